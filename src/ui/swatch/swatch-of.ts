export type Weave = 1 | 2 | 3 | 4 | 5 | 6;
export type Hue = "spruce" | "fig" | "lamp" | "clay" | "stone";

const weaves: readonly Weave[] = [1, 2, 3, 4, 5, 6];
const hues: readonly Hue[] = ["spruce", "fig", "lamp", "clay", "stone"];

/** The pattern woven from a name: always the same one, whatever the case it is written in. */
export function swatchOf(name: string): { weave: Weave; hue: Hue } {
  const hash = hashOf(name.normalize("NFC").toLowerCase());
  return {
    weave: weaves[hash % weaves.length] ?? 1,
    hue: hues[Math.floor(hash / weaves.length) % hues.length] ?? "spruce",
  };
}

/** The letters on a clinician's monogram: "Dr Amara Osei" is AO. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== "" && !titles.has(word.replace(/\.$/, "").toLowerCase()));
  const first = words.at(0) ?? name;
  const last = words.length > 1 ? words.at(-1) : undefined;
  return [first, last]
    .map((word) => [...(word ?? "")].at(0) ?? "")
    .join("")
    .toUpperCase();
}

const titles = new Set(["dr", "prof", "mr", "mrs", "ms", "mx", "miss"]);

/** FNV-1a, 32 bit. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return (hash ^ (hash >>> 15)) >>> 0;
}
