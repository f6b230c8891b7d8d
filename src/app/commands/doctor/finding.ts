/** One line of the health report. */
export interface Finding {
  readonly level: "ok" | "warn" | "bad";
  readonly sentence: string;
}

export const ok = (sentence: string): Finding => ({ level: "ok", sentence });
export const warn = (sentence: string): Finding => ({ level: "warn", sentence });
export const bad = (sentence: string): Finding => ({ level: "bad", sentence });
