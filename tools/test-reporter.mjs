/** What a run of the tests prints: a line for each file, failures in full at the end, and the counts for tools/test.mjs. */
import { writeFileSync } from "node:fs";
import { relative } from "node:path";
import { inspect } from "node:util";
import { sourceOf } from "./build/tests.mjs";

export default async function* report(source) {
  const failures = [];
  const skipped = new Map();
  for await (const { type, data } of source) {
    if (type === "test:fail" && isOwnFailure(data)) {
      failures.push(data);
      yield `  ✖ ${data.name}\n`;
    }
    if (type === "test:pass" && data.skip !== undefined) {
      const reason = data.skip === true || data.skip === "" ? "without a reason" : String(data.skip);
      skipped.set(reason, (skipped.get(reason) ?? 0) + 1);
    }
    if (type === "test:summary" && data.file) yield fileLine(data);
    if (type === "test:summary" && !data.file) keepCounts(data.counts);
    if (type === "test:stderr") yield data.message;
    // What went wrong after its test had ended is told nowhere else.
    if (type === "test:diagnostic" && data.message.startsWith("Error:")) yield `  ${data.message}\n`;
  }
  for (const failure of failures) yield failureText(failure);
  for (const [reason, count] of skipped) yield `\nSkipped ${count}: ${reason}`;
  if (skipped.size > 0) yield "\n";
}

/** A suite fails because something in it did, which is told by itself. */
function isOwnFailure({ details, todo }) {
  return todo === undefined && details.error?.failureType !== "subtestsFailed";
}

function fileLine({ file, counts, duration_ms }) {
  const mark = counts.failed + counts.cancelled > 0 ? "✖" : "✔";
  return `${mark} ${nameOf(file)} (${counts.passed} of ${counts.tests}, ${Math.round(duration_ms)} ms)\n`;
}

function nameOf(file) {
  return sourceOf(relative(process.cwd(), file));
}

function failureText({ name, file, line, details }) {
  const error = details.error?.cause ?? details.error;
  const text = error instanceof Error ? (error.stack ?? error.message) : inspect(error);
  const place = file ? `${nameOf(file)}:${line ?? 1}` : "";
  return `\n✖ ${name}\n  ${place}\n${text.replaceAll(/^/gm, "    ")}\n`;
}

function keepCounts({ passed, failed, cancelled, skipped }) {
  const path = process.env.THREADWELL_TEST_COUNTS;
  if (path) writeFileSync(path, JSON.stringify({ passed, failed: failed + cancelled, skipped }));
}
