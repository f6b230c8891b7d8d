import { isStaff, type Member } from "#core/viewer.ts";
import { createMember, noteConsent } from "#features/accounts/index.ts";
import { newToken } from "#platform/crypto/tokens.ts";
import type { Work } from "#platform/work/work.ts";
import { type DemoPerson, demoContent, type PersonKey } from "../content/index.ts";
import type { Cast } from "./stage.ts";

/** One for all of the demo's log-ins. On one's own machine it protects nothing; everywhere else nobody may know it before. */
function passwordFor({ tools }: Work): string {
  return tools.siteUrl.startsWith("http:") ? "quiet-harbour-demo-2026" : newToken().slice(0, 24);
}

const dayMs = 86_400_000;

export async function makePeople(work: Work): Promise<Cast> {
  const members = new Map<string, Member>();
  const password = passwordFor(work);
  for (const person of demoContent.people) members.set(person.key, await makePerson(work, person, password));
  const viewerOf = (key: PersonKey): Member => {
    const member = members.get(key);
    if (!member) throw new Error(`Nobody in the demo is called ${key}.`);
    return member;
  };
  return {
    viewerOf,
    logIns: demoContent.logIns.map((key) => ({ name: viewerOf(key).name, role: viewerOf(key).role, password })),
    suspend: (later) => suspendSome(later, viewerOf),
  };
}

async function makePerson(work: Work, person: DemoPerson, password: string): Promise<Member> {
  const joinedAt = new Date(work.now.getTime() - person.joinedDaysAgo * dayMs);
  const mayLogIn = demoContent.logIns.some((key) => key === person.key);
  const then = { ...work, now: joinedAt };
  const made = await createMember(then, {
    name: person.name,
    role: person.role,
    title: person.title,
    password: mayLogIn ? password : null,
  });
  await work.db
    .updateTable("member")
    .set({ role_line: person.line ?? null })
    .where("id", "=", made.id)
    .execute();
  const member: Member = {
    kind: "member",
    id: made.id,
    name: made.name,
    slug: made.slug,
    role: person.role,
    staffTitle: person.title ?? null,
    suspendedUntil: null,
    createdAt: joinedAt,
  };
  if (!isStaff(member)) await noteConsent(then, member.id);
  return member;
}

async function suspendSome(work: Work, viewerOf: (key: PersonKey) => Member): Promise<void> {
  const until = new Date(work.now.getTime() + 14 * dayMs);
  for (const person of demoContent.people) {
    if (!("suspended" in person)) continue;
    await work.db
      .updateTable("member")
      .set({ suspended_until: until, suspended_why: person.suspended.reason })
      .where("id", "=", viewerOf(person.key).id)
      .execute();
  }
}
