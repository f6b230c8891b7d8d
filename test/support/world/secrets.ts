import { randomUUID } from "node:crypto";
import { system } from "#core/viewer.ts";
import { createMember } from "#features/accounts/index.ts";
import { editPost, hideTopic, moveTopic, pinTopic, saveDraft, startTopic } from "#features/topics/index.ts";
import { inWork } from "#platform/work/work.ts";
import { settingsAsShown } from "../access/places.ts";
import { minutes } from "../clock.ts";
import type { Person } from "../person.ts";
import { makeReply } from "../things.ts";
import type { FieldValues } from "../visitor.ts";
import { askInPrivate } from "./asked.ts";
import type { Canaries } from "./canaries.ts";
import { both, but, everyone, members, moderators, nobody, readOnly, team, type Who } from "./personas.ts";
import { asPerson } from "./thing.ts";
import type { World } from "./world.ts";

const owner = ["owner"] as const;

/** What things and people hold besides their plain texts: former words, drafts, names, addresses, what was taken back. */
export async function keepSecrets(world: World, words: Canaries): Promise<void> {
  // Small pages, so that there are second ones.
  const shown = await settingsAsShown(world);
  await press(world.persons.administrator, "/admin/settings/", { ...shown, postsPerPage: 5, topicsPerPage: 5 });
  await keepFormerWords(world, words);
  await keepFormerAddress(world, words);
  await keepDrafts(world, words);
  await keepPeople(world, words);
  await keepGoneTopics(world, words);
  await keepQuotes(world, words);
  await keepAsked(world, words);
}

async function topicBy(world: World, by: Person, title: string, forum: "public" | "staff" = "public") {
  const form = { title, body: "How did it go for you?", tags: [], submissionId: randomUUID() };
  const { site, forums } = world;
  const { id, address } = await asPerson(site, by, (work) => startTopic(work, forums[forum].id, form));
  return { id, address, title, url: "", forum: forums[forum] };
}

async function keepFormerWords(world: World, words: Canaries): Promise<void> {
  const { site, persons } = world;
  const topic = await topicBy(world, persons.owner, words.word("former title of a renamed topic", nobody));
  const title = words.word("title of a renamed topic", everyone);
  await press(persons.moderator, `/topics/${topic.id}/rename/`, { title });
  const body = words.word("former words of an edited post", both(owner, moderators));
  const post = await makeReply(site.house, { by: persons.owner, to: topic, body });
  site.clock.advance(minutes(10));
  // Nobody is asked for a proof anew: what waits for one is not what is looked for here.
  await site.database.db.updateTable("session").set({ proved_at: site.clock.now() }).execute();
  const edit = { body: words.word("words of an edited post", everyone), version: 0 };
  const reason = words.word("reason of an edit", everyone);
  await asPerson(site, persons.owner, (work) => editPost(work, post.id, { ...edit, reason }));
  const forum = await site.forum({ title: words.word("former title of a forum", nobody, moderators) });
  const renamed = {
    title: words.word("title of a renamed forum", everyone),
    description: "",
    audience: "public",
    slug: "",
  };
  await press(world.others.keeper, `/admin/forums/${forum.id}/`, renamed);
}

/** The old address of a forum leads to its new one: only those who may see that. */
async function keepFormerAddress(world: World, words: Canaries): Promise<void> {
  const { keeper } = world.others;
  const former = words.word("former title of a forum of the team", nobody, moderators);
  const forum = await world.site.forum({ title: former, audience: "staff" });
  const title = words.word("title of a renamed forum of the team", team);
  await press(keeper, `/admin/forums/${forum.id}/`, { title, description: "", audience: "staff", slug: "" });
}

async function keepDrafts(world: World, words: Canaries): Promise<void> {
  const { site, persons, forums } = world;
  const topic = await world.thing("publicTopic");
  const post = await world.thing("publicPost");
  const text = (what: string) => words.word(what, owner);
  const { member } = persons.owner;
  await asPerson(site, persons.owner, async (work) => {
    await saveDraft(work, member, `topic:${topic.id}`, { body: text("draft of a reply") });
    await saveDraft(work, member, `post:${post.id}`, { body: text("draft of an edit") });
    const started = { title: text("title of a draft"), body: text("draft of a topic"), tags: text("tag of a draft") };
    await saveDraft(work, member, `forum:${forums.public.id}`, started);
  });
  await press(persons.owner, "/settings/discreet/", { titles: "1", word: text("discreet word"), leave: "1" });
}

async function keepPeople(world: World, words: Canaries): Promise<void> {
  const { site, persons, others } = world;
  await press(persons.owner, "/settings/line/", { line: words.word("line of the owner", everyone) });
  await site.staff("Nurse Nell", words.word("title of one of the team", everyone));
  const email = `${words.word("e-mail address", nobody)}@example.org`;
  await inWork(site.house, system, (work) =>
    createMember(work, { name: "Mailowner", role: "participant", email, password: null }),
  );
  const cleo = await site.participant(words.word("name of somebody who wrote for members only", members));
  await press(cleo, "/settings/line/", { line: words.word("line of somebody who wrote for members only", members) });
  const inMembers = await world.thing("membersTopic");
  await makeReply(site.house, { by: cleo, to: { ...inMembers, title: "", url: "", forum: world.forums.members } });
  // Whoever guesses the address of a profile may open it as a member; no page leads to these, and no guest meets them.
  const guessing = but(members, readOnly);
  const named = (what: string) => site.participant(words.word(`name of somebody who ${what}`, guessing, readOnly));
  const topic = await topicBy(world, persons.owner, "Some public talk");
  const hidden = await makeReply(site.house, { by: await named("wrote what was hidden"), to: topic });
  await press(persons.moderator, `/posts/${hidden.id}/hide/`, { reason: "It named somebody." });
  const dora = await named("took back what they wrote");
  const withdrawn = await makeReply(site.house, { by: dora, to: topic });
  await press(dora, `/posts/${withdrawn.id}/withdraw/`);
  await makeReply(site.house, { by: others.stranger, to: topic });
}

async function keepGoneTopics(world: World, words: Canaries): Promise<void> {
  const { site, persons, forums, others } = world;
  const answered = async (title: string) => {
    const topic = await topicBy(world, persons.owner, title);
    await makeReply(site.house, { by: persons.participant, to: topic });
    return topic;
  };
  const hidden = await answered(words.word("title of an answered topic that was hidden", both(owner, moderators)));
  await asPerson(site, persons.moderator, (work) => hideTopic(work, hidden.id, { why: "It named somebody." }));
  const moved = await answered(words.word("title of an answered topic that went to the team", team));
  await asPerson(site, persons.moderator, (work) => moveTopic(work, moved.id, forums.staff.id));
  const pinned = await topicBy(
    world,
    others.colleague,
    words.word("title of a topic pinned for the team", team),
    "staff",
  );
  await asPerson(site, persons.administrator, (work) => pinTopic(work, pinned.id, 2));
}

/** Words that were taken back are gone from answers that quote them too. */
async function keepQuotes(world: World, words: Canaries): Promise<void> {
  const { site, persons, others } = world;
  const topic = await topicBy(world, persons.owner, "A talk with quotes");
  const body = words.word("words that were quoted and then taken back", nobody);
  const post = await makeReply(site.house, { by: others.stranger, to: topic, body });
  const quote = `> [${others.stranger.name} wrote](#post-${post.id}):\n>\n> ${body}\n\nThat was me, too.`;
  await makeReply(site.house, { by: persons.participant, to: topic, body: quote });
  await press(others.stranger, `/posts/${post.id}/withdraw/`);
}

/** What was asked in private, who else of the team read it, and why: nobody meets a word of it but those who have it. */
async function keepAsked({ persons, others }: World, words: Canaries): Promise<void> {
  const asks = (what: string, who: Who) =>
    askInPrivate(persons.owner, (part) => words.word(`${part} of what was asked and ${what}`, who));
  await asks("waits", owner);
  const elsewhere = await asks("a colleague has", owner);
  await press(others.colleague, `/ask/${elsewhere.address}/take/`);
  const here = await asks("one of the team has", both(owner, ["staff"]));
  await press(persons.staff, `/ask/${here.address}/take/`);
  const answer = words.word("answer in private", both(owner, ["staff"]));
  await press(persons.staff, `/ask/${here.address}/`, { body: answer, submission_id: randomUUID(), seen: 1 });
  const reason = words.word("reason for reading what one does not have", both(owner, ["staff"]));
  await press(others.colleague, `/ask/${here.address}/open/`, { reason });
}

/** Sends a form that must be taken. */
async function press(person: Person, path: string, fields: FieldValues = {}): Promise<void> {
  const { status } = await person.post(path, fields);
  if (status !== 303) throw new Error(`${path} was answered with ${status}.`);
}
