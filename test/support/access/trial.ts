import { randomUUID } from "node:crypto";
import { words } from "#app/words.ts";
import { urls } from "#features/accounts/index.ts";
import type { Route } from "#platform/web/routes.ts";
import type { Page } from "../browsing.ts";
import type { FieldValues, Visitor } from "../visitor.ts";
import type { ThingName } from "../world/makers.ts";
import { type Persona, personas, type Who } from "../world/personas.ts";
import type { Thing } from "../world/thing.ts";
import type { World } from "../world/world.ts";
import { doors, type Row } from "./row.ts";

/** What an address answered, in one word. */
export type Answer = "yes" | "no" | "missing" | "log in" | "prove" | `${number}`;

/** One person, one thing, one address. */
export interface Case {
  readonly persona: Persona;
  readonly thing: ThingName | "";
  readonly expected: Answer;
}

/**
 * These are judged as somebody else is, but for the one thing that sets them apart: where something is sent, one example
 * of each answer is enough.
 */
const alike: Who = [
  "spectator",
  "suspended",
  "restricted",
  "withdrawn",
  "blocked",
  "blocker",
  "unproved",
  "lapsed",
  "administrator",
];

/** Everybody before everything that the row names. */
export function wholeMatrixOf(row: Row): Case[] {
  return everyCase(row);
}

/** Enough of that to try what writes. Whoever stops at the door stops there whatever it is: one thing is enough. */
export function casesOf(row: Row): Case[] {
  const seen = new Set<string>();
  return everyCase(row).filter(({ persona, expected }) => {
    const example = `${persona} ${expected}`;
    return !alike.includes(persona) || (!seen.has(example) && Boolean(seen.add(example)));
  });
}

/** Each thing with somebody who may, and each person who may with something. */
export function successesOf(row: Row): Case[] {
  const covered = new Set<string>();
  return casesOf(row).filter(({ persona, thing, expected }) => {
    if (expected !== "yes" || (covered.has(persona) && covered.has(thing))) return false;
    covered.add(persona).add(thing);
    return true;
  });
}

function everyCase(row: Row): Case[] {
  return Object.entries(row.cases).flatMap(([thing, verdict], place) =>
    personas.flatMap((persona): Case[] => {
      // Tokens are made on the machine itself, and wait for nothing.
      if (row.byToken && persona === "unproved") return [];
      const name = isThing(thing) ? thing : "";
      const one = (expected: Answer): Case[] => [{ persona, thing: name, expected }];
      // Somebody of the team is told what their rights wait for.
      if (row.access === "staff" && persona === "unproved") return place > 0 ? [] : one("prove");
      if (!doors[row.access].includes(persona)) {
        const sent = persona === "guest" && row.access === "members";
        return place > 0 ? [] : one(sent ? "log in" : "missing");
      }
      if (verdict.yes.includes(persona)) return one("yes");
      return one(verdict.no?.includes(persona) ? "no" : "missing");
    }),
  );
}

function isThing(name: string): name is ThingName {
  return name !== "";
}

/** Sends requests of one route as its pages would. */
export class Trials {
  readonly #world: World;
  #newcomers = 0;
  readonly #bearers = new Map<Persona, string>();

  constructor(world: World) {
    this.#world = world;
  }

  /** Tokens are made before anybody looks for changes. */
  async prepare(): Promise<void> {
    const { persons } = this.#world;
    for (const persona of personas) {
      if (persona !== "guest") this.#bearers.set(persona, await persons[persona].bearer());
    }
  }

  async send(route: Route, row: Row, one: Case, options: Sending = {}): Promise<Page> {
    const world = this.#world;
    const thing = options.thing ?? (one.thing === "" ? noThing : await world.thing(one.thing));
    const trial = { world, persona: one.persona, thing };
    const path = `${options.path ?? addressOf(route.path, row, thing)}${row.query?.(trial) ?? ""}`;
    const method = options.method ?? route.method;
    const fields = together(await row.form?.(trial), options.fields);
    const visitor = options.visitor ?? world.as(one.persona);
    const { headers } = options;
    if (route.kind === "api") return this.#call(visitor, one.persona, { method, path, fields, headers });
    if (method !== "POST")
      return visitor.send({ method, path, ...(options.headers ? { headers: options.headers } : {}) });
    return visitor.post(path, fields, options.headers);
  }

  #call(visitor: Visitor, persona: Persona, { method, path, fields, headers: more }: Call): Promise<Page> {
    const token = this.#bearers.get(persona);
    const who = token === undefined ? {} : { authorization: `Bearer ${token}` };
    if (method !== "POST") return visitor.send({ method, path, headers: { cookie: "", ...who } });
    const headers = {
      cookie: "",
      ...who,
      "content-type": "application/json",
      "idempotency-key": randomUUID(),
      ...more,
    };
    return visitor.send({ method, path, headers, body: JSON.stringify(fields) });
  }

  /** Somebody new in this role, or a new browser. */
  async newcomer(persona: Persona): Promise<Visitor> {
    const { site } = this.#world;
    if (persona === "guest") return site.newGuest();
    this.#newcomers += 1;
    const name = `Newcomer${this.#newcomers}x`;
    if (persona === "unproved" || persona === "lapsed") return site.staff(name);
    const isRole = ["spectator", "staff", "moderator", "administrator"] as const;
    const role = isRole.find((one) => one === persona) ?? "participant";
    return site[role](name);
  }
}

export interface Sending {
  /** Instead of the shared one. */
  readonly thing?: Thing;
  readonly visitor?: Visitor;
  readonly method?: string;
  readonly path?: string;
  readonly fields?: FieldValues;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Call {
  readonly method: string;
  readonly path: string;
  readonly fields: FieldValues;
  readonly headers: Readonly<Record<string, string>> | undefined;
}

/** Both, without losing a name that objects have of themselves. */
function together(...parts: readonly (FieldValues | undefined)[]): FieldValues {
  return Object.fromEntries(parts.flatMap((part) => Object.entries(part ?? {})));
}

const noThing: Thing = { id: 0, address: "" };

/**
 * The address of this thing: ids where the pattern wants a number, the readable part where it wants that.
 *
 * @param spelled instead of either, as it stands in the address
 */
export function addressOf(pattern: string, row: Row, thing: Thing, spelled?: string): string {
  return pattern.replace(/:(\w+)|\*/g, (_, name: string | undefined) => {
    if (name === undefined) return `${spelled ?? thing.address}/`;
    const number = /id$/i.test(name);
    const filled = row.fill?.[name];
    if (name === "picture" && spelled === undefined) return thing.picture ?? "";
    if (filled !== undefined && (spelled === undefined || name === "page")) return filled;
    return spelled ?? (number ? String(thing.id) : encodeURIComponent(thing.address));
  });
}

export function answerOf(page: Page, row: Row): Answer {
  if (page.status === 404) return "missing";
  if (row.access === "staff" && page.location === urls.secondStep) return "prove";
  if (page.status === 401 || page.location.startsWith("/log-in/?next=")) return "log in";
  if (page.status === 403) return page.body.includes(words.loggedOut.title) ? "log in" : "no";
  const good = row.answers === undefined ? [200, 201, 204, 301, 302, 303] : [row.answers];
  return good.includes(page.status) ? "yes" : `${page.status}`;
}
