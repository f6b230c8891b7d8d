import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";

/** What stands about a file in the manifest. */
export interface FileFacts {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Objects in a file that has one a line; null for others. */
  readonly lines: number | null;
}

type Pieces = AsyncIterable<string> | Iterable<string | Buffer>;

const gathered = 65_536;

/** Writes a new file that only its owner may read, in pieces of a bearable size, and counts what went in. */
export async function writeNewFile(
  folder: string,
  path: string,
  pieces: Pieces,
): Promise<Omit<FileFacts, "lines"> & { readonly pieces: number }> {
  const file = await open(`${folder}/${path}`, "wx", 0o600);
  try {
    const counted = await writeAll(file, pieces);
    await file.sync();
    return { path, ...counted };
  } finally {
    await file.close();
  }
}

async function writeAll(file: FileHandle, pieces: Pieces) {
  const hash = createHash("sha256");
  let bytes = 0;
  let count = 0;
  let waiting = "";
  const put = async (chunk: Buffer) => {
    hash.update(chunk);
    bytes += chunk.length;
    await file.appendFile(chunk);
  };
  const flush = () => {
    const chunk = Buffer.from(waiting, "utf8");
    waiting = "";
    return put(chunk);
  };
  for await (const piece of pieces) {
    count += 1;
    if (typeof piece === "string") waiting += piece;
    else await put(piece);
    if (waiting.length >= gathered) await flush();
  }
  if (waiting !== "") await flush();
  return { bytes, sha256: hash.digest("hex"), pieces: count };
}
