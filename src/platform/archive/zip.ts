import { crc32, createDeflateRaw } from "node:zlib";

export interface ZippedFile {
  /** Plain letters, digits, dots and hyphens. */
  readonly name: string;
  /** Read once, when its turn comes. */
  readonly content: AsyncIterable<string | Buffer>;
}

/**
 * Files (at most 65,535) as one ZIP archive, made while it is read: nothing of it is ever on disk, and no file is whole in memory.
 * Sizes and sums stand behind each file (data descriptors). Whoever stops reading stops the files, too.
 */
export async function* zip(files: Iterable<ZippedFile> | AsyncIterable<ZippedFile>, at: Date): AsyncGenerator<Buffer> {
  const directory: Buffer[] = [];
  let offset = 0;
  for await (const { name, content } of files) {
    const entry: Entry = { name: Buffer.from(name), sum: 0, size: 0, packed: 0 };
    const start = offset;
    const head = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), fields(entry, at), entry.name]);
    yield head;
    yield* packed(content, entry);
    const behind = descriptor(entry);
    yield behind;
    offset += head.length + entry.packed + behind.length;
    directory.push(directoryEntry(entry, at, start));
  }
  const index = Buffer.concat(directory);
  yield Buffer.concat([index, ending(directory.length, index.length, offset)]);
}

interface Entry {
  readonly name: Buffer;
  sum: number;
  size: number;
  packed: number;
}

/** One piece goes in, what comes out is handed on, and only then the next is asked for. */
async function* packed(content: ZippedFile["content"], entry: Entry): AsyncGenerator<Buffer> {
  const deflate = createDeflateRaw();
  let out: Buffer[] = [];
  deflate.on("data", (chunk: Buffer) => void out.push(chunk));
  const taken = () => {
    const chunks = out;
    out = [];
    for (const chunk of chunks) entry.packed += chunk.length;
    return chunks;
  };
  try {
    for await (const piece of content) {
      const bytes = typeof piece === "string" ? Buffer.from(piece) : piece;
      entry.sum = crc32(bytes, entry.sum);
      entry.size += bytes.length;
      await new Promise<void>((resolve, reject) =>
        deflate.write(bytes, (error) => (error ? reject(error) : resolve())),
      );
      yield* taken();
    }
    await new Promise<void>((resolve, reject) => deflate.once("end", resolve).once("error", reject).end());
    yield* taken();
  } finally {
    deflate.destroy();
  }
}

/** What the file's own head and its line in the directory have in common; in the head, sum and sizes are not known yet. */
function fields(entry: Entry, at: Date): Buffer {
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0); // needs version 2.0
  common.writeUInt16LE(0x0808, 2); // names are UTF-8; sum and sizes follow the file
  common.writeUInt16LE(8, 4); // deflate
  common.writeUInt16LE((at.getUTCHours() << 11) | (at.getUTCMinutes() << 5), 6);
  common.writeUInt16LE(((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate(), 8);
  common.writeUInt32LE(entry.sum, 10);
  common.writeUInt32LE(entry.packed, 14);
  common.writeUInt32LE(entry.size, 18);
  common.writeUInt16LE(entry.name.length, 22);
  return common;
}

function descriptor({ sum, packed: packedSize, size }: Entry): Buffer {
  const behind = Buffer.from("PK\x07\x08............", "latin1");
  behind.writeUInt32LE(sum, 4);
  behind.writeUInt32LE(packedSize, 8);
  behind.writeUInt32LE(size, 12);
  return behind;
}

function directoryEntry(entry: Entry, at: Date, offset: number): Buffer {
  const madeBy = Buffer.from([20, 0]);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([Buffer.from("PK\x01\x02", "latin1"), madeBy, fields(entry, at), rest, entry.name]);
}

function ending(count: number, indexLength: number, indexOffset: number): Buffer {
  const end = Buffer.alloc(18);
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(indexLength, 8);
  end.writeUInt32LE(indexOffset, 12);
  return Buffer.concat([Buffer.from("PK\x05\x06", "latin1"), end]);
}
