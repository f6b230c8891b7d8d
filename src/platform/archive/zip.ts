import { promisify } from "node:util";
import { crc32, deflateRaw } from "node:zlib";

const deflated = promisify(deflateRaw);

export interface ZippedFile {
  /** Plain letters, digits, dots and hyphens. */
  readonly name: string;
  readonly bytes: Buffer;
}

/** A few files as one ZIP archive, made in memory: nothing of it is ever on disk. */
export async function zip(files: readonly ZippedFile[], at: Date): Promise<Buffer> {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of files) {
    const packed = await deflated(bytes);
    const entry = { name: Buffer.from(name), sum: crc32(bytes), size: bytes.length, packed: packed.length };
    const head = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), fields(entry, at), entry.name]);
    directory.push(directoryEntry(entry, at, offset));
    parts.push(head, packed);
    offset += head.length + packed.length;
  }
  const index = Buffer.concat(directory);
  return Buffer.concat([...parts, index, ending(files.length, index.length, offset)]);
}

interface Entry {
  readonly name: Buffer;
  readonly sum: number;
  readonly size: number;
  readonly packed: number;
}

/** What the file's own head and its line in the directory have in common. */
function fields(entry: Entry, at: Date): Buffer {
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0); // needs version 2.0
  common.writeUInt16LE(0x0800, 2); // names are UTF-8
  common.writeUInt16LE(8, 4); // deflate
  common.writeUInt16LE((at.getUTCHours() << 11) | (at.getUTCMinutes() << 5), 6);
  common.writeUInt16LE(((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate(), 8);
  common.writeUInt32LE(entry.sum, 10);
  common.writeUInt32LE(entry.packed, 14);
  common.writeUInt32LE(entry.size, 18);
  common.writeUInt16LE(entry.name.length, 22);
  return common;
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
