/** Facts beside a log line: numbers, ids and states, never what somebody wrote. */
export type LogFields = Readonly<Record<string, unknown>>;

/** What every part may say to the operator. The transport (pino, a terminal, a test) is handed in. */
export interface Log {
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}
