import assert from "node:assert/strict";
import { Agent } from "node:http";
import { after, before, describe, it } from "node:test";
import type { Asking, Page } from "./support/browsing.ts";
import type { Person } from "./support/person.ts";
import { type TestSite, testSite } from "./support/site.ts";
import type { MadeTopic } from "./support/things.ts";
import type { Visitor } from "./support/visitor.ts";

const requests = 10_000;
const atOnce = 16;

/** Somebody, and what only their own pages hold. */
interface Identity {
  readonly visitor: Visitor;
  readonly name: "guest" | "Anouk" | "Benno" | "Nurse Nia";
  /** Stands in the title of every page of theirs. */
  readonly mark: string;
  readonly reads: readonly ("public" | "members" | "staff")[];
}

const marks = { Anouk: "qzanouk", Benno: "qzbenno", "Nurse Nia": "qznurse" } as const;
const audiences = ["public", "members", "staff"] as const;

describe("four people whose requests share connections and memory (P-32, A-059)", () => {
  let site: TestSite;
  let nurse: Person;
  let identities: readonly Identity[];
  let topics: Readonly<Record<(typeof audiences)[number], MadeTopic>>;
  /** As a proxy holds them: whoever comes next gets the connection that is free. */
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  after(() => agent.destroy());

  before(async () => {
    site = await testSite({ rateLimits: false, env: { TRUSTED_PROXIES: "127.0.0.1" } });
    const anouk = await site.participant("Anouk");
    const benno = await site.participant("Benno");
    nurse = await site.staff("Nurse Nia", "Nurse");
    const talk = async (audience: (typeof audiences)[number]) => {
      const forum = await site.forum({ title: `Forum ${audience}`, audience });
      return site.topic({ by: nurse, forum, title: `Topic qz${audience}`, body: `Words qz${audience}` });
    };
    topics = { public: await talk("public"), members: await talk("members"), staff: await talk("staff") };
    for (const person of [anouk, benno, nurse]) await leaveMarks(person);
    identities = [
      { visitor: site.newGuest(), name: "guest", mark: "", reads: ["public"] },
      { visitor: anouk, name: "Anouk", mark: marks.Anouk, reads: ["public", "members"] },
      { visitor: benno, name: "Benno", mark: marks.Benno, reads: ["public", "members"] },
      { visitor: nurse, name: "Nurse Nia", mark: marks["Nurse Nia"], reads: audiences },
    ];
    for (const { visitor } of identities) visitor.agent = agent;
  });

  /** A word in every title, and an unsent answer, both their own. */
  async function leaveMarks(person: Person): Promise<void> {
    const word = Object.entries(marks).find(([name]) => name === person.name)?.[1] ?? "";
    assert.equal((await person.post("/settings/discreet/", { titles: "1", word, leave: "1" })).status, 303);
    assert.ok((await person.post(`/drafts/?place=topic:${topics.public.id}`, { body: `Draft ${word}` })).status < 400);
  }

  it(`never get anything of each other's in ${requests.toLocaleString("en")} answers`, async () => {
    const random = seeded(7);
    const one = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] ?? assert.fail();
    const wrong: string[] = [];
    let asked = 0;
    const go = async () => {
      while (asked < requests && wrong.length === 0) {
        asked += 1;
        // Every so often something changes, so that kept pages are dropped and made anew by whoever comes first.
        if (asked % 1_000 === 0) await site.reply({ by: nurse, to: topics.public });
        const identity = one(identities);
        const audience = one(audiences);
        const asking = { ...one(noise), path: one(pathsOf(topics[audience])) };
        const page = await identity.visitor.send(asking);
        wrong.push(...findingsIn(page, identity).map((what) => `${identity.name} at ${asking.path}: ${what}`));
        const isTopic = asking.path === topics[audience].url;
        const shut = asking.path === "/nowhere/" || (isTopic && !identity.reads.includes(audience));
        if (shut !== (page.status === 404)) wrong.push(`${identity.name} at ${asking.path}: ${page.status}`);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, go));
    assert.deepEqual(wrong, []);
    assert.equal(asked, requests);
  });
});

/** Mostly topics: what is kept in memory is most easily mixed up. */
function pathsOf({ url }: MadeTopic): readonly string[] {
  return [url, url, url, url, url, url, url, url, "/", "/forums/", "/rules/", "/log-in/", "/nowhere/"];
}

/** What proxies and browsers add, and what must not be mixed up by it. */
const noise: readonly Partial<Asking>[] = [
  ...Array.from({ length: 6 }, () => ({})),
  { method: "HEAD" },
  { method: "HEAD" },
  { headers: { "accept-encoding": "gzip", "accept-language": "fr" } },
  { headers: { "x-forwarded-for": "203.0.113.9", "x-forwarded-host": "evil.example" } },
  { headers: { "if-none-match": '"old"', "cache-control": "max-age=0" } },
  { headers: { accept: "application/json", "x-requested-with": "x" } },
];

/** Marks of others, topics not theirs, their own mark missing, or a cookie on what a proxy may keep. */
function findingsIn(page: Page, { mark, reads }: Identity): string[] {
  const found: string[] = [];
  const text = `${JSON.stringify(page.headers)}${page.body}`;
  for (const other of Object.values(marks)) if (other !== mark && text.includes(other)) found.push(`holds ${other}`);
  for (const audience of audiences) {
    if (!reads.includes(audience) && text.includes(`qz${audience}`)) found.push(`tells of ${audience}`);
  }
  const personal = page.body !== "" && /<html/.test(page.body) && page.headers["cache-control"] === "no-store";
  if (mark !== "" && personal && !page.body.includes(`<title>${mark}`)) found.push("is not theirs");
  if (page.headers["set-cookie"] && page.headers["cache-control"] !== "no-store")
    found.push("may be kept with a cookie");
  return found;
}

/** The same numbers every time, so that a failure comes back. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
