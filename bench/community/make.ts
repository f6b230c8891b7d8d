import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type FilledForum, fillForums } from "./fill.ts";
import { inData } from "./open.ts";
import { makePeople, type Poster } from "./people.ts";

/** What the cases know of the community on a data folder. */
export interface Made {
  readonly port: number;
  readonly posters: readonly Poster[];
  readonly forums: Readonly<Record<string, FilledForum>>;
}

const runs = (quick: boolean) => [
  { forum: "Hundred", topics: quick ? 400 : 700, posts: 20 },
  { forum: "Two thousand", topics: 1, posts: 2_000 },
  { forum: "Ten thousand", topics: 1, posts: 10_000 },
  { forum: "Hundred topics", topics: 100, posts: 1 },
  { forum: "Large", topics: quick ? 20_000 : 100_000, posts: 1 },
];

/** Makes the community, unless a run before has left it in this folder. */
export async function makeCommunity(dataDir: string, port: number, quick: boolean): Promise<Made> {
  const path = join(dataDir, "bench.json");
  if (existsSync(path)) return JSON.parse(await readFile(path, "utf8"));
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const made = await inData(dataDir, port, async (parts) => {
    const { keeper, posters } = await makePeople(parts.house, dataDir, port);
    return { port, posters, forums: await fillForums(dataDir, parts, keeper, runs(quick)) };
  });
  await writeFile(path, JSON.stringify(made), { mode: 0o600 });
  return made;
}
