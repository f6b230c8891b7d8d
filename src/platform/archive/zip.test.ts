import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { it } from "node:test";
import { inflateRawSync } from "node:zlib";
import { zip } from "./zip.ts";

const files = [
  { name: "one.json", bytes: Buffer.from('{"words":"Grüße"}') },
  { name: "two.html", bytes: Buffer.from("<p>hello</p>".repeat(500)) },
];

it("packs files so that they come out as they went in", async () => {
  const packed = await zip(files, new Date("2031-05-01T09:30:00Z"));

  const nameLength = packed.readUInt16LE(26);
  const body = packed.subarray(30 + nameLength, 30 + nameLength + packed.readUInt32LE(18));
  assert.equal(packed.subarray(30, 30 + nameLength).toString(), "one.json");
  assert.deepEqual(inflateRawSync(body), files[0]?.bytes);
});

it("is an archive that other programs open", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "zip-"));
  t.after(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "a.zip"), await zip(files, new Date("2031-05-01T09:30:00Z")));
  const script = "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(z.testzip(), *z.namelist())";
  try {
    assert.equal(execFileSync("python3", ["-c", script, join(folder, "a.zip")]).toString(), "None one.json two.html\n");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return t.skip("There is no Python here.");
    throw error;
  }
});
