/**
 * Run after every `npm install`: adds to package-lock.json the optional packages for other machines that the registry at
 * hand did not have. npm leaves those out of the lock, and `npm ci` then refuses it everywhere. They are pinned by whatever
 * wants them, and are never fetched on a machine they are not for. Run with --check to be told only.
 */
import { readFileSync, writeFileSync } from "node:fs";

const path = new URL("../package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(path, "utf8"));
const missing = findMissing(lock.packages);

if (missing.length > 0 && process.argv.includes("--check")) {
  console.error(`package-lock.json lacks ${missing.length} optional packages: run node tools/complete-lock.mjs.`);
  process.exitCode = 1;
} else if (missing.length > 0) {
  for (const { place, entry } of missing) lock.packages[place] = entry;
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, "en")));
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`Added ${missing.length} optional packages to package-lock.json.`);
}

function findMissing(packages) {
  return Object.entries(packages).flatMap(([from, wanting]) =>
    Object.entries(wanting.optionalDependencies ?? {})
      .filter(([name]) => !isFound(packages, from, name))
      .map(([name, version]) => ({ place: `node_modules/${name}`, entry: entryFor(name, version, wanting) })),
  );
}

/** As Node looks for a package: beside the one that wants it, then ever further up. */
function isFound(packages, from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
    if (packages[`${folder ? `${folder}/` : ""}node_modules/${name}`]) return true;
    if (folder === "") return false;
  }
}

/** Which machine a package is for, its name says: `cli-linux-x64-musl`. */
function entryFor(name, version, { dev }) {
  const [, os, cpu, kind] =
    /-(android|darwin|freebsd|linux|openharmony|win32)-(arm64|arm|ia32|loong64|ppc64|riscv64|s390x|x64)(?:-(\w+))?$/.exec(
      name,
    ) ?? [];
  if (!os || !/^\d/.test(version)) throw new Error(`${name}@${version}: add it to package-lock.json by hand.`);
  const libc = kind?.startsWith("musl") ? ["musl"] : ["glibc"];
  return {
    version,
    cpu: [cpu],
    ...(dev ? { dev: true } : {}),
    ...(os === "linux" ? { libc } : {}),
    optional: true,
    os: [os],
  };
}
