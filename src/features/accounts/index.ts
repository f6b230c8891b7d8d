export { createApiToken } from "./commands/api-token.ts";
export { createMember, type MadeMember } from "./commands/create-member.ts";
export { createFirstAdministrator } from "./commands/first-administrator.ts";
export { endSession, endSessions, type NewSession, startSession } from "./commands/sessions.ts";
export { hashPassword } from "./passwords/hashing.ts";
export { mayWrite } from "./policy.ts";
export { hasAdministrator } from "./queries/administrators.ts";
export { identify, identifyBearer } from "./queries/identify.ts";
export { urls } from "./urls.ts";
