import { sql } from "kysely";
import { guest, system } from "#core/viewer.ts";
import { ensureFirstForum, flatForums, listForumTree, recountForums } from "#features/forums/index.ts";
import { topicUrl } from "#features/topics/index.ts";
import type { Database } from "#platform/database/database.ts";
import { RENDERER_VERSION } from "#platform/text/markdown.ts";
import { type House, inWork } from "#platform/work/work.ts";
import { type Command, UsageProblem } from "../command.ts";
import { inCommunity } from "../community.ts";
import { onlyOptions, required, wholeNumber } from "../options.ts";
import { words } from "../words.ts";
import { type PlanOptions, planPosts, sharePosts } from "./plan.ts";
import { below, type Random, randomFrom } from "./random.ts";
import { madeUpText, madeUpTitle } from "./text.ts";
import { communityAge, reserveIds, writeMembers, writePlaces, writePosts, writeTopics } from "./write.ts";

interface Wanted extends PlanOptions {
  readonly seed: number;
}

/** A made-up community of a given size, for measuring. Adds to what is there. */
export const generate: Command = {
  name: "generate",
  usage: "generate --topics N --posts N [--longest N] [--seed N]",
  async run(call) {
    const wanted = readWanted(onlyOptions(call, { topics: "text", posts: "text", longest: "text", seed: "text" }));
    const startedAt = performance.now();
    const longest = await inCommunity(call, ({ house, owner }) => make(house, owner, wanted));
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    call.print(words.generated(wanted.topics, wanted.posts, seconds));
    call.print(words.longest(longest.posts, `${call.config.siteUrl}${topicUrl(longest.slug)}`));
    return 0;
  },
};

type Given = Readonly<Record<"topics" | "posts" | "longest" | "seed", string | undefined>>;

function readWanted(options: Given): Wanted {
  const number = (value: string | undefined, name: string, most: number) =>
    wholeNumber(required(value, name), name, 1, most);
  const topics = number(options.topics, "topics", 1_000_000);
  const posts = number(options.posts, "posts", 10_000_000);
  const longest = options.longest === undefined ? undefined : number(options.longest, "longest", posts);
  const fits = posts >= topics + (longest ?? 1) - 1 && (longest === undefined || posts <= longest * topics);
  if (!fits) throw new UsageProblem(words.fewPosts);
  return { topics, posts, longest, seed: options.seed === undefined ? 1 : number(options.seed, "seed", 1_000_000) };
}

async function make(house: House, owner: Database, wanted: Wanted): Promise<{ slug: string; posts: number }> {
  const random = randomFrom(wanted.seed);
  const texts = await makeTexts(house, random);
  const titles = Array.from({ length: 300 }, () => madeUpTitle(random));
  const forumIds = await openForums(house);
  const members = Math.min(2_000, Math.max(20, Math.round(wanted.posts / 50)));
  const shares = sharePosts(random, wanted);
  const plan = planPosts(random, shares, members, communityAge.minutes);

  const firstId = await owner.transaction((db) => reserveIds(db, wanted.posts));
  const ids = new Float64Array(wanted.posts);
  plan.order.forEach((place, turn) => {
    ids[place] = firstId + turn;
  });
  await owner.transaction(async (db) => {
    const authors = await writeMembers(db, members, firstId);
    const end = house.tools.clock.now();
    const writing = { plan, shares, titles, authors, forumIds, texts, ids, end, minutes: communityAge.minutes };
    await writeTopics(db, writing);
    await writePosts(db, writing);
    await writePlaces(db, firstId);
    await recountForums(db);
  });
  for (const table of ["topic", "post", "topic_member", "member"])
    await sql`vacuum (analyze) ${sql.ref(table)}`.execute(owner.db);
  await house.announce(["site"]);
  return longestOf(owner, firstId);
}

/** Each text is formatted once, as a post would be; posts share them. */
function makeTexts(house: House, random: Random) {
  return Promise.all(
    Array.from({ length: 200 }, async () => {
      const source = madeUpText(random, 1 + below(random, 4) * below(random, 6));
      const { html } = await house.tools.renderer.render(source);
      return { source, html: String(html), renderer: RENDERER_VERSION };
    }),
  );
}

/** The first forum that everybody may read: a list is measured by how much one forum holds. */
async function openForums(house: House): Promise<number[]> {
  await inWork(house, system, ensureFirstForum);
  const forums = flatForums(await listForumTree(house.database.db, guest)).filter(({ kind }) => kind === "forum");
  const first = forums[0];
  if (!first) throw new UsageProblem(words.noForum);
  return [first.id];
}

async function longestOf(owner: Database, firstId: number): Promise<{ slug: string; posts: number }> {
  return owner.db
    .selectFrom("topic")
    .select(["slug", "post_count as posts"])
    .where("id", ">=", firstId)
    .orderBy("post_count", "desc")
    .limit(1)
    .executeTakeFirstOrThrow();
}
