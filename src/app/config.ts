import { isIP } from "node:net";
import { join, resolve } from "node:path";
import { z } from "zod";
import { readSmtpUrl, type SmtpServer } from "#platform/mail/smtp-url.ts";

/** What the operator decides before the start. What an administrator may change while it runs is a setting. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Without a slash at the end: the only source of absolute addresses. */
  readonly siteUrl: string;
  /** False: nobody said what the site is called, so every loopback name will do. */
  readonly siteUrlGiven: boolean;
  readonly dataDir: string;
  /** Null: the embedded PostgreSQL in the data folder. */
  readonly databaseUrl: string | null;
  readonly databaseReplicaUrl: string | null;
  /** Null: mail is kept in the outbox. */
  readonly smtp: SmtpServer | null;
  readonly roles: { readonly web: boolean; readonly worker: boolean };
  readonly processes: number;
  readonly keyFile: string;
  readonly trustedProxies: readonly string[];
  readonly rateLimits: boolean;
  readonly logLevel: "error" | "warn" | "info";
}

/** Every mistake in the environment, a sentence each, so that the operator mends them in one go. */
export class ConfigProblem extends Error {
  override readonly name = "ConfigProblem";
  readonly sentences: readonly string[];
  constructor(sentences: readonly string[]) {
    super(sentences.join("\n"));
    this.sentences = sentences;
  }
}

/** @throws ConfigProblem */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(names.map((name) => [name, env[name]?.trim() || undefined]));
  const parsed = environment.safeParse(given);
  if (!parsed.success) throw new ConfigProblem(parsed.error.issues.map(({ message }) => message));
  const read = parsed.data;
  const siteUrl = read.SITE_URL ?? `http://localhost:${read.PORT}`;
  const dataDir = resolve(read.DATA_DIR);
  return Object.freeze({
    host: read.HOST,
    port: read.PORT,
    siteUrl,
    siteUrlGiven: read.SITE_URL !== undefined,
    dataDir,
    databaseUrl: read.DATABASE_URL ?? null,
    databaseReplicaUrl: read.DATABASE_REPLICA_URL ?? null,
    smtp: read.SMTP_URL ?? null,
    roles: Object.freeze({ web: read.ROLES.includes("web"), worker: read.ROLES.includes("worker") }),
    processes: read.PROCESSES,
    keyFile: read.KEY_FILE === undefined ? join(dataDir, "install.key") : resolve(read.KEY_FILE),
    trustedProxies: Object.freeze(read.TRUSTED_PROXIES),
    rateLimits: read.RATE_LIMITS === "on",
    logLevel: read.LOG_LEVEL,
  });
}

/** Is this the name of the machine itself? Plain http may be spoken to nobody else. */
export function isLoopbackName(hostname: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}

function wholeNumber(name: string, least: number, most: number, preset: number) {
  const sentence = `${name} must be a whole number from ${least} to ${most}.`;
  return z
    .string()
    .regex(/^\d+$/, sentence)
    .transform(Number)
    .refine((value) => value >= least && value <= most, sentence)
    .default(preset);
}

/** Only its beginning is checked: what PostgreSQL's own clients understand is more than a browser's kind of address. */
function address(name: string, beginning: RegExp, example: string) {
  return z.string().regex(beginning, `${name} must look like ${example}.`).optional();
}

function oneOf<const Values extends readonly [string, ...string[]]>(name: string, values: Values) {
  return z.enum(values, `${name} must be ${values.slice(0, -1).join(", ")} or ${values.at(-1)}.`);
}

function listOf(text: string): string[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

const postgres = /^postgres(ql)?:\/\/\S+$/;

const variables = z.object({
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, "HOST must be an address or a name of this machine, for example 127.0.0.1.")
    .default("127.0.0.1"),
  PORT: wholeNumber("PORT", 1, 65_535, 3000),
  SITE_URL: z
    .string()
    .refine(isSiteAddress, "SITE_URL must be the address people type, such as https://community.example, and no more.")
    .refine(
      (text) => !isSiteAddress(text) || new URL(text).protocol === "https:" || isLoopbackUrl(text),
      "SITE_URL must start with https:// unless it names this machine itself, as http://localhost:3000 does.",
    )
    .transform((text) => (isSiteAddress(text) ? new URL(text).origin : text))
    .optional(),
  DATA_DIR: z.string().default("./data"),
  DATABASE_URL: address("DATABASE_URL", postgres, "postgres://name:password@machine:5432/database"),
  DATABASE_REPLICA_URL: address("DATABASE_REPLICA_URL", postgres, "postgres://name:password@machine:5432/database"),
  SMTP_URL: z
    .string()
    .transform(readSmtpUrl)
    .refine(
      (server) => server !== null,
      "SMTP_URL must look like smtps://name:password@mail.example:465?from=notes@example.org.",
    )
    .optional(),
  ROLES: z
    .string()
    .default("web,worker")
    .transform(listOf)
    .refine((roles) => roles.length > 0 && roles.every(isRole), "ROLES must be web, worker or web,worker."),
  PROCESSES: wholeNumber("PROCESSES", 1, 64, 1),
  KEY_FILE: z.string().optional(),
  TRUSTED_PROXIES: z
    .string()
    .default("")
    .transform(listOf)
    .refine(
      (list) => list.every(isNetwork),
      "TRUSTED_PROXIES must list addresses or networks, for example 10.0.0.5,192.168.0.0/16.",
    ),
  RATE_LIMITS: oneOf("RATE_LIMITS", ["on", "off"]).default("on"),
  LOG_LEVEL: oneOf("LOG_LEVEL", ["error", "warn", "info"]).default("info"),
});

const environment = variables.superRefine((read, context) => {
  if (read.RATE_LIMITS === "off" && read.SITE_URL !== undefined && !isLoopbackUrl(read.SITE_URL)) {
    context.addIssue({
      code: "custom",
      message:
        "RATE_LIMITS=off is for measuring on one's own machine: leave it out while SITE_URL names a public site.",
    });
  }
});

const names = Object.keys(variables.shape);

function protocolOf(text: string): string {
  return URL.canParse(text) ? new URL(text).protocol : "";
}

function isSiteAddress(text: string): boolean {
  if (!/^https?:$/.test(protocolOf(text))) return false;
  const { pathname, search, hash, username } = new URL(text);
  return pathname === "/" && search === "" && hash === "" && username === "";
}

function isLoopbackUrl(text: string): boolean {
  return URL.canParse(text) && isLoopbackName(new URL(text).hostname);
}

function isRole(role: string): boolean {
  return role === "web" || role === "worker";
}

/** An address, or a network as address/bits. */
function isNetwork(text: string): boolean {
  const [ip = "", bits, ...more] = text.split("/");
  const version = isIP(ip);
  if (version === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}
