import { randomInt } from "node:crypto";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { readInstallKey } from "#platform/crypto/install-key.ts";
import { deriveKey } from "#platform/crypto/sealer.ts";
import { createFormTokens } from "#platform/web/csrf.ts";
import { makePerson } from "../../test/support/person.ts";
import { freePort } from "../../test/support/port.ts";
import { Visitor, type VisitorParts } from "../../test/support/visitor.ts";
import { inData } from "../community/open.ts";
import { cliffsDelta, negligible } from "../effect.ts";
import { atMost, type Figure, figure } from "../figures.ts";
import { type Server, withServer } from "../ground.ts";
import { median } from "../processes.ts";

const atOnce = 64;
const passwordOf = (name: string) => `orange kettle of ${name}`;
const names = Array.from({ length: atOnce }, (_, n) => `heron.${100 + n}`);

/** Logging in: what many at once do to everybody else, and what time tells about who is a member (P-41, A-035). */
export async function people(quick: boolean): Promise<Figure[]> {
  const dataDir = await mkdtemp(join(tmpdir(), "threadwell-people-"));
  const port = await freePort();
  const delayFile = join(dataDir, "loop-delay.json");
  const watched = {
    TRUSTED_PROXIES: "127.0.0.1",
    NODE_OPTIONS: `--import ${pathToFileURL(join(import.meta.dirname, "../loop-delay.mjs"))}`,
    LOOP_DELAY_FILE: delayFile,
  };
  const figures: Figure[] = [];
  try {
    const parts = await makeMembers(dataDir, port);
    await withServer({ dataDir, port }, watched, async (server) => {
      figures.push(await manyAtOnce(parts, server, delayFile));
      figures.push(...(await whatTimeTells(parts, quick ? 40 : 200)));
    });
    return figures;
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function makeMembers(dataDir: string, port: number): Promise<VisitorParts> {
  return inData(dataDir, port, async ({ house }) => {
    const key = deriveKey(readInstallKey(join(dataDir, "install.key"), false), "form tokens");
    const { siteUrl, cookies } = house.tools;
    const parts: VisitorParts = { port, siteUrl, cookies, formTokens: createFormTokens(key) };
    for (const name of names) await makePerson(parts, house, { name, role: "participant", password: passwordOf(name) });
    return parts;
  });
}

/** Somebody new each time, from a network of their own. */
const somewhere = () => ({ "x-forwarded-for": `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}` });

async function manyAtOnce(parts: VisitorParts, server: Server, delayFile: string): Promise<Figure> {
  const delaySince = async (): Promise<{ meanMs: number; maxMs: number }> => {
    rmSync(delayFile, { force: true });
    process.kill(server.serving.pid, "SIGUSR2");
    while (!existsSync(delayFile) || readFileSync(delayFile, "utf8") === "") await wait(5);
    return JSON.parse(readFileSync(delayFile, "utf8"));
  };
  const logIn = async (name: string) => {
    const sent = { name, password: passwordOf(name) };
    return (await new Visitor(parts).post("/log-in/", sent, somewhere())).status;
  };
  for (const name of names.slice(0, 8)) await logIn(name);
  const idle = await delaySince();
  const rounds: { meanMs: number; maxMs: number; seconds: number; in: number }[] = [];
  for (let round = 0; round < 5; round++) {
    await wait(500);
    await delaySince();
    const started = performance.now();
    const statuses = await Promise.all(names.map(logIn));
    const seconds = (performance.now() - started) / 1_000;
    rounds.push({ ...(await delaySince()), seconds, in: statuses.filter((status) => status === 303).length });
  }
  const of = (pick: (round: (typeof rounds)[number]) => number) => median(rounds.map(pick));
  const detail = `${of((round) => round.in)} let in within ${of(({ seconds }) => seconds).toFixed(2)} s, longest ${of(({ maxMs }) => maxMs).toFixed(0)} ms; one after the other ${idle.meanMs.toFixed(0)} ms`;
  return figure(
    "64 log-ins at once, mean delay of the event loop",
    of(({ meanMs }) => meanMs),
    "ms",
    { target: atMost(50), detail },
  );
}

/** How long a refusal takes for names that exist and for names that do not, in mixed order. */
async function whatTimeTells(parts: VisitorParts, pairs: number): Promise<Figure[]> {
  const long = "a window ".repeat(15).slice(0, 128);
  const doors: readonly (readonly [string, string, (name: string) => Record<string, string>])[] = [
    ["log-in with a wrong password", "/log-in/", (name) => ({ name, password: "not the right one at all" })],
    ["log-in with one of 128 characters", "/log-in/", (name) => ({ name, password: long })],
    ["a wrong recovery code", "/forgot/", (name) => ({ name, code: "2345-6789-abcd-efgh" })],
  ];
  const figures: Figure[] = [];
  for (const [what, path, form] of doors) {
    const taken: Record<"known" | "unknown", number[]> = { known: [], unknown: [] };
    const waiting = mixed(pairs);
    const lane = async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        const { kind, n } = next;
        const name = kind === "known" ? (names[n % names.length] ?? "") : `nobody.${100 + (n % names.length)}`;
        const visitor = new Visitor(parts);
        const started = performance.now();
        const { status } = await visitor.post(path, form(name), somewhere());
        taken[kind].push(performance.now() - started);
        if (status !== 422) throw new Error(`${path} answered ${status}.`);
      }
    };
    await Promise.all(Array.from({ length: 3 }, lane));
    const told = Math.abs(cliffsDelta(taken.known, taken.unknown));
    const detail = `medians ${median(taken.known).toFixed(1)} and ${median(taken.unknown).toFixed(1)} ms, ${pairs} of each`;
    figures.push(
      figure(`${what}: what its time tells of membership`, told, "", { target: atMost(negligible), detail }),
    );
  }
  return figures;
}

function mixed(pairs: number): { readonly kind: "known" | "unknown"; readonly n: number }[] {
  const all = Array.from({ length: pairs }, (_, n) => [{ kind: "known", n } as const, { kind: "unknown", n } as const]);
  return all.flatMap(([known, unknown]) =>
    known && unknown ? (randomInt(2) === 0 ? [known, unknown] : [unknown, known]) : [],
  );
}
