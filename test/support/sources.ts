import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");

/** A file of ours, by its path from the root, with its text. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly lines: readonly string[];
}

/** Files of our own by patterns from the root, sorted. */
export function sources(...patterns: readonly string[]): Source[] {
  return globSync([...patterns], { cwd: root })
    .map((path) => path.replaceAll("\\", "/"))
    .sort()
    .map((path) => {
      const text = readFileSync(join(root, path), "utf8");
      return { path, text, lines: text.split("\n") };
    });
}

/** What the product is made of, without its tests and examples. */
export const product = sources("src/**/*.{ts,tsx}").filter(({ path }) => !/\.(test|examples)\.tsx?$/.test(path));

/** `path:line` of every line that matches, but for comments. */
export function linesLike(pattern: RegExp, files: readonly Source[]): string[] {
  return files.flatMap(({ path, lines }) =>
    lines.flatMap((line, place) =>
      pattern.test(line) && !/^\s*(\/\/|\/?\*)/.test(line) ? [`${path}:${place + 1}`] : [],
    ),
  );
}

/** Everything between quotation marks, comments left out. */
export function stringsIn(text: string): string[] {
  const bare = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
  return [...bare.matchAll(/"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g)].map(([, quoted, template]) =>
    (quoted ?? template ?? "").replace(/\$\{[^}]*\}/g, "…"),
  );
}
