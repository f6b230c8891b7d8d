export { type FrontNames, type FrontWording, frontWording } from "./defaults/index.ts";
export { toDoAbout } from "./to-do.ts";
