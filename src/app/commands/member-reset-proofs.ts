import { FormProblems, NotFound } from "#core/errors.ts";
import { system } from "#core/viewer.ts";
import { resetProofs } from "#features/accounts/index.ts";
import { inWork } from "#platform/work/work.ts";
import { type Command, UsageProblem } from "./command.ts";
import { inCommunity } from "./community.ts";
import { readOptions } from "./options.ts";
import { words } from "./words.ts";

/** For the day on which somebody has lost phone, key and printed codes: whoever holds the machine lets them start anew. */
export const memberResetProofs: Command = {
  name: "member reset-proofs",
  usage: "member reset-proofs NAME",
  async run(call) {
    const { rest } = readOptions(call.args, {});
    const name = rest.join(" ");
    if (name === "") throw new UsageProblem(words.nobodyNamed);
    const reset = await inCommunity(call, ({ house }) =>
      inWork(house, system, (work) => resetProofs(work, name)).catch((error: unknown) => {
        if (error instanceof NotFound) throw new FormProblems({ name: words.nobodyCalled(name) });
        throw error;
      }),
    );
    call.print(words.proofsReset(reset.name));
    if (reset.needsLink) call.print(words.needsPasswordLink);
    return 0;
  },
};
