/**
 * `npm test`: one build and one PostgreSQL for the run, every test, and the counts on the last line.
 * `npm test -- topics reply` runs the files whose path contains one of the words; `--name=TEXT` the tests of that name.
 */
import { spawn } from "node:child_process";
import { globSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

register();
const { SERVER_VARIABLE, startTestServer } = await import("../test/support/server.ts");
const { buildIfChanged } = await import("./build.mjs");
const { buildTests, removeTests } = await import("./build/tests.mjs");
const { ensureChromium } = await import("../test/support/chromium.ts");

const root = fileURLToPath(new URL("../", import.meta.url));
const given = process.argv.slice(2);
const words = given.filter((word) => !word.startsWith("--"));
const name = given.find((word) => word.startsWith("--name="))?.slice("--name=".length);

process.exitCode = await runAll();

async function runAll() {
  const files = findFiles();
  if (files.length === 0)
    return finish({ passed: 0, failed: 0, skipped: 0 }, [`No test file matches ${words.join(", ")}.`]);
  const notes = browserNotes(files);
  await buildIfChanged();
  const compiled = await buildTests(files);
  const folder = await mkdtemp(join(tmpdir(), "threadwell-tests-"));
  try {
    const server = await startTestServer(join(folder, "data"));
    try {
      const counts = await runFiles(compiled, folder, server);
      return finish(counts, notes);
    } finally {
      await server.stop();
    }
  } finally {
    await Promise.all([rm(folder, { recursive: true, force: true }), removeTests()]);
  }
}

function findFiles() {
  const all = globSync(["src/**/*.test.{ts,tsx}", "test/**/*.test.ts"], { cwd: root }).sort();
  return words.length === 0
    ? all
    : all.filter((file) => words.some((word) => file.includes(word.replace(/^\.\//, ""))));
}

/** Journeys skip themselves without a browser; here it is said out loud, and on a build server it is a failure. */
function browserNotes(files) {
  if (!files.some((file) => file.startsWith("test/browser/")) || ensureChromium()) return [];
  return ["THE BROWSER TESTS WERE SKIPPED: there is no Chromium. Install it, or set CHROMIUM to its path."];
}

async function runFiles(files, folder, { admin, owner, template }) {
  const countsPath = join(folder, "counts.json");
  const env = {
    ...process.env,
    [SERVER_VARIABLE]: JSON.stringify({ admin, owner, template }),
    THREADWELL_TEST_COUNTS: countsPath,
    THREADWELL_TEST_RUN: String(process.pid),
  };
  const options = [
    "--enable-source-maps",
    "--test",
    // One more than processors: much of a test is waiting for the database or the browser.
    `--test-concurrency=${Math.min(4, availableParallelism() + 1)}`,
    "--test-timeout=300000",
    `--test-reporter=${new URL("./test-reporter.mjs", import.meta.url).href}`,
    "--test-reporter-destination=stdout",
    ...(name ? [`--test-name-pattern=${name}`] : []),
  ];
  const child = spawn(process.execPath, [...options, ...files], {
    cwd: root,
    env,
    stdio: ["ignore", "inherit", "inherit"],
  });
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => child.kill(signal));
  await new Promise((resolve) => child.once("exit", resolve));
  const text = await readFile(countsPath, "utf8").catch(() => '{"passed":0,"failed":1,"skipped":0}');
  return JSON.parse(text);
}

function finish({ passed, failed, skipped }, notes) {
  const nothing = passed + failed === 0 ? ["No test ran."] : [];
  for (const note of [...notes, ...nothing]) console.error(note);
  const strict = process.env.CI === "true" && notes.length > 0;
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
  return failed > 0 || passed === 0 || strict ? 1 : 0;
}
