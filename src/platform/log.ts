import pino from "pino";
import type { Log, LogFields } from "#core/log.ts";

export type LogLevel = "error" | "warn" | "info";

export interface LogOptions {
  readonly level: LogLevel;
  /** One short line a message, for a terminal; otherwise a JSON object a line. */
  readonly human: boolean;
  /** Takes one line with its line break. */
  write(line: string): void;
}

/**
 * The only facts that ever reach the log, by name (P-61). None of them holds what somebody wrote, where somebody
 * was or what somebody is called; a field that is not listed is left out, so a new one is a decision made here.
 */
const allowed: ReadonlySet<string> = new Set([
  ...[
    "attempt",
    "bytes",
    "code",
    "count",
    "forumId",
    "head",
    "job",
    "kind",
    "memberId",
    "method",
    "migration",
    "ms",
    "name",
  ],
  ...["pid", "port", "postId", "posts", "process", "reason", "reference", "retryMs", "route", "rows", "signal"],
  ...["stack", "status", "task", "topicId", "topics", "tries", "version"],
]);

const longestValue = 2_000;

/** The operator's log: time, level, message and the facts that may be kept. */
export function createLog({ level, human, write }: LogOptions): Log {
  const lines = human ? humanLines(level, write) : jsonLines(level, write);
  return {
    info: (message, fields) => lines.info(permitted(fields), message),
    warn: (message, fields) => lines.warn(permitted(fields), message),
    error: (message, fields) => lines.error(permitted(fields), message),
  };
}

/** The calls that led to an error, without its message: that may quote what somebody wrote, in as many lines as they like. */
export function callsOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  const stack = error.stack ?? "";
  const told = stack.indexOf(error.message);
  return (told < 0 ? "" : stack.slice(told + error.message.length))
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.startsWith("at "))
    .slice(0, 5)
    .join(" | ");
}

interface Lines {
  info(fields: LogFields, message: string): void;
  warn(fields: LogFields, message: string): void;
  error(fields: LogFields, message: string): void;
}

function jsonLines(level: LogLevel, write: (line: string) => void): Lines {
  return pino(
    {
      level,
      base: null,
      messageKey: "message",
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    { write },
  );
}

const order: Readonly<Record<LogLevel, number>> = { info: 0, warn: 1, error: 2 };

function humanLines(least: LogLevel, write: (line: string) => void): Lines {
  const line = (level: LogLevel) => (fields: LogFields, message: string) => {
    if (order[level] < order[least]) return;
    const facts = Object.entries(fields).map(([name, value]) => ` ${name}=${String(value)}`);
    const mark = level === "info" ? "" : `${level}: `;
    write(`${new Date().toISOString().slice(11, 19)} ${mark}${message}${facts.join("")}\n`);
  };
  return { info: line("info"), warn: line("warn"), error: line("error") };
}

function permitted(fields: LogFields | undefined): LogFields {
  const kept: Record<string, string | number | boolean> = {};
  for (const [name, value] of Object.entries(fields ?? {})) {
    if (!allowed.has(name)) continue;
    if (typeof value === "number" || typeof value === "boolean") kept[name] = value;
    else if (typeof value === "string" && value !== "") kept[name] = plainText(value);
  }
  return kept;
}

/** A value cannot start a line of its own. */
function plainText(value: string): string {
  return value.slice(0, longestValue).replace(/\p{Cc}+/gu, " ");
}
