import { randomUUID } from "node:crypto";
import type { Person } from "../person.ts";
import type { Others, Persons, Say, Thing } from "./thing.ts";

/** Asks the team in private, as the form would. */
export async function askInPrivate(by: Person, say: Say): Promise<Thing> {
  const form = { title: say("subject"), body: say("body"), submission_id: randomUUID() };
  const { location, status } = await by.post("/ask/new/", form);
  const address = /^\/ask\/([\w-]{22})\/$/.exec(location)?.[1];
  if (address === undefined) throw new Error(`Asking was answered with ${status}.`);
  return { id: 0, address };
}

/** What the owner asked in private: nobody has it, somebody else of the team has it, or the persona of the team has it. */
export function asked({ owner, staff }: Persons, { colleague }: Others) {
  const taken =
    (by: Person) =>
    async (say: Say): Promise<Thing> => {
      const thing = await askInPrivate(owner, say);
      const { status } = await by.post(`/ask/${thing.address}/take/`);
      if (status !== 303) throw new Error(`Taking it was answered with ${status}.`);
      return thing;
    };
  return {
    askedAndWaiting: (say: Say) => askInPrivate(owner, say),
    askedElsewhere: taken(colleague),
    askedHere: taken(staff),
  };
}
