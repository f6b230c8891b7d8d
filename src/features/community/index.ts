export { ensureSetUpLink } from "./commands/set-up-link.ts";
export { urls } from "./urls.ts";
