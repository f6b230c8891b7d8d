import { Agent } from "node:http";
import { system } from "#core/viewer.ts";
import { startSession } from "#features/accounts/index.ts";
import { adoptTopics } from "#features/desk/index.ts";
import { inWork } from "#platform/work/work.ts";
import type { Person } from "../person.ts";
import type { TestSite } from "../site.ts";
import type { Visitor } from "../visitor.ts";
import { makersFor, type ThingName } from "./makers.ts";
import type { Persona } from "./personas.ts";
import { type Forums, type Others, type Persons, plain, type Say, type Thing } from "./thing.ts";

/** A site with somebody in every role and a thing in every state. */
export interface World {
  readonly site: TestSite;
  readonly persons: Persons;
  readonly others: Others;
  readonly forums: Forums;
  as(persona: Persona): Visitor;
  /** The one that everybody shares; made when it is first asked for. */
  thing(name: ThingName): Promise<Thing>;
  /** Another one like it, to be changed. */
  fresh(name: ThingName): Promise<Thing>;
}

/** @param say what the things that everybody shares say */
export async function makeWorld(site: TestSite, say: (thing: string) => Say = () => plain): Promise<World> {
  await beginIdsAt(site, 1_000);
  const persons: Persons = {
    participant: await site.participant("Benno"),
    owner: await site.participant("Anouk"),
    spectator: await site.spectator("Silke"),
    suspended: await site.participant("Udo"),
    volunteer: await site.participant("Vera"),
    restricted: await site.participant("Rosa"),
    withdrawn: await withdrawnReader(site),
    blocked: await site.participant("Bodo"),
    blocker: await site.participant("Bella"),
    unproved: await unprovedNurse(site),
    lapsed: await site.staff("Nurse Lara", "Nurse"),
    staff: await site.staff("Nurse Nia", "Nurse"),
    moderator: await site.moderator("Moderator Mo"),
    administrator: await site.administrator("Ada Keller", "Gynaecologist"),
  };
  const others: Others = {
    stranger: await site.participant("Stranger"),
    colleague: await site.staff("Dr Lima", "Physiotherapist"),
    keeper: await site.administrator("Keeper Kim", "Practice manager"),
  };
  await suspend(persons, say("suspension")("reason"));
  await relate(site, persons);
  const forums = await makeForums(site, say);
  const named = await persons.administrator.post(`/admin/forums/${forums.public.id}/volunteers`, { volunteer: "Vera" });
  if (named.status !== 303) throw new Error(`Naming a volunteer was answered with ${named.status}.`);
  const makers = makersFor({ site, persons, others, forums });
  const guest = site.newGuest();
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  for (const visitor of [guest, ...Object.values(persons)]) visitor.agent = agent;
  const shared = new Map<ThingName, Promise<Thing>>();
  /** The desk hears of a question by a job; here nobody waits for that. */
  const atDesk = async (thing: Thing) => {
    await inWork(site.house, system, adoptTopics);
    return thing;
  };
  return {
    site,
    persons,
    others,
    forums,
    as: (persona) => (persona === "guest" ? guest : persons[persona]),
    thing(name) {
      const known = shared.get(name) ?? makers[name](say(name)).then(atDesk);
      shared.set(name, known);
      return known;
    },
    fresh: (name) => makers[name](plain).then(atDesk),
  };
}

/** So that an id that nothing has can be spelled with as many digits. */
async function beginIdsAt({ owner }: TestSite, first: number): Promise<void> {
  for (const sequence of [
    "content_id",
    "forum_id_seq",
    "member_id_seq",
    "import_task_id_seq",
    "treatment_id_seq",
    "invitation_id_seq",
    "passkey_id_seq",
    "name_opening_id_seq",
    "conversation_id_seq",
  ]) {
    await owner.pool.query("select setval($1, $2)", [sequence, first]);
  }
}

async function suspend({ moderator, suspended }: Persons, reason: string): Promise<void> {
  const answer = await moderator.post(`/admin/people/${suspended.id}/suspension/`, { length: "week", reason });
  if (answer.status !== 303) throw new Error(`The suspension was answered with ${answer.status}.`);
}

/** Of the team, logged in with a password alone: what their role may do waits for a second proof. */
async function unprovedNurse(site: TestSite): Promise<Person> {
  const nurse = await site.staff("Nurse Una", "Nurse");
  const alone = { sharedDevice: false, provedTwice: false };
  const { token } = await inWork(site.house, system, (work) => startSession(work, nurse.id, alone));
  nurse.jar.set(site.house.tools.cookies.session, token);
  return nurse;
}

/** Took their consent back, and logged in again meanwhile. */
async function withdrawnReader(site: TestSite): Promise<Person> {
  const person = await site.participant("Wiebke");
  const gone = await person.post("/settings/consent/withdraw/");
  if (gone.status !== 303) throw new Error(`Taking consent back was answered with ${gone.status}.`);
  const alone = { sharedDevice: false, provedTwice: false };
  const { token } = await inWork(site.house, system, (work) => startSession(work, person.id, alone));
  person.jar.set(site.house.tools.cookies.session, token);
  return person;
}

async function relate(
  { owner: { db } }: TestSite,
  { moderator, restricted, blocked, blocker, owner, lapsed }: Persons,
) {
  const until = { length: "open", reason: "Until we have talked." };
  const answers = [
    await moderator.post(`/admin/people/${restricted.id}/suspension/`, until),
    await owner.post(`/forums/users/${blocked.slug}/block/`),
    await blocker.post(`/forums/users/${owner.slug}/block/`),
  ];
  for (const { status } of answers) if (status !== 303) throw new Error(`A relation was answered with ${status}.`);
  const yesterday = new Date("2001-01-01T00:00:00Z");
  await db.updateTable("member").set({ checked_until: yesterday }).where("id", "=", lapsed.id).execute();
}

async function makeForums(site: TestSite, say: (thing: string) => Say): Promise<Forums> {
  const texts = (name: string) => ({ title: say(name)("title"), description: say(name)("description") });
  const category = await site.forum({ ...texts("category"), kind: "category" });
  const cellar = await site.forum({ ...texts("staff category"), kind: "category", audience: "staff" });
  return {
    category,
    public: await site.forum({ ...texts("public forum"), parent: category }),
    members: await site.forum({ ...texts("members forum"), audience: "members" }),
    staff: await site.forum({ ...texts("staff forum"), audience: "staff" }),
    buried: await site.forum({ ...texts("buried forum"), parent: cellar }),
    closed: await site.forum({ ...texts("closed forum"), closed: true }),
  };
}
