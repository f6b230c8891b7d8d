import { createHash } from "node:crypto";
import { symbols } from "./symbols.ts";

/** All icons in one file that browsers keep for good: its name changes with its content. */
export const spriteSvg = `<svg xmlns="http://www.w3.org/2000/svg">${Object.entries(symbols)
  .map(([name, inside]) => `<symbol id="i-${name}" viewBox="0 0 24 24">${inside}</symbol>`)
  .join("")}</svg>`;

export const spriteFile = `icons.${createHash("sha256").update(spriteSvg).digest("hex").slice(0, 10)}.svg`;

/** Where the server has the sprite. Known without the build, so that a component needs no context to draw an icon. */
export const spritePath = `/assets/${spriteFile}`;
