export { fillWithDemo } from "./commands/fill.ts";
export type { DemoLogIn } from "./commands/stage.ts";
