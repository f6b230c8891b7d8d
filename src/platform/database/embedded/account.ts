import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { stat } from "node:fs/promises";
import { userInfo } from "node:os";
import { SetupProblem } from "../errors.ts";

/** An account of the operating system. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * The account PostgreSQL runs as, or undefined for our own.
 * PostgreSQL refuses to run as root; then whoever owns the cluster runs it, and a new one goes to `postgres` or `nobody`.
 * The account must be listed by name: PostgreSQL looks it up.
 */
export async function serverAccount(cluster: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(cluster).then(
    (found) => found.uid,
    () => 0,
  );
  const account =
    (owner === 0 ? undefined : findAccount(String(owner))) ?? findAccount("postgres") ?? findAccount("nobody");
  if (account && account.uid !== 0) return account;
  throw new SetupProblem(
    "PostgreSQL does not run as root and this machine has neither an account named postgres nor one named nobody: add one, or run Threadwell as an ordinary account.",
  );
}

/** Names of the accounts whose processes may connect to the embedded server: ours, the data folder's owner's and root's. */
export async function trustedNames(dataDir: string): Promise<string[]> {
  const owner = findAccount(String((await stat(dataDir)).uid));
  const names = new Set(["root", userInfo().username]);
  if (owner) names.add(owner.name);
  return [...names];
}

function findAccount(nameOrNumber: string): Account | undefined {
  const lines = readLines("/etc/passwd");
  for (const line of lines) {
    const [name, , uid, gid] = line.split(":");
    if (name && uid && gid && (name === nameOrNumber || uid === nameOrNumber))
      return { name, uid: Number(uid), gid: Number(gid) };
  }
  return askSystem(nameOrNumber);
}

/** For accounts that come from a directory service, or on macOS. */
function askSystem(nameOrNumber: string): Account | undefined {
  const ask = (flag: string) =>
    execFileSync("id", [flag, nameOrNumber], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  try {
    return { name: ask("-un"), uid: Number(ask("-u")), gid: Number(ask("-g")) };
  } catch {
    return undefined;
  }
}

function readLines(path: string): string[] {
  try {
    return readFileSync(path, "utf8").split("\n");
  } catch {
    return [];
  }
}
