/** Words that say nothing about who somebody is, where they live or why they came. Any two make a name. */
const QUALITIES: readonly string[] = [
  ...["slow", "quiet", "amber", "soft", "early", "late", "plain", "mellow", "gentle", "distant", "second", "still"],
  ...["clear", "dusky", "woven", "folded", "silver", "copper", "linen", "cotton", "mossy", "sandy", "cloudy", "windy"],
  ...[
    "northern",
    "southern",
    "little",
    "open",
    "steady",
    "tidal",
    "winding",
    "hidden",
    "bright",
    "cool",
    "warm",
    "pale",
  ],
  ...[
    "russet",
    "olive",
    "indigo",
    "marble",
    "paper",
    "velvet",
    "wooden",
    "hollow",
    "rolling",
    "drifting",
    "morning",
    "evening",
  ],
];

const THINGS: readonly string[] = [
  ...[
    "heron",
    "field",
    "river",
    "lantern",
    "harbour",
    "meadow",
    "orchard",
    "pebble",
    "willow",
    "maple",
    "cedar",
    "fern",
  ],
  ...[
    "otter",
    "finch",
    "sparrow",
    "badger",
    "moth",
    "beetle",
    "kettle",
    "basket",
    "ladder",
    "window",
    "bridge",
    "path",
  ],
  ...["hill", "valley", "island", "shore", "tide", "cloud", "rain", "frost", "thread", "spool", "loom", "button"],
  ...[
    "pocket",
    "compass",
    "anchor",
    "feather",
    "acorn",
    "pine",
    "reed",
    "clover",
    "thistle",
    "barley",
    "copse",
    "brook",
  ],
];

const SEPARATORS = ["_", ".", "-"];

/**
 * Neutral names to choose from, all different.
 *
 * @param random numbers from 0 up to 1, as `Math.random` gives them; handed in so that tests can repeat themselves
 */
export function suggestNames(random: () => number, count: number): readonly string[] {
  const names = new Set<string>();
  for (let tries = 0; names.size < count && tries < count * 20; tries += 1) {
    const name = `${pick(QUALITIES, random)}${pick(SEPARATORS, random)}${pick(THINGS, random)}`;
    // After some tries most short names may be taken: a number makes room.
    const number = tries < count * 2 ? "" : String(Math.floor(random() * 90) + 10);
    names.add(`${name}${number}`);
  }
  return [...names];
}

function pick(list: readonly string[], random: () => number): string {
  return list[Math.floor(random() * list.length)] ?? list[0] ?? "";
}
