import { randomInt } from "node:crypto";
import { Visitor, type VisitorParts } from "../../test/support/visitor.ts";
import { cliffsDelta, negligible } from "../effect.ts";
import { atMost, type Figure, figure } from "../figures.ts";
import { median } from "../processes.ts";

export type Kind = "known" | "unknown";

/** A form whose answer must take as long for somebody who is a member as for somebody who is not (P-41). */
export interface Door {
  readonly what: string;
  /** What everybody is answered with. */
  readonly status: number;
  /** @param lane who sends, of the few who do so at once */
  send(kind: Kind, n: number, lane: number): Promise<{ readonly status: number }>;
}

export const lanes = 3;

/** Somebody new each time, from a network of their own. */
export const somewhere = () => ({ "x-forwarded-for": `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}` });

/** Names that exist and names that do not, at the doors where nothing but a name and a guess is asked. */
export function logInDoors(parts: VisitorParts, names: readonly string[]): readonly Door[] {
  const long = "a window ".repeat(15).slice(0, 128);
  const nameOf = (kind: Kind, n: number) =>
    kind === "known" ? (names[n % names.length] ?? "") : `nobody.${100 + (n % names.length)}`;
  const door = (what: string, path: string, guess: Readonly<Record<string, string>>): Door => ({
    what,
    status: 422,
    send: (kind, n) => new Visitor(parts).post(path, { name: nameOf(kind, n), ...guess }, somewhere()),
  });
  return [
    door("log-in with a wrong password", "/log-in/", { password: "not the right one at all" }),
    door("log-in with one of 128 characters", "/log-in/", { password: long }),
    door("a wrong recovery code", "/forgot/", { code: "2345-6789-abcd-efgh" }),
  ];
}

/** How long an answer takes for the known and for the unknown, in mixed order, as an effect size. */
export async function whatTimeTells({ what, status, send }: Door, pairs: number): Promise<Figure> {
  const taken: Record<Kind, number[]> = { known: [], unknown: [] };
  const waiting = mixed(pairs);
  const lane = async (_: unknown, number: number) => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const started = performance.now();
      const answered = await send(next.kind, next.n, number);
      taken[next.kind].push(performance.now() - started);
      if (answered.status !== status) throw new Error(`${what} was answered with ${answered.status}.`);
    }
  };
  await Promise.all(Array.from({ length: lanes }).map(lane));
  const told = Math.abs(cliffsDelta(taken.known, taken.unknown));
  const detail = `medians ${median(taken.known).toFixed(1)} and ${median(taken.unknown).toFixed(1)} ms, ${pairs} of each`;
  return figure(`${what}: what its time tells of membership`, told, "", { target: atMost(negligible), detail });
}

function mixed(pairs: number): { readonly kind: Kind; readonly n: number }[] {
  const all = Array.from({ length: pairs }, (_, n) => [{ kind: "known", n } as const, { kind: "unknown", n } as const]);
  return all.flatMap(([known, unknown]) =>
    known && unknown ? (randomInt(2) === 0 ? [known, unknown] : [unknown, known]) : [],
  );
}
