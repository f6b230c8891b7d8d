export { reportPost } from "./commands/report-post.ts";
