import { randomUUID } from "node:crypto";
import {
  closeTopic,
  editPost,
  hidePost,
  noteRead,
  pinTopic,
  type ReactionKind,
  react,
  replyToTopic,
  saveDraft,
  startTopic,
  withdrawPost,
} from "#features/topics/index.ts";
import { quoteMarkdown } from "#platform/text/markdown.ts";
import {
  type DemoPost,
  type ReactionKind as DemoReaction,
  type DemoTopic,
  demoContent,
  type PersonKey,
} from "../content/index.ts";
import { reportScenes } from "./reports.ts";
import { idOf, type Scene, type Stage } from "./stage.ts";

const kinds: Record<DemoReaction, ReactionKind> = {
  "thank-you": "thanks",
  "same-here": "same",
  helped: "helped",
  hope: "hope",
  rooting: "rooting",
};

/** Everything that happens, in the order in which it happened. */
export function scenesOf(stage: Stage): readonly Scene[] {
  const scenes = [
    ...demoContent.topics.flatMap((topic) =>
      topic.posts.flatMap((post, index) => postScenes(stage, topic, { post, place: index + 1 })),
    ),
    ...demoContent.topics.flatMap((topic) => managingScenes(stage, topic)),
    ...reportScenes(stage),
    ...readingScenes(stage),
  ];
  return scenes.sort((a, b) => a.at.getTime() - b.at.getTime());
}

interface Placed {
  readonly post: DemoPost;
  readonly place: number;
}

function postScenes(stage: Stage, topic: DemoTopic, placed: Placed): Scene[] {
  const { post, place } = placed;
  const written = stage.at(post.when);
  const after = (seconds: number) => new Date(written.getTime() + seconds * 1000);
  const { edited, withdrawn, hidden } = post;
  return [
    { at: written, play: () => write(stage, topic, placed) },
    ...reactionScenes(stage, topic, placed, after(1)),
    ...(edited ? [{ at: stage.at(edited.when), play: () => rewrite(stage, topic, placed) }] : []),
    ...(withdrawn
      ? [
          {
            at: stage.at(withdrawn),
            play: async () =>
              void (await withdrawPost(stage.as(post.author, stage.at(withdrawn)), idOf(stage, topic.key, place))),
          },
        ]
      : []),
    ...(hidden
      ? [
          {
            at: stage.at(hidden.when),
            play: async () =>
              void (await hidePost(
                stage.as(hidden.by, stage.at(hidden.when)),
                idOf(stage, topic.key, place),
                hidden.reason,
              )),
          },
        ]
      : []),
  ];
}

async function write(stage: Stage, topic: DemoTopic, { post, place }: Placed): Promise<void> {
  const work = stage.as(post.author, stage.at(post.when));
  const body = withQuote(stage, topic, { post, place });
  const submissionId = randomUUID();
  const ids = stage.posts.get(topic.key) ?? [];
  if (place === 1) {
    const forumId = stage.forumIds.get(topic.forum) ?? 0;
    const added = await startTopic(work, forumId, { title: topic.title, body, tags: topic.tags ?? [], submissionId });
    ids.push(added.id);
  } else {
    const replyToId = post.replyTo === undefined ? undefined : idOf(stage, topic.key, post.replyTo);
    const added = await replyToTopic(work, idOf(stage, topic.key, 1), { body, submissionId, replyToId });
    ids.push(added.id);
  }
  stage.posts.set(topic.key, ids);
}

async function rewrite(stage: Stage, topic: DemoTopic, { post, place }: Placed): Promise<void> {
  if (!post.edited) return;
  const body = quoted(stage, topic, post, post.body);
  await editPost(stage.as(post.author, stage.at(post.edited.when)), idOf(stage, topic.key, place), {
    body,
    reason: post.edited.reason,
    version: 0,
  });
}

/** The first words of a post: those before its edit, when it was edited. */
function withQuote(stage: Stage, topic: DemoTopic, { post }: Placed): string {
  return quoted(stage, topic, post, post.edited?.before ?? post.body);
}

function quoted(stage: Stage, topic: DemoTopic, post: DemoPost, body: string): string {
  if (post.quoteOf === undefined) return body;
  const lines = body.split("\n");
  const end = lines.findIndex((line) => !line.startsWith(">"));
  const source = lines
    .slice(0, end)
    .map((line) => line.replace(/^> ?/, ""))
    .join("\n");
  const author = topic.posts[post.quoteOf - 1]?.author;
  if (author === undefined) return body;
  const marked = quoteMarkdown({
    author: stage.cast.viewerOf(author).name,
    postId: idOf(stage, topic.key, post.quoteOf),
    source,
  });
  return [marked, ...lines.slice(end)].join("\n");
}

function reactionScenes(stage: Stage, topic: DemoTopic, { post, place }: Placed, at: Date): Scene[] {
  return Object.entries(post.reactions ?? {}).flatMap(([kind, people]) =>
    people.map((person) => ({
      at,
      play: async () => void (await react(stage.as(person, at), idOf(stage, topic.key, place), kinds[toKind(kind)])),
    })),
  );
}

function toKind(kind: string): DemoReaction {
  return kind === "same-here" || kind === "helped" || kind === "hope" || kind === "rooting" ? kind : "thank-you";
}

const moderator: PersonKey = "ines";
const administrator: PersonKey = "moira";

function managingScenes(stage: Stage, topic: DemoTopic): Scene[] {
  const now = stage.work.now;
  const topicId = () => idOf(stage, topic.key, 1);
  return [
    ...(topic.pinned
      ? [
          {
            at: now,
            play: async () =>
              void (await pinTopic(stage.as(administrator, now), topicId(), topic.pinned === "everywhere" ? 2 : 1)),
          },
        ]
      : []),
    ...(topic.closed
      ? [{ at: now, play: async () => void (await closeTopic(stage.as(moderator, now), topicId(), true)) }]
      : []),
  ];
}

function readingScenes(stage: Stage): Scene[] {
  const now = stage.work.now;
  return [
    ...demoContent.readings.map((reading) => ({
      at: now,
      play: () =>
        noteRead(stage.work.db, stage.cast.viewerOf(reading.person), idOf(stage, reading.topic, 1), reading.place),
    })),
    ...demoContent.drafts.map((draft) => ({
      at: now,
      play: () =>
        saveDraft(
          stage.as(draft.person, now),
          stage.cast.viewerOf(draft.person),
          `topic:${idOf(stage, draft.topic, 1)}`,
          { body: draft.body },
        ),
    })),
  ];
}
