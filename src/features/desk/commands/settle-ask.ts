import { sql } from "kysely";
import { must } from "#core/decision.ts";
import { Forbidden, FormProblems, NotFound } from "#core/errors.ts";
import { isStaff } from "#core/viewer.ts";
import { findColleague } from "#features/accounts/index.ts";
import { visibleTopic } from "#features/topics/index.ts";
import type { Work } from "#platform/work/work.ts";
import type { SettleAskForm } from "../forms.ts";
import { canWorkAtDesk } from "../policy.ts";
import { words } from "../words.ts";
import { dueFrom } from "./hear-posts.ts";

/**
 * Takes a question off one's own list: it is not for them, it goes to the care team, or, within the team, to a colleague.
 * Whoever asked is not told. Twice does the same as once.
 *
 * @throws NotFound when nobody asked them that; FormProblems when the colleague is none
 */
export async function settleAsk(work: Work, postId: number, form: SettleAskForm): Promise<void> {
  const { db, viewer, now } = work;
  if (viewer.kind !== "member") throw new Forbidden(words.rules.teamOnly);
  const { rows } = await sql<{ topicId: number; state: string }>`
    select ask.topic_id as "topicId", ask.state from ask join topic on topic.id = ask.topic_id join forum on forum.id = topic.forum_id
     where ask.post_id = ${postId} and ask.asked_id = ${viewer.id} and ${visibleTopic(viewer)} for update of ask`.execute(
    db,
  );
  const [ask] = rows;
  if (!ask) throw new NotFound();
  if (ask.state !== "open") return;
  if (form.do === "give") await giveOn(work, postId, form.who);
  if (form.do === "pass-on") await bringToDesk(work, ask.topicId);
  await db
    .updateTable("ask")
    .set({ state: form.do === "decline" ? "declined" : "passed-on", settled_at: now })
    .where("post_id", "=", postId)
    .where("asked_id", "=", viewer.id)
    .execute();
}

async function giveOn({ db, viewer, now }: Work, postId: number, who: number): Promise<void> {
  must(canWorkAtDesk(viewer));
  const colleague = await findColleague(db, viewer, { id: who, now });
  if (colleague === null || !isStaff(viewer)) throw new FormProblems({ who: words.problems.colleague });
  await sql`
    insert into ask (post_id, asked_id, topic_id, asked_at)
    select id, ${colleague.id}, topic_id, created_at from post where id = ${postId}
    on conflict (post_id, asked_id) do update set state = 'open', settled_at = null where ask.state <> 'open'`.execute(
    db,
  );
}

/** The desk waits for nobody else then: what was answered or closed is open again. */
async function bringToDesk(work: Work, topicId: number): Promise<void> {
  await work.db
    .updateTable("question")
    .set({ state: "new", outcome: null, asked_at: work.now, due_at: dueFrom(work, work.now), brought: false })
    .where("topic_id", "=", topicId)
    .where("state", "not in", ["new", "seen"])
    .execute();
}
