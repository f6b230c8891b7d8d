import { existsSync, statfsSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Config, isLoopbackName } from "../../config.ts";
import { assetsFolder } from "../../schema.ts";
import { bad, type Finding, ok, warn } from "./finding.ts";
import { words } from "./words.ts";

const mebibyte = 1024 * 1024;

/** What can be told without the database. */
export function examineMachine(config: Config, root: string): Finding[] {
  return [
    ok(words.node(process.versions.node)),
    ...examineAddress(config),
    examineBuild(root),
    ...(existsSync(config.dataDir) ? [examineFolder(config.dataDir), examineSpace(config.dataDir)] : []),
    ...(existsSync(config.keyFile) ? [examineKeyFile(config.keyFile)] : []),
  ];
}

/** Threadwell speaks plain http itself, so a site with https stands behind a proxy, which must be known. */
function examineAddress({ siteUrl, siteUrlGiven, host, trustedProxies, rateLimits }: Config): Finding[] {
  const findings = [siteUrlGiven ? ok(words.siteUrl(siteUrl)) : warn(words.siteUrlUnset(siteUrl))];
  const hostName = host.includes(":") ? `[${host}]` : host;
  if (!siteUrlGiven && !isLoopbackName(hostName)) findings.push(bad(words.unnamedButOpen(host)));
  if (siteUrl.startsWith("https:") && trustedProxies.length === 0) findings.push(warn(words.proxyUnknown));
  if (!rateLimits) findings.push(warn(words.limitsOff));
  return findings;
}

function examineBuild(root: string): Finding {
  return existsSync(join(assetsFolder(root), "manifest.json")) ? ok(words.built) : bad(words.notBuilt);
}

function examineFolder(dataDir: string): Finding {
  const open = process.platform !== "win32" && (statSync(dataDir).mode & 0o007) !== 0;
  return open ? warn(words.folderOpen(dataDir)) : ok(words.folder(dataDir));
}

function examineSpace(dataDir: string): Finding {
  const { bavail, bsize } = statfsSync(dataDir);
  const free = Math.floor((bavail * bsize) / mebibyte);
  if (free < 300) return bad(words.diskFull(free));
  return free < 1_024 ? warn(words.diskLow(free)) : ok(words.disk(free));
}

function examineKeyFile(file: string): Finding {
  const open = process.platform !== "win32" && (statSync(file).mode & 0o077) !== 0;
  return open ? warn(words.keyOpen(file)) : ok(words.keyThere(file));
}
