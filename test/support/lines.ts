import assert from "node:assert/strict";
import { Agent } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { ask, type Page } from "./browsing.ts";

/** A connection that stays with one web process: a guest's, unless it says otherwise. */
export class Line {
  readonly agent = new Agent({ keepAlive: true, maxSockets: 1 });
  readonly #port: number;

  constructor(port: number) {
    this.#port = port;
  }

  get(path: string, cookie?: string): Promise<Page> {
    const headers = { host: `localhost:${this.#port}`, ...(cookie ? { cookie } : {}) };
    return ask(this.#port, { path, headers, agent: this.agent });
  }

  async processNumber(): Promise<string> {
    return /process="(\d+)"/.exec((await this.get("/metrics")).body)?.[1] ?? "";
  }

  async keptPages(): Promise<number> {
    return Number(/kept_pages_total\{[^}]*\} (\d+)/.exec((await this.get("/metrics")).body)?.[1]);
  }

  close(): void {
    this.agent.destroy();
  }
}

/** Connections are dealt out in turn, so a few of them reach every process; one that is just starting takes a while. */
export async function linesToEachProcess(port: number, count: number): Promise<Line[]> {
  const byProcess = new Map<string, Line>();
  const deadline = Date.now() + 60_000;
  while (byProcess.size < count && Date.now() < deadline) {
    const line = new Line(port);
    const number = await line.processNumber();
    if (byProcess.has(number)) {
      line.close();
      await wait(20);
    } else byProcess.set(number, line);
  }
  assert.equal(byProcess.size, count, "every web process answers");
  return [...byProcess.values()];
}
