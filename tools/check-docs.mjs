/** Paths that the docs name exist, and nothing committed tells of a registry's host or of the machine it was written on. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const tracked = execFileSync("git", ["ls-files"], { cwd: root, encoding: "utf8" }).split("\n").filter(Boolean);
const problems = [];

const top = /^(src|docs|test|tools|bench|bin|migrations)\//;
for (const doc of tracked.filter((file) => file.endsWith(".md"))) {
  const text = readFileSync(join(root, doc), "utf8");
  for (const [, path] of text.matchAll(/`([\w./-]+)`/g)) {
    if (top.test(path) && !path.includes("…") && !existsSync(join(root, path)))
      problems.push(`${doc} names ${path}, which does not exist.`);
  }
  for (const [, target] of text.matchAll(/\]\(([^)#:\s]+)\)|src="([^":]+)"/g)) {
    if (target && !existsSync(join(root, doc, "..", target)))
      problems.push(`${doc} links to ${target}, which does not exist.`);
  }
  for (const [, script] of text.matchAll(/npm run ([\w-]+)/g)) {
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    if (!Object.hasOwn(scripts, script)) problems.push(`${doc} names npm run ${script}, which does not exist.`);
  }
}

const hosts = new RegExp(["registry\\.npm", "js\\.org"].join(""));
const machine = new RegExp(["/wo", "rk/(main|shared)|/tmp/", "tw/"].join(""));
for (const file of tracked) {
  const path = join(root, file);
  if (!existsSync(path) || statSync(path).size > 3_000_000 || /\.(woff2|png)$/.test(file)) continue;
  const text = readFileSync(path, "utf8");
  if (hosts.test(text)) problems.push(`${file} names a registry's host.`);
  if (machine.test(text)) problems.push(`${file} names a path of one machine.`);
}

for (const problem of problems) console.error(problem);
process.exit(problems.length > 0 ? 1 : 0);
