import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { it } from "node:test";
import { filesIn } from "../../../test/support/unzip.ts";
import { zip } from "./zip.ts";

const texts = { "one.json": ['{"words":', '"Grüße"}'], "two.html": Array<string>(500).fill("<p>hello</p>") };

async function* pieces(of: readonly string[]) {
  yield* of;
}

const archive = async () => {
  const files = Object.entries(texts).map(([name, parts]) => ({ name, content: pieces(parts) }));
  return Buffer.concat(await Array.fromAsync(zip(files, new Date("2031-05-01T09:30:00Z"))));
};

it("packs files so that they come out as they went in", async () => {
  const out = filesIn(await archive());

  assert.deepEqual(
    [...out],
    Object.entries(texts).map(([name, parts]) => [name, parts.join("")]),
  );
});

it("asks for no more of a file once nobody reads on, and closes it", async () => {
  let asked = 0;
  let closed = false;
  async function* endless() {
    try {
      for (;;) {
        asked += 1;
        yield String(asked).repeat(100_000);
      }
    } finally {
      closed = true;
    }
  }

  for await (const chunk of zip([{ name: "long.txt", content: endless() }], new Date())) if (chunk.length > 100) break;

  assert.ok(asked < 1_000);
  assert.ok(closed);
});

it("is an archive that other programs open", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "zip-"));
  t.after(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "a.zip"), await archive());
  const script = "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(z.testzip(), *z.namelist())";
  try {
    assert.equal(execFileSync("python3", ["-c", script, join(folder, "a.zip")]).toString(), "None one.json two.html\n");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return t.skip("There is no Python here.");
    throw error;
  }
});
