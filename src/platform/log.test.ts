import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createLog, type LogLevel } from "./log.ts";

function written(options: { level?: LogLevel; human?: boolean }) {
  const lines: string[] = [];
  const log = createLog({ level: options.level ?? "info", human: options.human ?? false, write: (l) => lines.push(l) });
  return { log, lines };
}

describe("the operator's log", () => {
  it("keeps the facts on its list and leaves out everything else", () => {
    const { log, lines } = written({});

    log.error("A request failed.", { route: "/forums/", status: 500, title: "Something private", body: "My words" });

    const line = JSON.parse(lines[0] ?? "");
    assert.equal(line.message, "A request failed.");
    assert.equal(line.level, "error");
    assert.equal(line.route, "/forums/");
    assert.doesNotMatch(lines.join(""), /private|words/);
  });

  it("never lets a fact that is an object bring its contents along", () => {
    const { log, lines } = written({});

    log.warn("A job failed.", { reason: { detail: "Key (name)=(Ana) already exists" }, task: ["Ana"] });

    assert.doesNotMatch(lines.join(""), /Ana/);
  });

  for (const human of [true, false]) {
    it(`cannot be given a second line by a value (${human ? "terminal" : "JSON"})`, () => {
      const { log, lines } = written({ human });

      log.info("Started.", { reason: "one\ntwo\u001b[31m" });

      assert.equal(lines.length, 1);
      assert.equal(lines[0]?.trimEnd().includes("\n"), false);
      assert.equal(lines[0]?.includes("\u001b"), false);
    });
  }

  it("says only what its level asks for", () => {
    for (const human of [true, false]) {
      const { log, lines } = written({ human, level: "warn" });

      log.info("Quiet.");
      log.warn("Loud.");

      assert.equal(lines.length, 1);
    }
  });
});
