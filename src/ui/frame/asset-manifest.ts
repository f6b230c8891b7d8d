/** What the build made: a name for each file and the address that the server has it at. */
export interface AssetManifest {
  /** `core` is all that a reader of the forum needs; `rooms` adds the front page, forms and administration; `faces` the fonts. */
  readonly css: Readonly<Record<string, string>>;
  /** `site` is for every page; each feature with islands adds one bundle under its own name. */
  readonly js: Readonly<Record<string, string>>;
  readonly icons: string;
  readonly fonts: Readonly<Record<string, string>>;
  /** `favicon` is the mark; `plain` says nothing about the place. */
  readonly images: Readonly<Record<string, string>>;
  /** Address → sha384 in the form of an `integrity` attribute. */
  readonly integrity: Readonly<Record<string, string>>;
}

/** @throws Error on a name that the build does not know: a page without its styles must not go out unnoticed. */
export function assetPath(files: Readonly<Record<string, string>>, name: string): string {
  const path = files[name];
  if (path === undefined) throw new Error(`The build made no asset called "${name}".`);
  return path;
}
