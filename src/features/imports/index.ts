/** Moving in from the administrators' pages: what the worker and the program that does it need. */
export { runTask } from "./commands/run-task.ts";
export { type StartProgram, startImports } from "./runner.ts";
