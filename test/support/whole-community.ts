import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { type Member, system } from "#core/viewer.ts";
import { fillWithDemo } from "#features/demo/index.ts";
import { createForum } from "#features/forums/index.ts";
import {
  closeTopic,
  hidePost,
  hideTopic,
  recountTopics,
  replyToTopic,
  startTopic,
  withdrawPost,
} from "#features/topics/index.ts";
import { RENDERER_VERSION, renderMarkdown } from "#platform/text/markdown.ts";
import { sanitiseHtml } from "#platform/text/sanitise.ts";
import type { TestHouse } from "./house.ts";

/** Words that an importer, an XML reader or a terminal could trip over. */
export const nastyTexts: readonly string[] = [
  "An end ]]> inside, and another ]]>]]> and <![CDATA[ a beginning.",
  "Tags <script>alert(1)</script> & entities &amp; &lt;b&gt; &#x41; &nbsp; as *somebody* typed them.",
  "Ünïcödé 你好 🌷 ‮ right to left, a zero\u200bwidth, a line\u2028separator, e\u0301.",
  "- a list\n- of two\n\n> a quote\n> on two lines\n\n`code <a>` and\n\n```\nfenced ]]> & <b>\n```",
  '[a link](https://example.org/?a=1&b=2 "title") and **bold**  \nnext line\n\n1. one\n2. two',
  "[bbp-topic-index] a shortcode, C:\\path\\0 and a backslash \\ at the end \\",
  'a:1:{i:0;s:4:"evil";} O:8:"stdClass":0:{}',
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY y "z">]> &y;',
];

export interface WholeCommunity {
  /** Who is behind the one-time name. */
  readonly secretive: Member;
  readonly aliasTopicId: number;
  readonly withdrawnId: number;
}

/** A community in which everything is in every state: the demo, and what no demo would show. */
export async function fillCommunity(test: TestHouse): Promise<WholeCommunity> {
  await fillWithDemo(test.house);
  const ada = await test.member("Ada_Admin", "administrator");
  const ana = await test.member("ana_nasty");
  const secretive = await test.member("Secretive_Sela");
  const open = await test.as(ada, (work) => forum(work, "Open & <wide>", "public", null));
  const inner = await test.as(ada, (work) => forum(work, "Inside staff", "public", null));
  await test.as(ada, (work) => forum(work, "Only members", "members", open));
  const start = (by: Member, title: string, body: string, more: object = {}) =>
    test.as(by, (work) => startTopic(work, open, { title, body, tags: [], submissionId: randomUUID(), ...more }));
  const reply = (by: Member, topicId: number, body: string) =>
    test.as(by, (work) => replyToTopic(work, topicId, { body, submissionId: randomUUID(), replyToId: undefined }));

  for (const [n, text] of nastyTexts.entries()) {
    const { id } = await start(ana, `Nasty ${n}: ]]> <b>&amp;</b> "quoted" \\ it’s`, text, { tags: ["tag & <more>"] });
    await reply(ada, id, text);
  }
  const members = await start(ana, "For members alone", "XPRIVATEX members", { audience: "members" });
  await reply(ada, members.id, "XPRIVATEX an answer among members");
  await test.as(ada, (work) => closeTopic(work, members.id, true));
  const staff = await start(ana, "For the care team", "XPRIVATEX staff", { audience: "staff" });
  await reply(ada, staff.id, "XPRIVATEX an answer of the team");
  const hidden = await start(ana, "XPRIVATEX hidden whole", "XPRIVATEX hidden");
  await reply(ana, hidden.id, "XPRIVATEX under a hidden one");
  await test.as(ada, (work) => hideTopic(work, hidden.id, { why: "Not kind." }));
  const opening = await start(ana, "The opening is hidden", "XPRIVATEX first words");
  await reply(ana, opening.id, "A reply stays to be read.");
  await test.as(ada, (work) => hidePost(work, opening.id, "Names somebody."));
  const withdrawn = await start(ana, "The opening is taken back", "XPRIVATEX taken back");
  await reply(ada, withdrawn.id, "Still here.");
  await test.as(ana, (work) => withdrawPost(work, withdrawn.id));
  test.now = new Date("2031-05-01T10:43:21.500Z");
  const alias = await start(secretive, "Under another name", "Who am I?", { oneTimeName: "quiet.brook" });
  test.now = new Date("2031-05-01T10:44:59Z");
  await reply(ada, alias.id, "Welcome.");
  await rename(test, ada.id, "Ada <Admin> & Co");
  await rename(test, ana.id, "ana ]]> nasty");
  await damage(test, { open, inner, author: ana.id });
  return { secretive, aliasTopicId: alias.id, withdrawnId: withdrawn.id };
}

type Work = Parameters<Parameters<TestHouse["as"]>[1]>[0];

function forum(work: Work, title: string, audience: "public" | "members", parentId: number | null): Promise<number> {
  return createForum(work, { title, kind: "forum", description: "For <all> & ]]> more", audience, parentId });
}

/** As somebody could be called who came from elsewhere. */
async function rename({ db }: TestHouse, id: number, name: string): Promise<void> {
  await db.updateTable("member").set({ name }).where("id", "=", id).execute();
}

interface Damage {
  readonly open: number;
  readonly inner: number;
  readonly author: number;
}

/** What came from elsewhere or by other ways: spam, the bin, guests, odd characters, forums within closed ones. */
async function damage(test: TestHouse, { open, inner, author }: Damage): Promise<void> {
  await test.as(system, async ({ db }) => {
    const staffForum = await sql<{ id: number }>`select id from forum where audience = 2 limit 1`.execute(db);
    await sql`update forum set parent_id = ${staffForum.rows[0]?.id ?? null} where id = ${inner}`.execute(db);
    await sql`select settle_forums()`.execute(db);
    let id = 900_000;
    for (const [n, state] of (["pending", "spam", "trash", "shown"] as const).entries()) {
      id += 10;
      await sql`
        insert into topic (id, forum_id, title, slug, token, state, guest_name, last_post_at, created_at, pinned, audience)
        values (${id}, ${n === 3 ? inner : open}, ${`XPRIVATEX ${state}`}, ${`odd-ünï-${state}`}, ${randomUUID()}, ${state},
                ${state === "shown" ? null : "Gast Ä. & Co"}, '2020-02-29T23:59:59Z', '2020-02-29T23:59:59Z', ${n === 3 ? 2 : 0}, ${n === 3 ? 1 : 0})`.execute(
        db,
      );
      await post(db, {
        id,
        topicId: id,
        state,
        position: state === "shown" ? 1 : null,
        body: `XPRIVATEX \u0007 ${state}`,
      });
    }
    await post(db, {
      id: id + 1,
      topicId: id,
      state: "shown",
      position: 2,
      body: "A control \u0001 character, \ufffe too",
    });
    await post(db, { id: id + 2, topicId: id, state: "trash", position: null, body: "XPRIVATEX in the bin" });
    const raw = '<b onclick="x()">kept</b> raw';
    await sql`update post set body_format = 'html', body_source = ${raw}, body_html = ${String(sanitiseHtml(raw))} where id = ${id + 1}`.execute(
      db,
    );
    await sql`update post set body_source = body_source || chr(7), guest_name = null, author_id = ${author}
               where id = ${id + 2}`.execute(db);
    await sql`insert into picture (token, post_id, width, height, webp, created_at)
               values ('aaaaaaaaaaaaaaaaaaaa_-', ${id + 2}, 3, 2, ${Buffer.from([82, 73, 70, 70, 0, 255])}, now())`.execute(
      db,
    );
    await recountTopics(db, 0);
  });
}

interface OddPost {
  readonly id: number;
  readonly topicId: number;
  readonly state: string;
  readonly position: number | null;
  readonly body: string;
}

async function post(db: Work["db"], { id, topicId, state, position, body }: OddPost): Promise<void> {
  await sql`
    insert into post (id, topic_id, state, position, guest_name, body_source, body_html, renderer, submission_id, created_at)
    values (${id}, ${topicId}, ${state}, ${position}, ${position === 1 ? null : "Gast Ä. & Co"}, ${body}, ${String(renderMarkdown(body).html)},
            ${RENDERER_VERSION}, ${randomUUID()}, '2020-02-29T23:59:59Z')`.execute(db);
}
