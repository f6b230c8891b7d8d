export { isClinician } from "./policy.ts";
export { countOpenConversations } from "./queries/list-conversations.ts";
export { countLooksLately } from "./queries/looks-lately.ts";
export { copyOwnConversations } from "./queries/own-copy.ts";
