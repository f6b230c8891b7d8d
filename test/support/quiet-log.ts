import type { Log } from "#core/log.ts";

/** For tests that look at what people see, not at what the operator is told. */
export const quiet: Log = { info() {}, warn() {}, error() {} };
