import { once } from "node:events";
import { SMTPServer } from "smtp-server";
import { Visitor, type VisitorParts } from "../../test/support/visitor.ts";
import type { Figure } from "../figures.ts";
import { withServer } from "../ground.ts";
import { type Door, type Kind, lanes, somewhere, whatTimeTells } from "./what-time-tells.ts";

interface Place {
  readonly dataDir: string;
  readonly port: number;
  readonly parts: VisitorParts;
  /** Members with a confirmed address each. */
  readonly names: readonly string[];
  passwordOf(name: string): string;
}

export const addressOf = (name: string) => `${name}@mail.example`;

/**
 * What time tells of who has an address here: where a way back is asked for, where one is changed, and where somebody
 * joins. Letters really go out. Tries are not counted: nobody may cause so many letters as it takes to tell.
 */
export async function mailDoors(place: Place, quick: boolean): Promise<Figure[]> {
  const mail = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onData: (stream, _session, done) => stream.resume().once("end", () => done()),
  });
  const listening = once(mail.server, "listening");
  const server = mail.listen(0, "127.0.0.1");
  await listening;
  const at = server.address();
  if (at === null || typeof at === "string") throw new Error("The mail server listens nowhere.");
  const settings = {
    TRUSTED_PROXIES: "127.0.0.1",
    RATE_LIMITS: "off",
    SMTP_URL: `smtp://127.0.0.1:${at.port}?from=notes@example.org`,
  };
  const figures: Figure[] = [];
  try {
    await withServer(place, settings, async () => {
      figures.push(await whatTimeTells(wayBack(place), quick ? 40 : 200));
      figures.push(await whatTimeTells(await change(place), quick ? 40 : 200));
      figures.push(await whatTimeTells(joining(place), quick ? 20 : 100));
    });
  } finally {
    await new Promise<void>((resolve) => mail.close(resolve));
  }
  return figures;
}

const addressAt = ({ names }: Place, kind: Kind, n: number) =>
  kind === "known" ? addressOf(names[n % names.length] ?? "") : `nobody.${100 + n}@mail.example`;

function wayBack(place: Place): Door {
  return {
    what: "a way back by mail",
    status: 303,
    send: (kind, n) =>
      new Visitor(place.parts).post("/forgot/mail/", { email: addressAt(place, kind, n) }, somewhere()),
  };
}

/** The first few of them change theirs to others' addresses, and to nobody's. */
async function change(place: Place): Promise<Door> {
  const people: Visitor[] = [];
  for (const name of place.names.slice(0, lanes)) {
    const person = new Visitor(place.parts);
    await person.post("/log-in/", { name, password: place.passwordOf(name), keep: "1" }, somewhere());
    people.push(person);
  }
  return {
    what: "a change of address",
    status: 303,
    async send(kind, n, lane) {
      const person = people[lane];
      if (!person) throw new RangeError(`Nobody sends in lane ${lane}.`);
      const others = lanes + (n % (place.names.length - lanes));
      return person.post("/settings/email/", { email: addressAt(place, kind, kind === "known" ? others : n) });
    },
  };
}

function joining(place: Place): Door {
  let made = 0;
  const form = { birthMonth: "5", birthYear: "1990", rules: "1", privacy: "1", password: "orange kettle of somebody" };
  return {
    what: "joining with an address",
    status: 303,
    send(kind, n) {
      const name = `plover.${1000 + ++made}`;
      const email = addressAt(place, kind, kind === "known" ? n : 1000 + n);
      return new Visitor(place.parts).post("/sign-up/", { ...form, name, email }, somewhere());
    },
  };
}
