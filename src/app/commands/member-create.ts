import { FormProblems } from "#core/errors.ts";
import { type Role, system } from "#core/viewer.ts";
import { createMember, passwordProblem, urls } from "#features/accounts/index.ts";
import { inWork } from "#platform/work/work.ts";
import { type Command, UsageProblem } from "./command.ts";
import { inCommunity } from "./community.ts";
import { onlyOptions, required } from "./options.ts";
import { words } from "./words.ts";

const roles: readonly Role[] = ["participant", "spectator", "staff", "moderator", "administrator"];

export const memberCreate: Command = {
  name: "member create",
  usage: "member create --name N --role R [--title T] [--email E] --password-stdin",
  async run(call) {
    const options = onlyOptions(call, {
      name: "text",
      role: "text",
      title: "text",
      email: "text",
      "password-stdin": "flag",
    });
    const name = required(options.name, "name");
    const role = roles.find((known) => known === required(options.role, "role"));
    if (role === undefined) throw new UsageProblem(words.oneOf("role", roles));
    if (!options["password-stdin"]) throw new UsageProblem(words.noPassword);
    const password = (await call.readInput()).replace(/\r?\n$/, "");

    const made = await inCommunity(call, async ({ house }) => {
      const { communityName, practiceName } = house.tools.settings();
      const known = { site: [communityName, practiceName], own: [name, options.email ?? ""] };
      const problem = passwordProblem(password, known);
      if (problem !== null) throw new FormProblems({ password: problem });
      const { title, email } = options;
      return inWork(house, system, (work) => createMember(work, { name, role, title, email, password }));
    });
    call.print(words.memberMade(made.name, `${call.config.siteUrl}${urls.profile(made.slug)}`));
    return 0;
  },
};
