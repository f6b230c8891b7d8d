import { must } from "#core/decision.ts";
import type { Member } from "#core/viewer.ts";
import type { Work } from "#platform/work/work.ts";
import { canRemoveProof } from "../../policy.ts";
import { findOwnProofs, findProofFacts } from "../../queries/proofs.ts";

/**
 * Before one of somebody's second proofs goes: the app, or the passkey of this number. Two that go at the same moment are taken in
 * turn. @throws Forbidden
 */
export async function mustKeepAProof(work: Work, viewer: Member, going: "app" | number): Promise<void> {
  await work.db.selectFrom("member").select("id").where("id", "=", viewer.id).forUpdate().execute();
  const facts = await findProofFacts(work.db, viewer.id);
  const { passkeys } = await findOwnProofs(work.db, viewer);
  const hasPasskey = passkeys.some(({ id }) => id !== going);
  const left = { ...facts, hasApp: facts.hasApp && going !== "app", hasPasskey };
  must(canRemoveProof(viewer, going === "app" ? "app" : "passkey", left));
}
