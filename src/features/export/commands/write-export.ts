import { system } from "#core/viewer.ts";
import type { Db } from "#platform/database/database.ts";
import { openSnapshot } from "#platform/database/snapshot.ts";
import { readSettings } from "#platform/settings/store.ts";
import { auditAlone } from "#platform/work/audit-alone.ts";
import type { House } from "#platform/work/work.ts";
import { tableFiles } from "../catalogue/index.ts";
import { countAll } from "../queries/count-all.ts";
import { readPictures } from "../queries/read-pictures.ts";
import { readTable } from "../queries/read-table.ts";
import { schemaOf } from "../schema.ts";
import { readmeText } from "../words/readme.ts";
import type { Counts } from "../words.ts";
import { wxrDocument } from "../wxr/document.ts";
import { inNewFolder } from "./folder.ts";
import { writeMedia } from "./write-media.ts";
import { type FileFacts, writeNewFile } from "./written-file.ts";

export interface ExportOptions {
  /** The folder to make; empty if it is there. */
  readonly folder: string;
  /** Of the product, for the manifest. */
  readonly version: string;
}

/** Changes when a field changes its meaning or goes. New files and fields do not change it. */
const formatVersion = 1;

interface Writing {
  readonly house: House;
  readonly db: Db;
  readonly folder: string;
}

/**
 * Writes everything of a community that may leave it, as it was at one moment. For the operator at the command line: it asks
 * past all audiences, and goes on record before the first file is there.
 *
 * @throws ExportProblem
 */
export function writeExport(house: House, { folder: wanted, version }: ExportOptions): Promise<Counts> {
  return inNewFolder(wanted, async (folder) => {
    const snapshot = await openSnapshot(house.database);
    try {
      const counts = await countAll(snapshot.db);
      await auditAlone(house, system, { kind: "exported", detail: amountOf(counts) });
      await writeFiles({ house, db: snapshot.db, folder }, counts, version);
      return counts;
    } finally {
      await snapshot.close();
    }
  });
}

const amountOf = ({ people, forums, topics, posts }: Counts) =>
  `${people} people, ${forums} forums, ${topics} topics, ${posts} posts`;

async function writeFiles(writing: Writing, counts: Counts, version: string): Promise<void> {
  const { house, db, folder } = writing;
  const madeAt = house.tools.clock.now();
  const { siteUrl, sealer } = house.tools;
  const settings = await readSettings(db);
  const { communityName } = settings;
  const files = [
    await writeText(folder, "README.md", readmeText({ communityName, madeAt, files: tableFiles })),
    await writeText(folder, "schema.json", `${JSON.stringify(schemaOf(tableFiles), null, 2)}\n`),
    ...(await writeTables(writing)),
    ...(await writeMedia(folder, readPictures(db))),
    await writeText(folder, "wordpress.wxr.xml", wxrDocument(db, { sealer, settings, siteUrl, madeAt })),
  ];
  const manifest = {
    format: "threadwell-export",
    formatVersion,
    product: { name: "threadwell", version },
    community: communityName,
    siteUrl,
    madeAt: madeAt.toISOString(),
    counts,
    files,
  };
  await writeText(folder, "manifest.json", `${JSON.stringify(manifest, null, 2)}\n`);
}

async function writeText(folder: string, path: string, text: string | AsyncIterable<string>): Promise<FileFacts> {
  const { pieces: _, ...facts } = await writeNewFile(folder, path, typeof text === "string" ? [text] : text);
  return { ...facts, lines: null };
}

async function writeTables({ house, db, folder }: Writing): Promise<readonly FileFacts[]> {
  const facts: FileFacts[] = [];
  for (const file of tableFiles) {
    const lines = asLines(readTable(db, house.tools.sealer, file));
    const { pieces, ...written } = await writeNewFile(folder, `${file.file}.ndjson`, lines);
    facts.push({ ...written, lines: pieces });
  }
  return facts;
}

async function* asLines(batches: AsyncIterable<readonly unknown[]>): AsyncGenerator<string> {
  for await (const batch of batches) for (const row of batch) yield `${JSON.stringify(row)}\n`;
}
