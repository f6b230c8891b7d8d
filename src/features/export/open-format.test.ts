import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { z } from "zod";
import { type TestHouse, testHouse } from "../../../test/support/house.ts";
import { fillCommunity, type WholeCommunity } from "../../../test/support/whole-community.ts";
import { tableFiles } from "./catalogue/index.ts";
import { ExportProblem, writeExport } from "./index.ts";

const room = mkdtempSync(join(tmpdir(), "threadwell-export-"));
after(() => rmSync(room, { recursive: true }));
const out = join(room, "out");

let test: TestHouse;
let whole: WholeCommunity;

const read = (file: string) => readFileSync(join(out, file), "utf8");
const row = z.record(z.string(), z.unknown());
const rowsOf = (file: string) =>
  read(`${file}.ndjson`)
    .split("\n")
    .slice(0, -1)
    .map((line) => row.parse(JSON.parse(line)));

before(async () => {
  test = await testHouse();
  whole = await fillCommunity(test);
  await writeExport(test.house, { folder: out, version: "1.2.3" });
});

describe("a community that is taken out", () => {
  it("is files that only their owner may read, and a list of them with sizes and sums", () => {
    const manifest = z
      .object({
        formatVersion: z.literal(1),
        product: z.object({ version: z.literal("1.2.3") }),
        files: z.array(z.object({ path: z.string(), bytes: z.int(), sha256: z.string(), lines: z.int().nullable() })),
      })
      .parse(JSON.parse(read("manifest.json")));

    assert.equal(statSync(out).mode & 0o777, 0o700);
    assert.deepEqual(
      readdirSync(out, { recursive: true }).sort(),
      [...manifest.files.map(({ path }) => path), "manifest.json", "media"].sort(),
    );
    for (const { path, bytes, sha256, lines } of manifest.files) {
      const content = readFileSync(join(out, path));
      assert.equal(statSync(join(out, path)).mode & 0o777, 0o600, path);
      assert.deepEqual([content.length, createHash("sha256").update(content).digest("hex")], [bytes, sha256], path);
      if (lines !== null) assert.equal(content.toString().split("\n").length - 1, lines, path);
    }
  });

  it("has in every line what its schema says, and a word about every field", () => {
    const { $defs } = z.object({ $defs: z.record(z.string(), z.unknown()) }).parse(JSON.parse(read("schema.json")));
    const readme = read("README.md");

    assert.match(readme, /health data/);
    for (const { file, columns } of tableFiles) {
      const schema = z.fromJSONSchema(Object($defs[file]));
      const rows = rowsOf(file);
      for (const line of rows) {
        const checked = schema.safeParse(line);
        assert.ok(checked.success, `${file}: ${checked.error?.message} ${JSON.stringify(line)}`);
      }
      for (const name of Object.keys(rows[0] ?? {})) assert.match(readme, new RegExp(`\\| ${name} \\|`), name);
      assert.ok(Object.keys(columns).length > 0);
    }
  });

  it("holds every post in its state, and no word of what was taken back", async () => {
    const stored = await test.db
      .selectFrom("post")
      .select(["id", "body_source", "state", "position"])
      .orderBy("id")
      .execute();
    const written = rowsOf("posts");

    assert.deepEqual(
      written.map(({ id, source, state, position }) => ({ id, body_source: source, state, position })),
      stored,
    );
    const gone = written.find(({ id }) => id === whole.withdrawnId);
    assert.deepEqual([gone?.source, gone?.html, gone?.authorId, gone?.guestName], ["", "", null, null]);
  });

  it("never tells whose a one-time name is, nor the minute (T-03)", () => {
    const about = tableFiles.flatMap(({ file }) =>
      rowsOf(file).filter((line) =>
        Object.entries(line).some(([name, value]) => value === whole.aliasTopicId && /^(topicId|id)$/.test(name)),
      ),
    );

    assert.ok(about.length > 3);
    for (const line of about) {
      if (line.createdAt !== undefined && line.oneTimeNameId !== null)
        assert.equal(line.createdAt, "2031-05-01T10:00:00.000Z");
      for (const value of Object.values(line)) assert.notEqual(value, whole.secretive.id, JSON.stringify(line));
    }
    assert.equal(rowsOf("places").filter(({ memberId }) => memberId === whole.secretive.id).length, 0);
  });

  it("holds each picture as a file, which its line leads to", async () => {
    const stored = await test.db.selectFrom("picture").select(["token", "webp"]).execute();
    const lines = rowsOf("pictures");

    assert.equal(lines.length, 1);
    for (const { token, webp } of stored) {
      assert.deepEqual(readFileSync(join(out, "media", `${token}.webp`)), webp);
      assert.ok(lines.some((line) => line.token === token));
    }
    assert.equal(statSync(join(out, "media")).mode & 0o777, 0o700);
  });

  it("opens the addresses that the practice holds, and nothing that opens an account", async () => {
    const sela = whole.secretive.id;
    const sealed = test.house.tools.sealer.seal("sela@example.org", `member|email|${sela}`);
    await test.db
      .updateTable("member")
      .set({ email_sealed: sealed, password_hash: "$hash$" })
      .where("id", "=", sela)
      .execute();
    const folder = join(room, "second");
    await writeExport(test.house, { folder, version: "1" });

    const people = readFileSync(join(folder, "people.ndjson"), "utf8");
    assert.match(people, /"email":"sela@example\.org"/);
    assert.doesNotMatch(people, /\$hash\$|argon/);
    assert.ok(rowsOf("people").every(({ email }) => email === null));
  });

  it("names nobody who is leaving, although their posts still wait to lose their author", async () => {
    const ana = await test.db.selectFrom("member").select("id").where("name", "like", "ana%").executeTakeFirstOrThrow();
    await test.db.updateTable("member").set({ left_at: test.now }).where("id", "=", ana.id).execute();
    const folder = join(room, "third");
    await writeExport(test.house, { folder, version: "1" });
    await test.db.updateTable("member").set({ left_at: null }).where("id", "=", ana.id).execute();

    const name = new RegExp(`"(?:authorId|editorId|actorId|memberId|handledBy)":${ana.id}[,}]|ana \\]\\]>`);
    for (const file of ["people", "topics", "posts", "post-revisions", "moderation"])
      assert.ok(!name.test(readFileSync(join(folder, `${file}.ndjson`), "utf8")), file);
    assert.ok(name.test(read("posts.ndjson")) && name.test(read("people.ndjson")));
  });

  it("is on record before the first file, with how much it was", async () => {
    const entry = await test.db
      .selectFrom("audit_entry")
      .select(["actor_id", "detail"])
      .where("kind", "=", "exported")
      .orderBy("id")
      .executeTakeFirstOrThrow();

    assert.match(entry.detail ?? "", /^\d+ people, \d+ forums, \d+ topics, \d+ posts$/);
    assert.equal(rowsOf("audit").filter(({ kind }) => kind === "exported").length, 0, "it is of the moment before");
  });
});

describe("the folder of an export", () => {
  const refused = (folder: string, sentence: RegExp) =>
    assert.rejects(
      writeExport(test.house, { folder, version: "1" }),
      (error) => error instanceof ExportProblem && sentence.test(error.message),
    );

  it("may be empty, and is refused with a sentence when anything is in it", async () => {
    mkdirSync(join(room, "empty"));
    mkdirSync(join(room, "full"));
    writeFileSync(join(room, "full", "letter"), "mine");
    symlinkSync(join(room, "empty"), join(room, "link"));

    await refused(join(room, "full"), /not empty/);
    await refused(join(room, "full", "letter"), /not empty/);
    await refused(join(room, "full", "letter", "below"), /cannot be a folder/);
    await refused(join(room, "link"), /is a link/);
    await refused(join(room, "x".repeat(300)), /cannot be a folder/);
    await writeExport(test.house, { folder: join(room, "empty"), version: "1" });

    assert.equal(readFileSync(join(room, "full", "letter"), "utf8"), "mine");
    assert.equal(statSync(join(room, "empty")).mode & 0o777, 0o700);
  });

  it("never has its name before it is whole, and what failed leaves nothing", async () => {
    const { house } = test;
    const sealer = { ...house.tools.sealer, open: () => assert.fail("on the way") };
    const failing = { ...house, tools: { ...house.tools, sealer } };

    await assert.rejects(writeExport(failing, { folder: join(room, "half"), version: "1" }), /on the way/);

    assert.deepEqual(
      readdirSync(room).filter((name) => name.startsWith("half")),
      [],
    );
    mkdirSync(join(room, "late.partial"));
    await refused(join(room, "late"), /left from an export that did not end/);
  });
});
