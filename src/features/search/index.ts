export { goOnWithPass, startPass } from "./commands/follow.ts";
export { excerptHtml } from "./excerpt.ts";
export { type Result, search } from "./queries/search.ts";
export { wantedIn } from "./wanted.ts";
