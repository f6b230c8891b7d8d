import { must } from "#core/decision.ts";
import { Forbidden, NotFound } from "#core/errors.ts";
import type { Member } from "#core/viewer.ts";
import type { Work } from "#platform/work/work.ts";
import { canBlock, mostBlocks, roleOf } from "../policy.ts";
import { words } from "../words.ts";

/**
 * From now on these two no longer meet here, as far as that can be done without telling. Nobody is told, nothing
 * is put on record, and twice is once.
 *
 * @throws NotFound, Forbidden with a kind sentence for the practice's people, who cannot be blocked
 */
export async function blockMember(work: Work, slug: string): Promise<void> {
  const blocker = memberOf(work);
  const person = await findBySlug(work, slug);
  must(canBlock(blocker, { id: person.id, role: roleOf(person.standing) }));
  await mustHaveRoom(work, blocker);
  await work.db
    .insertInto("block")
    .values({ blocker_id: blocker.id, blocked_id: person.id, created_at: work.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes one's own block back; where there is none, nothing happens. @throws NotFound */
export async function unblockMember(work: Work, slug: string): Promise<void> {
  const { id } = memberOf(work);
  const person = await findBySlug(work, slug);
  await work.db.deleteFrom("block").where("blocker_id", "=", id).where("blocked_id", "=", person.id).execute();
}

async function findBySlug({ db }: Work, slug: string) {
  return await db
    .selectFrom("member")
    .select(["id", "role as standing"])
    .where("slug", "=", slug)
    .where("left_at", "is", null)
    .executeTakeFirstOrThrow(() => new NotFound());
}

async function mustHaveRoom({ db }: Work, { id }: Member): Promise<void> {
  const { n } = await db
    .selectFrom("block")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("blocker_id", "=", id)
    .executeTakeFirstOrThrow();
  if (n >= mostBlocks) throw new Forbidden(words.blocking.tooMany);
}

/** For guests there is nobody to block. @throws NotFound */
function memberOf({ viewer }: Work): Member {
  if (viewer.kind !== "member") throw new NotFound();
  return viewer;
}
