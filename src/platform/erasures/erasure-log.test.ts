import assert from "node:assert/strict";
import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { it } from "node:test";
import { openErasureLog } from "./erasure-log.ts";

it("keeps every line, also around one that a crash cut off", (t) => {
  const folder = mkdtempSync(join(tmpdir(), "erasures-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const log = openErasureLog(folder);
  assert.deepEqual(log.read(), []);

  log.append({ who: "a", withPosts: true, day: "2031-05-01" });
  appendFileSync(join(folder, "erasures.log"), '{"who":"b","wi');
  log.append({ who: "c", withPosts: false, day: "2031-05-02" });

  assert.deepEqual(
    openErasureLog(folder)
      .read()
      .map(({ who }) => who),
    ["a", "c"],
  );
});
