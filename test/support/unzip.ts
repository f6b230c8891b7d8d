import assert from "node:assert/strict";
import { crc32, inflateRawSync } from "node:zlib";

/** The files of an archive by name, read as programs do: from the directory at its end. @throws for one that is not whole */
export function filesIn(raw: Buffer): Map<string, string> {
  const end = raw.length - 22;
  assert.equal(raw.readUInt32LE(end), 0x06054b50, "The archive has no end.");
  const files = new Map<string, string>();
  let at = raw.readUInt32LE(end + 16);
  for (let left = raw.readUInt16LE(end + 10); left > 0; left -= 1) {
    assert.equal(raw.readUInt32LE(at), 0x02014b50);
    const nameEnd = at + 46 + raw.readUInt16LE(at + 28);
    const name = raw.toString("utf8", at + 46, nameEnd);
    const head = raw.readUInt32LE(at + 42);
    const start = head + 30 + raw.readUInt16LE(head + 26);
    const bytes = inflateRawSync(raw.subarray(start, start + raw.readUInt32LE(at + 20)));
    assert.equal(crc32(bytes), raw.readUInt32LE(at + 16), name);
    assert.equal(bytes.length, raw.readUInt32LE(at + 24), name);
    files.set(name, bytes.toString());
    at = nameEnd;
  }
  return files;
}
