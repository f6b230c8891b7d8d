import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { transform } from "esbuild";
import { filesBelow, root } from "./files.mjs";

const layers = "@layer reset, tokens, base, layout, components, features;";

/** Folders whose styles no reader of the forum needs: they go into `rooms`, which pages ask for by name. */
const rooms = [
  "src/ui/age/",
  "src/ui/case/",
  "src/ui/choice/",
  "src/ui/knots/",
  "src/ui/naming/",
  "src/ui/search/",
  "src/ui/table/",
  "src/ui/welcome/",
  "src/features/accounts/",
  "src/features/admin/",
  "src/features/community/",
  "src/features/desk/",
  "src/features/forums/",
  "src/features/moderation/",
  "src/features/texts/",
  "src/features/treatments/",
];

/** What words are set in, which no reader should wait for. */
const faces = "src/ui/faces.css";

/** The few files of `src/ui` that are no components. */
const layerOf = new Map([
  ["src/ui/base/reset.css", "reset"],
  ["src/ui/tokens.css", "tokens"],
  ["src/ui/base/base.css", "base"],
  ["src/ui/icon/icon.css", "base"],
  ["src/ui/layout/layout.css", "layout"],
  ["src/ui/text/text.css", "layout"],
  ["src/ui/prose/prose.css", "layout"],
]);

/**
 * The style sheets, minified. Each file is put into its layer by its place: `src/ui` into `components`
 * (with the exceptions above), `src/features` into `features`.
 *
 * @param fonts font file → the name it has beside the style sheet
 */
export async function buildStyles(fonts) {
  const files = [...filesBelow("src/ui", ".css"), ...filesBelow("src/features", ".css")];
  const inRooms = (file) => rooms.some((folder) => file.startsWith(folder));
  const isFaces = (file) => file === faces;
  const [core, more, later] = await Promise.all([
    sheet(
      files.filter((file) => !inRooms(file) && !isFaces(file)),
      fonts,
    ),
    sheet(files.filter(inRooms), fonts),
    sheet(files.filter(isFaces), fonts),
  ]);
  return { core: layers + core, rooms: more, faces: later };
}

async function sheet(files, fonts) {
  const byLayer = new Map();
  for (const file of files) {
    const layer = layerOf.get(file) ?? (file.startsWith("src/ui/") ? "components" : "features");
    const css = withFontNames(await readFile(join(root, file), "utf8"), fonts, file);
    byLayer.set(layer, (byLayer.get(layer) ?? "") + css);
  }
  const whole = [...byLayer].map(([layer, css]) => `@layer ${layer} {\n${css}}\n`).join("");
  const target = ["chrome111", "firefox113", "safari16.4"];
  const { code } = await transform(whole, { loader: "css", minify: true, legalComments: "none", target });
  return code.trimEnd();
}

/** @throws Error on any other `url()`: styles load nothing but our own fonts */
function withFontNames(css, fonts, file) {
  return css.replace(/url\(\s*["']?([^"')]+)["']?\s*\)/g, (_, address) => {
    const name = fonts.get(basename(address));
    if (!name) throw new Error(`${file} asks for ${address}, which is not one of our fonts.`);
    return `url(${name})`;
  });
}
