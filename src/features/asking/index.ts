export { isClinician } from "./policy.ts";
export {
  countOpenConversations,
  listOpenConversations,
  type OpenConversation,
} from "./queries/list-conversations.ts";
export { countLooksLately } from "./queries/looks-lately.ts";
export { copyOwnConversations } from "./queries/own-copy.ts";
export { urls } from "./urls.ts";
