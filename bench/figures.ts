import { loadavg } from "node:os";

/** One line of the table. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: "" | "ms" | "/s" | "kB" | "MB" | "s" | "%";
  /** What the figure has to be; nothing when it only informs. */
  readonly target?: { readonly kind: "at least" | "at most"; readonly value: number };
  /** Further figures behind it, in words. */
  readonly detail?: string;
  /** How busy the machine was meanwhile: above its number of cores everything waits. */
  readonly load: number;
}

type Rest = Pick<Figure, "target" | "detail">;

export function figure(name: string, value: number, unit: Figure["unit"], rest: Rest = {}): Figure {
  return { name, value, unit, ...rest, load: loadavg()[0] ?? 0 };
}

export const atLeast = (value: number) => ({ kind: "at least", value }) as const;
export const atMost = (value: number) => ({ kind: "at most", value }) as const;

export function isMet({ target, value }: Figure): boolean | null {
  if (!target) return null;
  return target.kind === "at least" ? value >= target.value : value <= target.value;
}

/** The figures as a table in Markdown, aligned so that a terminal shows it well too. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((one) => [
    one.name,
    shown(one.value, one.unit),
    one.target ? `${one.target.kind} ${shown(one.target.value, one.unit)}` : "",
    { true: "met", false: "MISSED", null: "" }[String(isMet(one)) as "true" | "false" | "null"],
    one.load.toFixed(1),
    one.detail ?? "",
  ]);
  const head = ["what", "measured", "target", "", "load", "besides"];
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  return [line(head), `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`, ...rows.map(line)].join("\n");
}

export function shown(value: number, unit: Figure["unit"]): string {
  const digits = Number.isInteger(value) || Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return `${value.toFixed(digits)}${unit === "" || unit === "/s" || unit === "%" ? unit : ` ${unit}`}`;
}
