import { type ChainHead, checkChain, findChainHead, auditWords as words } from "#features/audit/index.ts";
import { type Command, UsageProblem } from "./command.ts";
import { inCommunity } from "./community.ts";
import { onlyOptions } from "./options.ts";

const say = words.commands;

/** Says whether every entry is what it was. With a head that was kept elsewhere, also whether the newest are still there. */
export const auditCheck: Command = {
  name: "audit check",
  usage: "audit check [--head N:HASH]",
  async run(call) {
    const { head } = onlyOptions(call, { head: "text" });
    const kept = head === undefined ? null : readHead(head);
    const found = await inCommunity(call, ({ house }) => checkChain(house.database.db, kept));
    call.print(found.kind === "whole" ? say.whole(found.entries) : say.broken(found.at));
    return found.kind === "whole" ? 0 : 1;
  },
};

/** Prints where the log ends, in one line, so that a script can keep it elsewhere. */
export const auditHead: Command = {
  name: "audit head",
  usage: "audit head",
  async run(call) {
    onlyOptions(call, {});
    const head = await inCommunity(call, ({ house }) => findChainHead(house.database.db));
    call.print(head ? say.head(head.id, head.hash) : say.none);
    return 0;
  },
};

/** @throws UsageProblem when it is not as `audit head` prints it */
function readHead(typed: string): ChainHead {
  const [, id = "", hash = ""] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(typed.trim()) ?? [];
  if (hash === "") throw new UsageProblem(say.headUnclear);
  return { id: Number(id), hash };
}
