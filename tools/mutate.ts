/**
 * Changes the rules of who may do and see what, one small change at a time, and runs the tests that should notice.
 * `npm run mutate` tries them all; `npm run mutate -- topics/policy` those of one file. Fails when a change goes
 * unnoticed that `tools/mutate/plan.ts` does not list with its reason.
 */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { SERVER_VARIABLE, startTestServer } from "../test/support/server.ts";
import { type Mutant, mutantsOf } from "./mutate/mutants.ts";
import { equivalent, plan } from "./mutate/plan.ts";
import { compilerOf } from "./mutate/types.ts";

const root = join(import.meta.dirname, "..");
const atOnce = 2;
const longestMs = 60_000;
const options: ts.CompilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2024 };

const refuses = compilerOf(root);
const wanted = process.argv[2] ?? "";
const server = await startTestServer(join(root, "node_modules/.cache/threadwell/test-server"));
const { stop, ...address } = server;
try {
  await tryAll();
} finally {
  await stop();
}

async function tryAll(): Promise<void> {
  const alive: string[] = [];
  let tried = 0;
  let excused = 0;
  let refused = 0;
  for (const { file, tests } of plan.filter(({ file }) => file.includes(wanted))) {
    const source = readFileSync(join(root, file), "utf8");
    if (!(await passes(file, source, tests))) throw new Error(`The tests of ${file} fail without any change.`);
    const waiting = mutantsOf(source).filter((mutant) => compiles(changed(source, mutant)));
    const mine = waiting.length;
    const known = alive.length;
    const work = async () => {
      for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
        tried += 1;
        if (!(await passes(file, changed(source, mutant), tests))) continue;
        if (refuses(file, changed(source, mutant))) refused += 1;
        else if (isExcused(file, mutant)) excused += 1;
        else alive.push(`${file}:${mutant.line}  ${oneLine(mutant.was)}  →  ${oneLine(mutant.becomes)}`);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    console.log(`${file}: ${mine} changes, ${alive.length - known} unnoticed`);
  }
  for (const one of alive) console.log(`unnoticed: ${one}`);
  const noticed = tried - refused - excused - alive.length;
  console.log(`${tried} changes: ${noticed} noticed by tests, ${refused} by the compiler.`);
  console.log(`${excused} cannot be noticed, ${alive.length} were not.`);
  if (alive.length > 0) process.exitCode = 1;
}

function changed(source: string, { start, end, becomes }: Mutant): string {
  return `${source.slice(0, start)}${becomes}${source.slice(end)}`;
}

/** Without errors of grammar. Types are asked only where no test notices: that takes longer. */
function compiles(source: string): boolean {
  const { diagnostics = [] } = ts.transpileModule(source, { reportDiagnostics: true, compilerOptions: options });
  return diagnostics.length === 0;
}

function isExcused(file: string, { was, becomes }: Mutant): boolean {
  return equivalent.some((one) => one.file === file && one.was === was && one.becomes === becomes);
}

/** Do all tests pass with this text in place of the file's own? */
async function passes(file: string, source: string, tests: readonly string[]): Promise<boolean> {
  const javaScript = ts.transpileModule(source, { compilerOptions: options }).outputText;
  const mutated = JSON.stringify({ url: pathToFileURL(join(root, file)).href, source: javaScript });
  for (const test of tests) {
    const code = await new Promise<number | null>((resolve) => {
      const child = spawn(process.execPath, ["--import", "tsx", "--import", "./tools/mutate/preload.mjs", test], {
        cwd: root,
        stdio: "ignore",
        timeout: longestMs,
        env: { ...process.env, MUTATED: mutated, [SERVER_VARIABLE]: JSON.stringify(address) },
      });
      child.once("close", resolve);
    });
    if (code !== 0) return false;
  }
  return true;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").slice(0, 90);
}
