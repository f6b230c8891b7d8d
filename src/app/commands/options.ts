import { parseArgs } from "node:util";
import { type Call, UsageProblem } from "./command.ts";
import { words } from "./words.ts";

type Kind = "text" | "flag";

export type Options<Kinds extends Record<string, Kind>> = {
  readonly [Name in keyof Kinds]: Kinds[Name] extends "flag" ? boolean : string | undefined;
};

/** Reads `--name value` and `--flag`. @throws UsageProblem on anything else */
export function readOptions<const Kinds extends Record<string, Kind>>(
  args: readonly string[],
  kinds: Kinds,
): { readonly options: Options<Kinds>; readonly rest: readonly string[] } {
  const known = Object.entries(kinds);
  const { values, positionals } = parsed(
    args,
    Object.fromEntries(known.map(([name, kind]) => [name, { type: kind === "flag" ? "boolean" : "string" } as const])),
  );
  const options = Object.fromEntries(
    known.map(([name, kind]) => [name, kind === "flag" ? values[name] === true : values[name]]),
  );
  return { options: options as Options<Kinds>, rest: positionals };
}

function parsed(args: readonly string[], options: Record<string, { type: "boolean" | "string" }>) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch {
    throw new UsageProblem(words.options);
  }
}

/** Options alone; a word that belongs to none of them is a mistake. */
export function onlyOptions<const Kinds extends Record<string, Kind>>(call: Call, kinds: Kinds): Options<Kinds> {
  const { options, rest } = readOptions(call.args, kinds);
  if (rest.length > 0) throw new UsageProblem(words.options);
  return options;
}

/** @throws UsageProblem when it is absent */
export function required(value: string | undefined, name: string): string {
  if (value === undefined || value === "") throw new UsageProblem(words.missingOption(name));
  return value;
}

/** @throws UsageProblem when it is no whole number in these bounds */
export function wholeNumber(value: string, name: string, least: number, most: number): number {
  const number = /^\d{1,12}$/.test(value) ? Number(value) : Number.NaN;
  if (!(number >= least && number <= most)) throw new UsageProblem(words.wholeNumber(name, least, most));
  return number;
}
