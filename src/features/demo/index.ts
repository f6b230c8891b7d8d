export { type DemoLogIn, fillWithDemo } from "./commands/fill.ts";
export { demoContent } from "./content/index.ts";
