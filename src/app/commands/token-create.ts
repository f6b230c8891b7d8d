import { system } from "#core/viewer.ts";
import { createApiToken } from "#features/accounts/index.ts";
import { inWork } from "#platform/work/work.ts";
import { type Command, UsageProblem } from "./command.ts";
import { inCommunity } from "./community.ts";
import { onlyOptions, required } from "./options.ts";
import { words } from "./words.ts";

const scopes = ["read", "write", "admin"] as const;

/** Prints the token and nothing else, so that a script can take it as it is. */
export const tokenCreate: Command = {
  name: "token create",
  usage: "token create --member N [--scope read|write|admin]",
  async run(call) {
    const options = onlyOptions(call, { member: "text", scope: "text" });
    const member = required(options.member, "member");
    const scope = scopes.find((known) => known === (options.scope ?? "read"));
    if (scope === undefined) throw new UsageProblem(words.oneOf("scope", scopes));

    const token = await inCommunity(call, ({ house }) =>
      inWork(house, system, (work) => createApiToken(work, { member, scope })),
    );
    call.print(token);
    return 0;
  },
};
