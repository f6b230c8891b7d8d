/**
 * Letters and digits that pass for another in the fonts people read with, after NFKC and lower case. Made by hand,
 * in the spirit of UTS 39 and far shorter: Cyrillic, Greek, Armenian and a few Latin letters against plain Latin.
 *
 * Not covered: Cherokee, Lisu, Coptic, mathematical letters that NFKC leaves alone, look-alikes within Chinese, Japanese,
 * Korean, Arabic or Indic scripts, and letters that only resemble each other in one font. A name must be in one script
 * anyway, so what is missed here can imitate only a name that is wholly in such letters.
 */
const ALIKE: Readonly<Record<string, string>> = {
  a: "аαɑ",
  b: "ьƅв",
  c: "сϲᴄ",
  d: "ԁ",
  e: "еєҽ℮ε",
  f: "ƒϝ",
  g: "ɡց",
  h: "һհнη",
  j: "јϳ",
  k: "кκĸᴋ",
  m: "мᴍ",
  n: "пոռ",
  o: "оοσօөø0",
  p: "рρþ",
  q: "ԛգ",
  r: "гᴦ",
  s: "ѕꜱ",
  t: "тτ",
  u: "υսᴜц",
  v: "νѵᴠ",
  w: "ԝωաѡш",
  x: "хχ",
  y: "уγүყ",
  z: "ᴢ",
  // One stroke is one stroke.
  l: "iıіιӏןǀ1|ɩ",
  ae: "æӕ",
  oe: "œ",
  ss: "ß",
  th: "ð",
};

const BY_LETTER = new Map<string, string>();
for (const [plain, alike] of Object.entries(ALIKE)) for (const letter of alike) BY_LETTER.set(letter, plain);

/** Pairs that read as one letter when they stand close together. */
const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/rn/g, "m"],
  [/vv/g, "w"],
  [/cl/g, "d"],
];

/** Digits and signs that stand for letters in "m0derat0r" and "4dm1n". */
const LEET: Readonly<Record<string, string>> = {
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "8": "b",
  "9": "g",
  "@": "a",
  $: "s",
};

/** Each letter as its plainest look-alike; separators, accents and everything invisible gone. */
export function plainLetters(folded: string): string {
  let plain = "";
  for (const letter of folded.normalize("NFD").replace(/[\p{M}\p{Cf}\s._-]/gu, ""))
    plain += BY_LETTER.get(letter) ?? letter;
  for (const [pair, one] of PAIRS) plain = plain.replace(pair, one);
  return plain;
}

export function readLeet(text: string): string {
  return text.replace(/[345789@$]/g, (sign) => LEET[sign] ?? sign);
}
