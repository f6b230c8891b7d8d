import { open } from "node:fs/promises";
import {
  dumpForum,
  dumpReply,
  dumpText,
  dumpTopic,
  dumpUser,
  rowsText,
  smallSite,
} from "../../src/features/bbpress/fixtures/dumps.ts";

const postsPerTopic = 15;
const postsPerPerson = 30;
const firstPost = 100;
const atOnce = 500;

/** A made-up site's database dump, a kilobyte a post, written in pieces so that it may be larger than memory. */
export async function writeDump(file: string, posts: number): Promise<{ topics: number; people: number }> {
  const people = Math.ceil(posts / postsPerPerson);
  const handle = await open(file, "w");
  try {
    const forums = Array.from({ length: 20 }, (_, n) => dumpForum(n + 1, 0));
    const users = Array.from({ length: people }, (_, n) => dumpUser(n + 2, `member${n + 2}`));
    await handle.write(dumpText({ tables: { options: smallSite.options, posts: forums, users } }));
    for (let from = 0; from < posts; from += atOnce) {
      const rows = Array.from({ length: Math.min(atOnce, posts - from) }, (_, n) => postRow(from + n, people));
      await handle.write(rowsText("wp_", "posts", rows));
    }
  } finally {
    await handle.close();
  }
  return { topics: Math.ceil(posts / postsPerTopic), people };
}

function postRow(n: number, people: number) {
  const id = firstPost + n;
  const opens = n % postsPerTopic === 0;
  const more = { post_author: 2 + ((n * 7) % people), post_content: textOf(n), post_title: `About ${n}` };
  const topicId = id - (n % postsPerTopic);
  return opens ? dumpTopic(id, 1 + (topicId % 20), more) : dumpReply(id, topicId, more);
}

const sentence = "It took three weeks before the dose felt right, and the nurse said that most people need as long. ";

/** Three in five are words alone, as in real communities; the rest has emphasis, a link, a quotation or a list. */
function textOf(n: number): string {
  const words = `Week ${n}: ${sentence.repeat(3).trim()}\n\n${sentence.repeat(2).trim()}\n\n${sentence.repeat(3).trim()}`;
  const kinds = [
    words,
    words,
    words,
    `${words}\n\nSee <a href="https://beds.example/forums/topic/row-${n}/">this</a>, and <strong>rest</strong>.`,
    `<blockquote>${sentence.trim()}</blockquote>\n${words}\n<ul>\n<li>tea</li>\n<li>beans</li>\n</ul>`,
  ];
  return kinds[n % kinds.length] ?? words;
}
