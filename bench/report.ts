import { mkdir, readFile, writeFile } from "node:fs/promises";
import { availableParallelism, cpus } from "node:os";
import { join } from "node:path";
import { type Figure, isMet, table } from "./figures.ts";

const root = join(import.meta.dirname, "..");
const begin = "<!-- figures: written by npm run bench -- --write-docs -->";
const end = "<!-- end of figures -->";

export interface Run {
  readonly figures: readonly Figure[];
  readonly quick: boolean;
  /** Least and most of what the yardstick took while it ran. */
  readonly yardstickMs: readonly [least: number, most: number];
}

/** The whole run in one line and a table. */
export function summary({ figures, yardstickMs: [least, most] }: Run): string {
  const judged = figures.filter((one) => one.target);
  const met = judged.filter(isMet).length;
  const machine = `${availableParallelism()} processors (${cpus()[0]?.model.trim()}), Node ${process.versions.node}`;
  const busy = `The yardstick, packing one page, took ${least.toFixed(2)} to ${most.toFixed(2)} ms meanwhile.`;
  return `${table(figures)}\n\n${met} of ${judged.length} targets are met. ${machine}. ${busy}`;
}

/** Keeps the figures for those who compare. @returns where */
export async function keepResults(run: Run): Promise<string> {
  const folder = join(root, "bench/results");
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${new Date().toISOString().slice(0, 19).replaceAll(":", "-")}.json`);
  await writeFile(path, `${JSON.stringify({ at: new Date(), node: process.versions.node, ...run }, null, 2)}\n`);
  return path;
}

/** Puts the table into the page of the documentation, in place of the last one. */
export async function writeDocs(run: Run): Promise<void> {
  const path = join(root, "docs/performance.md");
  const text = await readFile(path, "utf8");
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error("docs/performance.md has no place for the figures.");
  const day = new Date().toISOString().slice(0, 10);
  const made = `${begin}\n\n${summary(run)} Measured on ${day}.\n\n`;
  await writeFile(path, text.slice(0, from) + made + text.slice(to));
}
