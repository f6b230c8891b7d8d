import { randomUUID } from "node:crypto";
import type { Audience } from "#core/audience.ts";
import { closeTopic, hidePost, hideTopic, moveTopic, startTopic, withdrawPost } from "#features/topics/index.ts";
import type { Work } from "#platform/work/work.ts";
import type { Person } from "../person.ts";
import type { TestSite } from "../site.ts";
import { makeReply, type NewForum } from "../things.ts";
import { makeTreatment } from "../treatments.ts";
import { asked } from "./asked.ts";
import { makeImportLook } from "./import-look.ts";
import { oneTimeNames } from "./one-time-names.ts";
import { outOfSightThings } from "./out-of-sight.ts";
import { both, everyone, helpers, members, moderators, nobody, team, type Who } from "./personas.ts";
import { asPerson, type Forums, type Others, type Persons, plain, type Say, type Thing } from "./thing.ts";

/** Who reads what a thing says, wherever they meet it. Every other table leans on this one. */
export const readers = {
  publicTopic: everyone,
  membersTopic: members,
  membersOnlyTopic: members,
  staffTopic: team,
  buriedTopic: team,
  careTopic: both(["owner"], team),
  hiddenTopic: both(["owner"], moderators),
  closedTopic: everyone,
  closedForumTopic: everyone,
  movedTopic: team,
  publicPost: everyone,
  strangersPost: everyone,
  membersPost: members,
  staffPost: team,
  buriedPost: team,
  hiddenPost: both(["owner"], helpers),
  postOfHiddenTopic: both(["owner"], moderators),
  withdrawnPost: nobody,
  reportedPost: everyone,
  waitingTopic: helpers,
  binnedTopic: helpers,
  waitingPost: helpers,
  spamPost: helpers,
  waitingStaffPost: moderators,
  publicTag: everyone,
  membersTag: members,
  staffTag: team,
  careTag: team,
  hiddenTag: nobody,
} as const satisfies Record<string, Who>;

export type ContentName = keyof typeof readers;

export const contentNames = Object.keys(readers).filter((name) => isContent(name));

export function isContent(name: string): name is ContentName {
  return name in readers;
}

export type ThingName = ContentName | keyof ReturnType<typeof placesAndPeople>;

type Maker = (say: Say) => Promise<Thing>;

interface Parts {
  readonly site: TestSite;
  readonly persons: Persons;
  readonly others: Others;
  readonly forums: Forums;
}

/** Its token is the post's number, as far as anybody here is to guess it. */
async function addPicture({ owner: { db } }: TestSite, postId: number): Promise<string> {
  const token = String(postId).padStart(22, "p");
  const size = { width: 40, height: 30 };
  const values = { token, post_id: postId, ...size, webp: Buffer.from("RIFF"), created_at: new Date() };
  await db.insertInto("picture").values(values).execute();
  return token;
}

/** How each thing comes to be, by the commands that people use. */
export function makersFor(parts: Parts): Readonly<Record<ThingName, Maker>> {
  return { ...contents(parts), ...placesAndPeople(parts) };
}

function contents({ site, persons, others, forums }: Parts): Record<ContentName, Maker> {
  const { owner } = persons;
  const { stranger, colleague } = others;

  const topic =
    (by: Person, forum: keyof Forums, audience?: Audience): Maker =>
    async (say) => {
      const form = { title: say("title"), body: say("body"), tags: [say("tag")], audience, submissionId: randomUUID() };
      const { id, address } = await asPerson(site, by, (work) => startTopic(work, forums[forum].id, form));
      return { id, address };
    };
  const post =
    (by: Person, topicOf: () => Promise<Thing>): Maker =>
    async (say) => {
      const { id, address } = await topicOf();
      const to = { id, address, title: "", url: "", forum: forums.public };
      const made = await makeReply(site.house, { by, to, body: say("body") });
      return { id: made.id, address, picture: await addPicture(site, made.id) };
    };
  const moderated =
    (make: Maker, change: (work: Work, id: number, say: Say) => Promise<unknown>, by = persons.moderator): Maker =>
    async (say) => {
      const thing = await make(say);
      await asPerson(site, by, (work) => change(work, thing.id, say));
      return thing;
    };

  const inPublic = once(() => topic(owner, "public")(plain));
  const hidden = (work: Work, id: number, say: Say) => hideTopic(work, id, { why: say("why") });
  const tag =
    (make: Maker): Maker =>
    async () => {
      tags += 1;
      const name = `tag${tags}`;
      const { id } = await make((part) => (part === "tag" ? name : plain(part)));
      return { id, address: name };
    };
  let tags = 0;
  const inTeam = once(() => topic(colleague, "staff")(plain));
  return {
    ...outOfSightThings(site, {
      topic: topic(stranger, "public"),
      post: post(stranger, inPublic),
      staffPost: post(colleague, inTeam),
    }),
    publicTag: tag(topic(owner, "public")),
    membersTag: tag(topic(owner, "members")),
    staffTag: tag(topic(colleague, "staff")),
    careTag: tag(topic(owner, "public", "staff")),
    hiddenTag: tag(moderated(topic(owner, "public"), hidden)),
    publicTopic: topic(owner, "public"),
    membersTopic: topic(owner, "members"),
    membersOnlyTopic: topic(owner, "public", "members"),
    staffTopic: topic(colleague, "staff"),
    buriedTopic: topic(colleague, "buried"),
    careTopic: topic(owner, "public", "staff"),
    hiddenTopic: moderated(topic(owner, "public"), hidden),
    closedTopic: moderated(topic(owner, "public"), (work, id) => closeTopic(work, id, true)),
    closedForumTopic: topic(colleague, "closed"),
    movedTopic: moderated(topic(owner, "public"), (work, id) => moveTopic(work, id, forums.staff.id)),
    publicPost: post(owner, inPublic),
    strangersPost: post(stranger, inPublic),
    membersPost: post(
      owner,
      once(() => topic(owner, "members")(plain)),
    ),
    staffPost: post(colleague, inTeam),
    buriedPost: post(
      colleague,
      once(() => topic(colleague, "buried")(plain)),
    ),
    hiddenPost: moderated(post(owner, inPublic), (work, id, say) => hidePost(work, id, say("why"))),
    postOfHiddenTopic: async (say) => {
      const inside = await topic(owner, "public")(plain);
      const made = await post(owner, async () => inside)(say);
      await asPerson(site, persons.moderator, (work) => hidden(work, inside.id, plain));
      return made;
    },
    withdrawnPost: moderated(post(owner, inPublic), (work, id) => withdrawPost(work, id), owner),
    reportedPost: async (say) => {
      const made = await post(stranger, inPublic)(say);
      const page = await persons.participant.post(`/report/${made.id}/`, { reason: "other", note: say("note") });
      if (page.status !== 303) throw new Error(`The report was answered with ${page.status}.`);
      return made;
    },
  };
}

function placesAndPeople({ site, persons, others, forums }: Parts) {
  const forum =
    (wanted: NewForum): Maker =>
    async () => {
      const { id, path } = await site.forum(wanted);
      return { id, address: path };
    };
  let named = 0;
  const person =
    (role: "participant" | "staff" | "administrator"): Maker =>
    async () => {
      named += 1;
      const made = await site[role](`Somebody_${spelled(named)}`);
      return { id: made.id, address: made.slug };
    };
  return {
    ...oneTimeNames({ site, persons, others, forum: forums.public }),
    ...asked(persons, others),
    publicForum: forum({}),
    membersForum: forum({ audience: "members" }),
    staffForum: forum({ audience: "staff" }),
    buriedForum: forum({ parent: forums.buried }),
    closedForum: forum({ closed: true }),
    helpedForum: async (say) => {
      const helped = await forum({})(say);
      await others.keeper.post(`/admin/forums/${helped.id}/volunteers`, { volunteer: others.stranger.name });
      return helped;
    },
    category: forum({ kind: "category" }),
    somebody: person("participant"),
    colleague: person("staff"),
    keeper: person("administrator"),
    cameWithImport: async () => {
      const { id, address } = await person("participant")(plain);
      await site.owner.db.updateTable("member").set({ imported: true }).where("id", "=", id).execute();
      return { id, address };
    },
    importLook: () => makeImportLook(site),
    treatment: () => makeTreatment(site, [others.colleague, others.keeper]),
    invitation: async () => {
      named += 1;
      const form = { name: `Dr Inge Vitt ${named}`, role: "staff", title: "Nurse", registration: "", until: "" };
      const page = await others.keeper.post("/admin/people/invite/", form);
      const token = /\/invitation\/([\w-]+)\//.exec(page.html())?.[1];
      if (token === undefined) throw new Error(`There was no link in the answer (${page.status}).`);
      const { id } = await site.database.db
        .selectFrom("invitation")
        .select("id")
        .where("name", "=", form.name)
        .executeTakeFirstOrThrow();
      return { id, address: token };
    },
    passwordLink: async () => {
      const { id } = await person("participant")(plain);
      const page = await others.keeper.post(`/admin/people/${id}/password-link/`);
      const token = /\/choose-password\/([\w-]+)\//.exec(page.html())?.[1];
      if (token === undefined) throw new Error(`There was no link in the answer (${page.status}).`);
      return { id, address: token };
    },
  } satisfies Record<string, Maker>;
}

function once(make: () => Promise<Thing>): () => Promise<Thing> {
  let made: Promise<Thing> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** A number in letters, all of one length: nobody is called like somebody of the team with a little more behind it. */
function spelled(n: number): string {
  const sounds = ["ba", "de", "fu", "ga", "ho", "ke", "pa", "ru", "te", "za"];
  return String(n)
    .padStart(3, "0")
    .replace(/\d/g, (digit) => sounds[Number(digit)] ?? "");
}
