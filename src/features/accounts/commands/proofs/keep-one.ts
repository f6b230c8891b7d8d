import { must } from "#core/decision.ts";
import type { Member } from "#core/viewer.ts";
import type { Work } from "#platform/work/work.ts";
import { canRemoveProof } from "../../policy.ts";
import { findOwnProofs } from "../../queries/proofs.ts";

/**
 * Before one of somebody's second proofs goes: the app, or the passkey of this number. Two that go at the same moment are taken in
 * turn. @throws Forbidden
 */
export async function mustKeepAProof(work: Work, viewer: Member, going: "app" | number): Promise<void> {
  await work.db.selectFrom("member").select("id").where("id", "=", viewer.id).forUpdate().execute();
  const { appSince, passkeys } = await findOwnProofs(work.db, viewer);
  const others = passkeys.filter(({ id }) => id !== going).length + (appSince !== null && going !== "app" ? 1 : 0);
  must(canRemoveProof(viewer, others));
}
