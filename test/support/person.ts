import type { Member, Role } from "#core/viewer.ts";
import { isStaff, system } from "#core/viewer.ts";
import { createApiToken, createMember, startSession } from "#features/accounts/index.ts";
import { type House, inWork } from "#platform/work/work.ts";
import type { Page } from "./browsing.ts";
import { Visitor, type VisitorParts } from "./visitor.ts";

/** A member with a browser that is logged in. */
export class Person extends Visitor {
  readonly id: number;
  readonly name: string;
  readonly slug: string;
  readonly member: Member;
  readonly #house: House;

  constructor(parts: VisitorParts, house: House, member: Member) {
    super(parts);
    this.#house = house;
    this.member = member;
    ({ id: this.id, name: this.name, slug: this.slug } = member);
  }

  /** A bearer token for the API. */
  bearer(scope: "read" | "write" | "admin" = "write"): Promise<string> {
    return inWork(this.#house, system, (work) => createApiToken(work, { member: this.id, scope }));
  }

  /** Asks the API as this person. */
  async api(method: "GET" | "POST" | "PUT" | "DELETE", path: string, value?: unknown): Promise<Page> {
    const json = value === undefined ? {} : { "content-type": "application/json" };
    return this.send({
      method,
      path,
      headers: { cookie: "", authorization: `Bearer ${await this.bearer()}`, ...json },
      ...(value === undefined ? {} : { body: JSON.stringify(value) }),
    });
  }
}

export interface NewPerson {
  readonly name: string;
  readonly role: Role;
  readonly title?: string | undefined;
  /** Only for tests that log in by hand: hashing takes its time. */
  readonly password?: string | undefined;
}

/** As the practice's people have: an app, so that nothing of theirs waits for one. */
async function haveAnApp(house: House, memberId: number): Promise<void> {
  const { sealer, clock } = house.tools;
  await house.database.db
    .insertInto("totp")
    .values({
      member_id: memberId,
      secret_sealed: sealer.seal("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP", `totp|secret_sealed|${memberId}`),
      created_at: clock.now(),
    })
    .execute();
}

/** Makes a member and logs them in. */
export async function makePerson(parts: VisitorParts, house: House, wanted: NewPerson): Promise<Person> {
  const { name, role, title, password = null } = wanted;
  const made = await inWork(house, system, (work) => createMember(work, { name, role, title, password }));
  const { token } = await inWork(house, system, (work) =>
    startSession(work, made.id, { sharedDevice: false, provedTwice: true }),
  );
  const member: Member = {
    kind: "member",
    ...made,
    role,
    staffTitle: title ?? null,
    suspendedUntil: null,
    createdAt: house.tools.clock.now(),
  };
  if (isStaff(member)) await haveAnApp(house, made.id);
  const person = new Person(parts, house, member);
  person.jar.set(parts.cookies.session, token);
  return person;
}
