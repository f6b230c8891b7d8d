import type { Work } from "#platform/work/work.ts";
import { inWork } from "#platform/work/work.ts";
import type { Person } from "../person.ts";
import type { TestSite } from "../site.ts";
import type { MadeForum } from "../things.ts";
import type { Persona } from "./personas.ts";

/** Something with an address. */
export interface Thing {
  readonly id: number;
  /** Slug or token of a topic, path of a forum, slug of a person, token of a link. */
  readonly address: string;
  /** Of the picture that a post shows. */
  readonly picture?: string;
}

/** Text for one part of a thing: a canary, or anything. */
export type Say = (part: string) => string;

export const plain: Say = (part) => `some ${part}`;

export type Persons = Readonly<Record<Exclude<Persona, "guest">, Person>>;

/** People who are none of the personas. */
export type Others = Readonly<Record<"stranger" | "colleague" | "keeper", Person>>;

export type Forums = Readonly<Record<"public" | "members" | "staff" | "buried" | "closed" | "category", MadeForum>>;

/** Runs a command as this person. */
export function asPerson<T>(site: TestSite, person: Person, run: (work: Work) => Promise<T>): Promise<T> {
  return inWork(site.house, person.member, run);
}
