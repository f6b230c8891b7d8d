export { listUndone, replayErasures } from "./commands/replay-erasures.ts";
