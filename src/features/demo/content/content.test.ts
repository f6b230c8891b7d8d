import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { DemoPost } from "./content.ts";
import {
  type DemoForum,
  type DemoPerson,
  type DemoTopic,
  type DemoWhen,
  demoContent,
  type PersonKey,
} from "./index.ts";
import { compareWhen, LAST_TIME_TODAY } from "./when.ts";

const people: readonly DemoPerson[] = demoContent.people;
const forums: readonly DemoForum[] = demoContent.forums;
const topics: readonly DemoTopic[] = demoContent.topics;
const posts = topics.flatMap((topic) =>
  topic.posts.map((post, index) => ({ topic, post, place: index + 1, where: `${topic.key} #${index + 1}` })),
);

function person(key: PersonKey): DemoPerson {
  const found = people.find((one) => one.key === key);
  assert.ok(found, key);
  return found;
}

function isOfThePractice({ role }: DemoPerson): boolean {
  return role === "staff" || role === "moderator" || role === "administrator";
}

function isBefore(first: DemoWhen, second: DemoWhen): boolean {
  return compareWhen(first, second) < 0;
}

/** Words as a reader meets them, without Markdown's marks. */
function plain(markdown: string): string {
  return markdown.replace(/^> /gm, "").replace(/[*`]/g, "");
}

function postAt(topic: DemoTopic, place: number): DemoPost | undefined {
  return topic.posts[place - 1];
}

function assertUnique(values: readonly string[]): void {
  assert.deepEqual(
    values.filter((value, index) => values.indexOf(value) !== index),
    [],
  );
}

describe("the people of the demo", () => {
  it("have names and keys of their own", () => {
    assertUnique(people.map((one) => one.key));
    assertUnique(people.map((one) => one.name.toLowerCase().replace(/[._]/g, "")));
  });

  it("of the practice carry a title; everybody else has a made-up name that the sign-up page would take", () => {
    for (const one of people) {
      if (isOfThePractice(one)) {
        assert.ok(one.title, one.key);
        continue;
      }
      assert.equal(one.title, undefined, one.key);
      assert.match(one.name, /^[a-z0-9][a-z0-9._]{1,22}[a-z0-9]$/);
      assert.doesNotMatch(one.name, /dr|nurse|staff|admin|moderator|doctor/);
    }
  });

  it("are enough to show every kind of member", () => {
    const count = (role: DemoPerson["role"]) => people.filter((one) => one.role === role).length;
    assert.deepEqual([count("staff"), count("administrator"), count("moderator"), count("spectator")], [3, 1, 1, 1]);
    assert.ok(count("participant") >= 14);
    assert.equal(people.filter((one) => one.suspended).length, 1);
  });

  it("write only after they have joined, and never as spectators", () => {
    for (const { post, where } of posts) {
      const author = person(post.author);
      assert.ok(author.joinedDaysAgo > post.when.daysAgo, where);
      assert.notEqual(author.role, "spectator", where);
    }
  });
});

describe("the forums of the demo", () => {
  it("form a tree in which parents come first", () => {
    assertUnique(forums.map((one) => one.key));
    forums.forEach((forum, index) => {
      const earlier = forums.slice(0, index).map((one) => one.key);
      assert.ok(forum.parent === undefined || earlier.includes(forum.parent), forum.key);
      assert.equal(forum.kind === "category", forum.parent === undefined, forum.key);
    });
  });

  it("name no prescription medicine in titles and descriptions", () => {
    for (const forum of forums) assert.doesNotMatch(`${forum.title} ${forum.description}`, /botox|botulin/i);
  });

  it("each hold a topic, one of them two pages and one topic three", () => {
    for (const forum of forums.filter((one) => one.kind === "forum")) {
      assert.ok(
        topics.some((topic) => topic.forum === forum.key),
        forum.key,
      );
    }
    const ordinary = topics.filter((topic) => topic.forum === "general" && !topic.pinned);
    assert.ok(ordinary.length > 20);
    assert.ok(topics.some((topic) => topic.posts.length > 45));
    assert.ok(topics.length >= 26 && posts.length >= 140, `${topics.length} topics, ${posts.length} posts`);
  });
});

describe("the topics of the demo", () => {
  it("have keys and titles of their own, and belong to a forum that can hold them", () => {
    assertUnique(topics.map((topic) => topic.key));
    assertUnique(topics.map((topic) => topic.title));
    for (const topic of topics) {
      const forum = forums.find((one) => one.key === topic.forum);
      assert.equal(forum?.kind, "forum", topic.key);
      if (forum?.closed) assert.equal(topic.closed, true, topic.key);
      if (forum?.audience === "staff") assert.ok(topic.posts.every((post) => isOfThePractice(person(post.author))));
    }
  });

  it("run strictly forward in time, and end before the demo's last moment", () => {
    const lastMoment: DemoWhen = { daysAgo: 0, at: LAST_TIME_TODAY };
    for (const { topic, post, place, where } of posts) {
      assert.match(post.when.at, /^([01]\d|2[0-3]):[0-5]\d$/, where);
      const previous = postAt(topic, place - 1);
      if (previous) assert.ok(isBefore(previous.when, post.when), where);
      assert.ok(compareWhen(post.when, lastMoment) <= 0, where);
      for (const later of [post.edited?.when, post.withdrawn, post.hidden?.when]) {
        if (later) assert.ok(isBefore(post.when, later) && isBefore(later, lastMoment), where);
      }
    }
  });

  it("show every state a topic or post can have", () => {
    assert.ok(topics.some((topic) => topic.pinned === "here"));
    assert.ok(topics.some((topic) => topic.pinned === "everywhere"));
    assert.ok(topics.some((topic) => topic.closed));
    assert.ok(topics.some((topic) => topic.posts.length === 1 && !topic.closed));
    assert.ok(topics.some((topic) => topic.tags));
    assert.ok(posts.filter(({ post }) => post.edited).length >= 3);
    assert.equal(posts.filter(({ post }) => post.withdrawn).length, 1);
    assert.equal(posts.filter(({ post }) => post.hidden).length, 1);
    const written = posts.map(({ post }) => post.body).join("\n");
    for (const mark of [/^- /m, /^1\. /m, /^> /m, /^\| --- /m, /\*\*\S/, /\]\(\//, /@\w/, /\shttps:\/\/example\.org/]) {
      assert.match(written, mark);
    }
  });
});

describe("the posts of the demo", () => {
  it("answer and quote earlier posts of the same topic, word for word", () => {
    for (const { topic, post, place, where } of posts) {
      if (post.replyTo !== undefined) assert.ok(post.replyTo >= 1 && post.replyTo < place, where);
      const quoted = (post.body.match(/^> .+$/gm) ?? []).map(plain);
      assert.equal(post.quoteOf !== undefined, quoted.length > 0, where);
      if (post.quoteOf === undefined) continue;
      assert.ok(post.quoteOf < place, where);
      for (const line of quoted) assert.ok(plain(postAt(topic, post.quoteOf)?.body ?? "").includes(line), where);
    }
  });

  it("mention only people who write in the same topic", () => {
    for (const { topic, post, where } of posts) {
      const names = topic.posts.map((one) => person(one.author).name);
      for (const [, name] of post.body.matchAll(/@([a-z0-9_.]*[a-z0-9_])/g))
        assert.ok(name && names.includes(name), where);
    }
  });

  it("carry at most one reaction a person, from members who may react, never from the author", () => {
    for (const { post, where } of posts) {
      const reacting = Object.values(post.reactions ?? {}).flat();
      assertUnique(reacting);
      assert.ok(!reacting.includes(post.author), where);
      for (const key of reacting) {
        assert.notEqual(person(key).role, "spectator", where);
        assert.equal(person(key).suspended, undefined, where);
      }
      if (post.withdrawn || post.hidden) assert.deepEqual(reacting, [], where);
    }
  });

  it("are as long as real posts, and no two say the same", () => {
    assertUnique(posts.map(({ post }) => post.body));
    for (const { post, where } of posts) {
      const words = plain(post.body).split(/\s+/).length;
      assert.ok(words >= 2 && words <= 340, `${where}: ${words} words`);
    }
  });

  it("give no figures that a reader could follow: no percentages, doses or amounts", () => {
    for (const { post, where } of posts) {
      assert.doesNotMatch(post.body, /\d\s*%|per ?cent|\d+\s*(mg|ml|mcg|µg|units?|iu|mm|cm)\b/i, where);
      assert.doesNotMatch(post.body, /\b(every|for) \d+ (minutes|hours)|\d+ minutes a day|times (a|per) day/i, where);
    }
  });

  it("by the care team stay general: nobody is confirmed as a patient, nobody is told to relax", () => {
    const confirming =
      /when you were here|your (procedure|results|file|chart|dose|treatment with us)|as I told you|I saw you|see you (on|at|next)|my patient/i;
    for (const { post, where } of posts) {
      if (!isOfThePractice(person(post.author))) continue;
      assert.doesNotMatch(post.body, confirming, where);
      assert.doesNotMatch(
        post.body,
        /just relax|success rate|cure|guarantee|you (should|must|need to) (take|use|have)\b/i,
        where,
      );
      assert.doesNotMatch(post.body, /\b(broken|sufferer|victim|warrior|battle|fail(ed|ure))\b|!/i, where);
    }
  });
});

describe("what stands around the demo's posts", () => {
  it("points at topics and places that exist", () => {
    for (const reference of [...demoContent.reports, ...demoContent.readings]) {
      const topic = topics.find((one) => one.key === reference.topic);
      assert.ok(topic && postAt(topic, reference.place), `${reference.topic} #${reference.place}`);
    }
    for (const draft of demoContent.drafts)
      assert.ok(topics.some((topic) => topic.key === draft.topic && !topic.closed));
    assertUnique(demoContent.readings.map((one) => `${one.person} ${one.topic}`));
    assertUnique(demoContent.drafts.map((one) => `${one.person} ${one.topic}`));
  });

  it("has reports by others than the author, after the post", () => {
    assert.ok(demoContent.reports.length > 0);
    for (const report of demoContent.reports) {
      const topic = topics.find((one) => one.key === report.topic);
      const reported = topic && postAt(topic, report.place);
      assert.ok(reported && isBefore(reported.when, report.when) && reported.author !== report.by);
    }
  });

  it("leaves something unread, and something answered, for the person who logs in first", () => {
    const [first] = demoContent.logIns;
    assert.ok(first);
    const readTo = new Map(
      demoContent.readings.filter((one) => one.person === first).map((one) => [one.topic, one.place]),
    );
    const own = topics.filter((topic) => topic.posts[0].author === first);
    assert.ok(own.some((topic) => topic.posts.length > (readTo.get(topic.key) ?? 0)));
    assert.ok(topics.some((topic) => !readTo.has(topic.key)));
  });
});
