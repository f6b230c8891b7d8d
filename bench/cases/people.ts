import { existsSync, readFileSync, rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { aboutAddress, addressLookup } from "#features/accounts/commands/mail/address.ts";
import { readInstallKey } from "#platform/crypto/install-key.ts";
import { deriveKey } from "#platform/crypto/sealer.ts";
import { createFormTokens } from "#platform/web/csrf.ts";
import type { House } from "#platform/work/work.ts";
import { makePerson } from "../../test/support/person.ts";
import { freePort } from "../../test/support/port.ts";
import { Visitor, type VisitorParts } from "../../test/support/visitor.ts";
import { inData } from "../community/open.ts";
import { atMost, type Figure, figure } from "../figures.ts";
import { type Server, withServer } from "../ground.ts";
import { median } from "../processes.ts";
import { addressOf, mailDoors } from "./mail-doors.ts";
import { logInDoors, somewhere, whatTimeTells } from "./what-time-tells.ts";

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
      for (const door of logInDoors(parts, names)) figures.push(await whatTimeTells(door, quick ? 40 : 200));
    });
    figures.push(...(await mailDoors({ dataDir, port, parts, names, passwordOf }, quick)));
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
    for (const name of names) {
      const { id } = await makePerson(parts, house, { name, role: "participant", password: passwordOf(name) });
      await haveAddress(house, id, addressOf(name));
    }
    return parts;
  });
}

/** An address that they have confirmed. */
async function haveAddress({ database, tools }: House, id: number, address: string): Promise<void> {
  const sealed = tools.sealer.seal(address, aboutAddress(id));
  await database.db
    .updateTable("member")
    .set({ email_sealed: sealed, email_lookup: addressLookup(tools.sealer, address), email_confirmed_at: new Date() })
    .where("id", "=", id)
    .execute();
}

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
