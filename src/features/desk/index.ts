export { adoptTopics } from "./commands/adopt.ts";
export { markOfHours } from "./commands/say-when.ts";
export { hoursLine, timesLine } from "./words/answering.ts";
