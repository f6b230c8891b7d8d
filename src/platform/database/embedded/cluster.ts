import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmod, chown, lchown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { clusterFolder, EMBEDDED_ADMIN } from "../address.ts";
import { SetupProblem } from "../errors.ts";
import { type Account, trustedNames } from "./account.ts";
import type { Binaries } from "./binaries.ts";

const run = promisify(execFile);

/**
 * How PostgreSQL is told where its cluster is. As root the data folder may lie where the server's account cannot go, so
 * the server is started inside the cluster and names it by its own working folder, which needs no way in from above.
 */
export function clusterArgument(folder: string, account: Account | undefined): string {
  return account && process.platform === "linux" ? "/proc/self/cwd" : folder;
}

/** Makes the data folder, and in it a cluster when there is none. Half-made ones never carry the final name. */
export async function prepareCluster(dataDir: string, binaries: Binaries, account: Account | undefined): Promise<void> {
  const folder = clusterFolder(dataDir);
  const version = await readFile(join(folder, "PG_VERSION"), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw new SetupProblem(
      `The database in ${folder} cannot be read by this account (${error.code}): start Threadwell as the account that made it.`,
    );
  });
  if (version === undefined) return makeCluster(folder, binaries, account);
  if (version.trim() !== binaries.major) {
    throw new SetupProblem(
      `The database in ${folder} was made by PostgreSQL ${version.trim()} and this Threadwell brings ${binaries.major}: restore a backup into a new data folder.`,
    );
  }
  if (account) await giveTo(folder, account);
}

async function makeCluster(folder: string, binaries: Binaries, account: Account | undefined): Promise<void> {
  const draft = `${folder}.new-${process.pid}-${randomBytes(3).toString("hex")}`;
  await mkdir(draft, { mode: 0o700 });
  if (account) await chown(draft, account.uid, account.gid);
  const identity = account ? { uid: account.uid, gid: account.gid } : {};
  const options = ["--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"];
  if (process.platform === "linux") options.push("--sync-method=syncfs");
  const safety = ["--data-checksums", "--auth=peer", `--username=${EMBEDDED_ADMIN}`];
  try {
    const env = { PATH: "/usr/local/bin:/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" };
    await run(binaries.initdb, ["-D", clusterArgument(draft, account), ...options, ...safety], {
      cwd: draft,
      env,
      ...identity,
    });
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    // Two starts at once: the other one's cluster has the name by now.
    if (await stat(join(folder, "PG_VERSION")).catch(() => undefined)) return;
    const text = error instanceof Error ? error.message.trim().split("\n").at(-1) : String(error);
    throw new SetupProblem(`The database folder ${folder} could not be made: ${text}.`, { cause: error });
  }
}

/** A cluster that root copied or moved here belongs to root, and PostgreSQL refuses it. */
async function giveTo(folder: string, account: Account): Promise<void> {
  if ((await stat(folder)).uid === account.uid) return;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    await lchown(join(entry.parentPath, entry.name), account.uid, account.gid);
  await lchown(folder, account.uid, account.gid);
  await chmod(folder, 0o700);
}

/**
 * Who may connect: processes of the named accounts, which the kernel vouches for. There is no password to keep or to leak,
 * and the socket lies in a folder that others cannot enter.
 */
export async function writeSignInRules(dataDir: string, account: Account | undefined): Promise<void> {
  const names = await trustedNames(dataDir);
  await replaceFile(dataDir, account, "pg_hba.conf", "local all all peer map=threadwell\n");
  const map = names.map((name) => `threadwell "${name.replaceAll('"', '""')}" all\n`).join("");
  await replaceFile(dataDir, account, "pg_ident.conf", map);
}

/** By a new file and a rename, which never follows a link that the server's account might have put there. */
async function replaceFile(dataDir: string, account: Account | undefined, name: string, text: string): Promise<void> {
  const path = join(clusterFolder(dataDir), name);
  if ((await readFile(path, "utf8").catch(() => undefined)) === text) return;
  const draft = `${path}.${randomBytes(4).toString("hex")}`;
  await writeFile(draft, text, { mode: 0o600, flag: "wx" });
  if (account) await lchown(draft, account.uid, account.gid);
  await rename(draft, path);
}
