import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { ImportProblem } from "../problem.ts";
import { type DumpLimits, defaultDumpLimits } from "./limits.ts";
import { readDump } from "./read-dump.ts";

const MB = 1024 ** 2;
const META =
  "CREATE TABLE `x_postmeta` (`meta_id` bigint, `post_id` bigint, `meta_key` text, `meta_value` longtext);\n";

/** Rows of post meta as `id key value`; pieces of every length give the same. */
async function metaOf(
  dump: string | Buffer,
  { piece = 7, limits = {} as Partial<DumpLimits> } = {},
): Promise<string[]> {
  const bytes = Buffer.from(dump);
  async function* stream() {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
  }
  const rows: string[] = [];
  await readDump(stream(), { ...defaultDumpLimits, ...limits }, ({ kind }) =>
    kind === "postmeta"
      ? (row) => rows.push(`${row.text(0)} ${row.text(1)} ${row.bytes(2)?.toString() ?? "NULL"}`)
      : null,
  );
  return rows;
}

describe("a database dump", () => {
  it("gives its rows in whatever pieces it arrives", async () => {
    const dump = `/*M!999999\\- enable the sandbox mode */ \n-- MariaDB dump 10.19\n# a remark; don't stop\n${META}
LOCK TABLES \`x_postmeta\` WRITE;
/*!40000 ALTER TABLE \`x_postmeta\` DISABLE KEYS */;
INSERT INTO \`x_postmeta\` VALUES (1,10,'a','it\\'s ''so'' \\"here\\" \\\\ \\n\\0;'),
(2,11,'b',NULL),(3,-12,'c',0x6265616E73),(4,13,'d',_binary 'x\\%'),(5,14,'e',X'c3a9'),(6,15,'f',1.5e3),(7,16,'g',"h"),(8,17,'i','');
INSERT IGNORE INTO other VALUES (1,'INSERT INTO x_postmeta VALUES (1,2,3,4);');
/*!50003 CREATE*/ /*!50017 DEFINER=\`a\`@\`b\`*/ /*!50003 TRIGGER x BEFORE INSERT ON y FOR EACH ROW SET @a = 1 */;
DELIMITER ;;
CREATE TRIGGER z BEGIN INSERT INTO x_postmeta VALUES (NEW.a); END ;;
DELIMITER ;
REPLACE INTO db.x_postmeta (meta_value, post_id, meta_key) VALUES ('v', 20, 'k') ON DUPLICATE KEY UPDATE meta_value = 'no';
-- Dump completed on 2026-11-22`;
    const expected = [
      "10 a it's 'so' \"here\" \\ \n\0;",
      "11 b NULL",
      "-12 c beans",
      "13 d x\\%",
      "14 e é",
      "15 f 1.5e3",
      "16 g h",
      "17 i ",
      "20 k v",
    ];

    for (const piece of [1, 2, 3, 5, 64, 10_000]) assert.deepEqual(await metaOf(dump, { piece }), expected, `${piece}`);
    assert.deepEqual(await metaOf(gzipSync(dump)), expected);
    assert.deepEqual(await metaOf(`\uFEFF${dump}`), expected);
  });

  it("says which columns a row has, whatever a comment or a key looks like", async () => {
    const create =
      "CREATE TABLE IF NOT EXISTS `x_postmeta` (\n `meta_value` longtext COMMENT 'a, `post_id` (b)', -- no, `x`\n `meta_key` enum('a','b,c'), `post_id` int, PRIMARY KEY (`post_id`), KEY `k` (`meta_key`(191))) ENGINE=InnoDB;";

    assert.deepEqual(await metaOf(`${create} INSERT INTO x_postmeta VALUES ('v','k',9);`), ["9 k v"]);
    await assert.rejects(metaOf("INSERT INTO x_postmeta VALUES (1,2,'a','b');"), /does not say what its columns are/);
    await assert.rejects(metaOf(`${META}INSERT INTO x_postmeta VALUES (1,2,'a');`), /3 values for 4 columns/);
    assert.deepEqual(await metaOf("CREATE TABLE my_postmeta (a int); INSERT INTO my_postmeta VALUES (1);"), []);
  });

  it("is read in the encoding that it declares, and refused in one that hides quotes", async () => {
    const row = (text: string) => `${META}INSERT INTO x_postmeta VALUES (1,2,'a','${text}');`;
    const latin = (text: string) => Buffer.from(text, "latin1");

    assert.deepEqual(await metaOf(latin(`/*!40101 SET NAMES latin1 */;\n${row("caf\xe9 \x80")}`)), ["2 a café €"]);
    assert.deepEqual(await metaOf(`SET NAMES 'latin1';\n${row("café")}`), ["2 a café"]);
    await assert.rejects(metaOf(latin(`/*!40101 SET NAMES utf8mb4 */;\n${row("caf\xe9")}`)), { code: "encoding" });
    await assert.rejects(metaOf(`/*!40101 SET NAMES gbk */;\n${row("x")}`), /--default-character-set=utf8mb4/);
  });

  it("that stops in the middle is refused with one sentence, wherever it stops", async () => {
    const whole = `-- MySQL dump 10.13\n${META}INSERT INTO x_postmeta VALUES (1,2,'a','b'),(2,3,'c',0x41);\n-- Dump completed on 2026\n`;
    assert.equal((await metaOf(whole)).length, 2);

    for (let end = 25; end < whole.length - 22; end++) {
      await assert.rejects(metaOf(whole.slice(0, end)), (error) => {
        assert.ok(error instanceof ImportProblem, String(error));
        assert.equal(error.code, "cut-off", `${end}: ${error.message}`);
        return true;
      });
    }
    await assert.rejects(metaOf(gzipSync(whole.repeat(50)).subarray(0, 200)), { code: "cut-off" });
  });

  it("that is none is refused, and nothing in it is ever worked out", async () => {
    const rows = (values: string) => metaOf(`${META}INSERT INTO x_postmeta VALUES ${values};`);
    for (const other of [
      "hello",
      "<html>",
      "COPY public.a FROM stdin;",
      "PRAGMA foreign_keys=OFF;",
      "{}",
      "%PDF-1.4",
    ]) {
      await assert.rejects(metaOf(other), { code: "not-an-export" }, other);
    }
    for (const values of [
      "(1,2,'a',LOAD_FILE('/etc/passwd'))",
      "(1,2,'a',(SELECT 1))",
      "(1,2,'a',@@version)",
      "(1,2,'a',1+1)",
      "(1,2,'a' 'b',3)",
      "(1,2,,3)",
      "(1,2,'a',0xzz)",
      "((1,2,'a',3))",
      "1,2",
    ]) {
      await assert.rejects(rows(values), { code: "malformed" }, values);
    }
    await assert.rejects(rows("(1,2,'a',NOW())"), /Line 2: A row holds something other than numbers and texts/);
    await assert.rejects(metaOf(Buffer.from("BZh91AY")), { code: "archive" });
    await assert.rejects(metaOf(gzipSync(gzipSync(META))), { code: "archive" });
  });

  it("with one endless value, row, statement or comment costs no memory", { timeout: 60_000 }, async () => {
    const endless = async (start: string, unit: string, bytes: number) => {
      const block = Buffer.from(unit.repeat(65_536 / unit.length));
      let peak = 0;
      async function* stream() {
        yield Buffer.from(start);
        for (let given = 0; given < bytes; given += block.length) {
          yield block;
          peak = Math.max(peak, process.memoryUsage().arrayBuffers);
        }
      }
      const before = process.memoryUsage().arrayBuffers;
      const problem = await readDump(stream(), defaultDumpLimits, () => () => undefined).then(
        () => null,
        (error) => error,
      );
      assert.ok(problem instanceof ImportProblem, `${start}: ${problem}`);
      assert.ok(peak - before < 120 * MB, `${start}: ${Math.round(peak / MB)} MB`);
      return problem.code;
    };
    const insert = `${META}INSERT INTO x_postmeta VALUES (1,2,'a',`;

    assert.equal(await endless(`${insert}'`, "x", 500 * MB), "limit");
    assert.equal(await endless(`${insert}'`, "\\n", 50 * MB), "limit");
    assert.equal(await endless(`${insert}0x`, "41", 50 * MB), "limit");
    assert.equal(await endless(insert, "1,", 50 * MB), "limit");
    assert.equal(await endless("CREATE TABLE `", "x", 50 * MB), "limit");
    assert.equal(await endless("INSERT INTO x_postmeta (", "`a`,", 50 * MB).catch(String), "limit");
    assert.equal(await endless("SET @a = '", "x", 50 * MB), "limit");
    assert.equal(await endless("INSERT INTO other VALUES ('", "x", 500 * MB), "cut-off");
    assert.equal(await endless("/* ", "x", 100 * MB), "cut-off");
    assert.equal(await endless("DELIMITER ;;\n", "x", 100 * MB), "cut-off");
  });

  it("that unpacks to a thousand times its size is stopped", async () => {
    const bomb = gzipSync(Buffer.concat([Buffer.from("-- "), Buffer.alloc(64 * MB, "x")]));

    await assert.rejects(metaOf(bomb, { piece: 65_536 }), { code: "bomb" });
    await assert.rejects(metaOf(`-- ${"x".repeat(5000)}\n`, { limits: { fileBytes: 4096 } }), { code: "limit" });
  });
});
