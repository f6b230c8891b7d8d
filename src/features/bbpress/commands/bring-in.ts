import { sql } from "kysely";
import { recountForums } from "#features/forums/index.ts";
import { startPass } from "#features/search/index.ts";
import { recountTopics } from "#features/topics/index.ts";
import { saveSettings } from "#platform/settings/store.ts";
import type { Work } from "#platform/work/work.ts";
import type { ImportPlan } from "../plan.ts";
import { bringForums } from "./bring-forums.ts";
import { applyOptions } from "./bring-options.ts";
import { bringPeople, settleJoining } from "./bring-people.ts";
import { bringPosts, countPlacesAnew } from "./bring-posts.ts";
import { bringTopics, type Ledgers } from "./bring-topics.ts";
import { openLedger } from "./ledger.ts";

/** What an import wrote. All zero when everything was there already. */
export interface BroughtIn {
  readonly people: number;
  readonly forums: number;
  readonly topics: number;
  readonly posts: number;
}

/** bbPress's own page size, where the export does not tell (contract): old links to pages keep their meaning. */
const oldPageSize = 15;

/**
 * Writes a planned import: all of it or nothing. Running it again writes only what was not there. No event is recorded,
 * so nobody is told of posts that are years old.
 */
export async function bringIn(work: Work, plan: ImportPlan): Promise<BroughtIn> {
  const source = plan.site.baseBlogUrl || plan.site.homeUrl || "unknown";
  await sql`select pg_advisory_xact_lock(hashtextextended('import', 0))`.execute(work.db);
  const ledgers: Ledgers = {
    members: await openLedger(work, source, "member"),
    forums: await openLedger(work, source, "forum"),
    topics: await openLedger(work, source, "topic"),
    posts: await openLedger(work, source, "post"),
  };
  const isNew = !(await work.db.selectFrom("topic").select("id").limit(1).executeTakeFirst());
  await applyOptions(work, plan, ledgers);
  const people = await bringPeople(work, plan.members, ledgers.members);
  const forums = await bringForums(work, plan.forums, ledgers.forums);
  const newTopics = await bringTopics(work, plan, ledgers);
  const topics = newTopics.size;
  const posts = await bringPosts(work, plan, { ledgers, newTopics });
  await countPlacesAnew(work, [...posts.grown]);
  if (people + forums + topics + posts.fresh > 0) await settle(work);
  if (isNew && topics > 0) await saveSettings(work, pageSizesOf(plan));
  if (plan.site.oldWords !== null) await saveSettings(work, { oldWords: plan.site.oldWords });
  work.changed("site");
  const amount = `${people} people, ${forums} forums, ${topics} topics, ${posts.fresh} posts`;
  work.audit({ kind: "imported", detail: amount });
  return { people, forums, topics, posts: posts.fresh };
}

function pageSizesOf({ site }: ImportPlan) {
  return { postsPerPage: site.postsPerPage ?? oldPageSize, topicsPerPage: site.topicsPerPage ?? oldPageSize };
}

/** Counters from the truth, new ids above the highest; what is written can be found once the worker has gone through it. */
async function settle(work: Work): Promise<void> {
  await sql`select raise_ids()`.execute(work.db);
  for (let after: number | null = 0; after !== null; ) after = (await recountTopics(work.db, after)).next;
  await sql`
    update topic_member place set read_position = topic.post_count
      from topic, member where topic.id = place.topic_id and member.id = place.member_id and member.imported`.execute(
    work.db,
  );
  await recountForums(work.db);
  await settleJoining(work);
  await startPass(work);
}
