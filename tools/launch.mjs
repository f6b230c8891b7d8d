/**
 * What `npm start`, `npm test` and `bin/threadwell` need before anything else can run: packages, a Node that is new enough,
 * a build. Plain JavaScript without packages, because it runs on Node 20 in a fresh clone.
 */
import { spawn, spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import module from "node:module";
import { constants as system } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { isatty } from "node:tty";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../", import.meta.url));

/** Ends a command: one sentence for the person, no stack. */
export class Stop extends Error {}

/** Runs the work and turns a `Stop` into its sentence on stderr. */
export async function tell(work) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

/** Installs what package-lock.json names unless it is all there. Never runs a package's scripts. */
export function ensureInstalled({ withTools }) {
  if (isInstalled(withTools)) return;
  if (existsSync(join(root, "node_modules")) ? !isWritable("node_modules") : !isWritable("."))
    throw new Stop(
      `The packages are not complete and this account may not write to ${root}: run npm ci there as its owner.`,
    );
  console.error("Installing what is missing. The first time this takes about a minute.");
  const tools = withTools ? "--include=dev" : "--omit=dev";
  const options = [
    "ci",
    "--ignore-scripts",
    tools,
    "--include=optional",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
  ];
  const [program, first] = npmProgram();
  const done = spawnSync(program, [...first, ...options], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
  });
  if (done.error) throw new Stop("There is no npm on this machine: install it together with Node.");
  if (done.status !== 0) throw new Stop(whyNpmFailed(done.stderr));
}

/** npm writes its own list last of all, so a list that agrees with ours means a whole installation. */
function isInstalled(withTools) {
  const wanted = readJson("package-lock.json")?.packages;
  const present = readJson("node_modules/.package-lock.json")?.packages;
  if (!wanted) throw new Stop(`${root} is not a whole copy of Threadwell: package-lock.json is missing.`);
  if (!present) return false;
  return Object.entries(wanted).every(([path, { version, dev, optional, os, cpu }]) => {
    if (path === "" || present[path]?.version === version) return true;
    if (present[path] !== undefined) return false;
    if (dev && !withTools) return true;
    // npm leaves out optional packages for other machines, and whatever only they need.
    return optional === true && (!isFor(os, process.platform) || !isFor(cpu, process.arch) || !isOurs(path));
  });
}

/** Optional packages that we name ourselves are needed wherever they exist; others come and go with what wants them. */
function isOurs(path) {
  const own = readJson("package.json")?.optionalDependencies ?? {};
  return Object.keys(own).some((name) => path === `node_modules/${name}`);
}

function isFor(list, value) {
  return list === undefined || [list].flat().includes(value);
}

function npmProgram() {
  const script = process.env.npm_execpath;
  return script && /npm-cli\.[cm]?js$/.test(script) ? [process.execPath, [script]] : ["npm", []];
}

function whyNpmFailed(text) {
  const lines = text
    .split("\n")
    .map((line) => line.replace(/^npm (error|ERR!) ?/, "").trim())
    .filter((line) => line !== "" && !/^(code|errno|syscall|path|dest|npm warn|A complete log)/.test(line));
  if (/ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|ECONNRESET|ENETUNREACH|network/i.test(text))
    return "The packages could not be fetched: check the connection to the package registry and run this again.";
  if (/EACCES|EPERM|EROFS/.test(text)) return `npm may not write to its folders: ${lines[0]}`;
  if (/ENOSPC/.test(text)) return "The disk is full: free at least 600 MB and run this again.";
  return `npm ci failed: ${lines[0] ?? "it gave no reason"}`;
}

/** A Node that is new enough: this one, or the one that came with the packages. */
export function findNode() {
  if (isNewEnough(process.versions.node)) return process.execPath;
  const brought = join(root, `node_modules/node-${process.platform}-${process.arch}/bin/node`);
  if (existsSync(brought)) return brought;
  throw new Stop(
    `Threadwell needs Node 22.18 or newer, and for this machine (${process.platform} ${process.arch}) it brings none along: install Node 24.`,
  );
}

function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > 22 || (major === 22 && minor >= 18);
}

/** Builds unless `dist/` is what the sources make. In a folder that we may not write, an existing build is good enough. */
export function ensureBuilt(node) {
  if (!existsSync(join(root, "src"))) return;
  const built = spawnSync(node, ["tools/build.mjs", "--if-changed"], {
    cwd: root,
    encoding: "utf8",
    env: environment(node),
  });
  if (built.status === 0) return;
  if (existsSync(join(root, "dist/main.js")) && !isWritable("dist")) {
    console.error("The build is older than the sources and this account may not renew it; going on with it.");
    return;
  }
  throw new Stop(`The build failed.\n${built.stderr || built.stdout || built.error}`);
}

/**
 * Runs a program in our place: its output, its signals, its exit code. Should we be killed outright, it ends too, because
 * it reads from a pipe that only we hold.
 */
export function runInstead(node, args, { cwd = root, env = {} } = {}) {
  const follow = new URL("./follow-parent.mjs", import.meta.url).href;
  const child = spawn(node, [lean, "--import", follow, ...args], {
    cwd,
    env: { NODE_COMPILE_CACHE: compiled, ...environment(node), ...env, THREADWELL_LIFELINE: "3" },
    stdio: ["inherit", "inherit", "inherit", "pipe"],
  });
  const passOn = (signal) => {
    // A terminal tells the whole group, our child included.
    if (signal !== "SIGINT" || !isatty(0)) child.kill(signal);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, passOn);
  return new Promise((resolve) => {
    child.on("error", (error) => {
      console.error(`${node} does not run on this machine (${error.code}): install Node 24.`);
      resolve(1);
    });
    child.on("exit", (code, signal) => resolve(code ?? 128 + (system.signals[signal] ?? 0)));
  });
}

/**
 * Memory for what is thrown away at once; `npm start` says the same in package.json. With Node's own measure, twice this,
 * the site takes a hundred megabytes more and is no quicker for it.
 */
const lean = "--max-semi-space-size=16";

/** Where Node keeps what it has compiled, so that the next start need not: beside the code, closed to others. */
const compiled = join(root, "node_modules/.cache/threadwell/compiled");

/** The same for this process. Where it cannot be written, Node compiles each time. */
export function keepCompiled() {
  module.enableCompileCache?.(compiled);
}

/** Tools that are started by name find the same Node and the installed programs first. */
export function environment(node) {
  const path = [dirname(node), join(root, "node_modules/.bin"), process.env.PATH ?? ""].join(delimiter);
  return { ...process.env, PATH: path };
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), "utf8"));
  } catch {
    return undefined;
  }
}

function isWritable(path) {
  try {
    accessSync(join(root, path), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
