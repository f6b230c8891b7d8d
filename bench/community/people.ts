import { join } from "node:path";
import { readInstallKey } from "#platform/crypto/install-key.ts";
import { deriveKey } from "#platform/crypto/sealer.ts";
import { createFormTokens } from "#platform/web/csrf.ts";
import type { House } from "#platform/work/work.ts";
import { makePerson, type Person } from "../../test/support/person.ts";
import type { VisitorParts } from "../../test/support/visitor.ts";

/** A member who posts, with everything that a request of theirs carries. */
export interface Poster {
  readonly id: number;
  readonly cookie: string;
  readonly formToken: string;
  readonly bearer: string;
}

export interface People {
  readonly keeper: Person;
  readonly posters: readonly Poster[];
}

/** Made by the program's own commands, on the data folder of the server that is measured. */
export async function makePeople(house: House, dataDir: string, port: number): Promise<People> {
  const key = deriveKey(readInstallKey(join(dataDir, "install.key"), false), "form tokens");
  const { siteUrl, cookies } = house.tools;
  const parts: VisitorParts = { port, siteUrl, cookies, formTokens: createFormTokens(key) };
  const keeper = await makePerson(parts, house, { name: "Keeper", role: "administrator" });
  const posters: Poster[] = [];
  for (let n = 0; n < 16; n++) {
    const person = await makePerson(parts, house, { name: `poster.${100 + n}`, role: "participant" });
    const [name, value] = Object.entries(person.jar.header())[0] ?? [];
    if (name !== "cookie" || value === undefined) throw new Error("A poster has no session.");
    posters.push({ id: person.id, cookie: value, formToken: person.formToken(), bearer: await person.bearer() });
  }
  return { keeper, posters };
}
