import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { KeptPicture } from "../queries/read-pictures.ts";
import { type FileFacts, writeNewFile } from "./written-file.ts";

/** A file for each picture, in a folder of their own; no folder where there are none. */
export async function writeMedia(folder: string, pictures: AsyncIterable<KeptPicture>): Promise<readonly FileFacts[]> {
  const facts: FileFacts[] = [];
  for await (const { token, webp } of pictures) {
    if (facts.length === 0) await mkdir(join(folder, "media"), { mode: 0o700 });
    const { pieces: _, ...written } = await writeNewFile(folder, `media/${token}.webp`, [webp]);
    facts.push({ ...written, lines: null });
  }
  return facts;
}
