/** How hard a text is to read, as far as counting can say. A score is no proof that a text is clear. */
export interface ReadingLevel {
  /** Years of schooling that a text of this kind usually asks for, to one decimal: SMOG's formula, with syllables guessed. */
  readonly grade: number;
  readonly words: number;
  /** Sentences of more than 20 words, as they stand in the text. */
  readonly longSentences: readonly string[];
  /** Words of three syllables and more, each once, most often used first. */
  readonly longWords: readonly string[];
}

/** From here on a writer is told. */
export const gradeToWarn = 12;
/** From here on a writer is asked for a reason. */
export const gradeToExplain = 14;

const longSentence = 20;
/** The formula was made for thirty sentences. */
const sample = 30;

/**
 * @param text plain text, or Markdown: its marks are no words
 * @param names left out of the count, for example names of treatments: whoever reads about one knows it
 */
export function readingLevel(text: string, names: readonly string[] = []): ReadingLevel {
  const sentences = sentencesOf(text);
  const counted = sentences.map((sentence) => wordsOf(withoutNames(sentence, names)));
  const long = counted.flat().filter((word) => syllablesIn(word) >= 3);
  const grade = counted.length === 0 ? 0 : 1.043 * Math.sqrt((long.length * sample) / counted.length) + 3.1291;
  return {
    grade: Math.round(grade * 10) / 10,
    words: sentences.reduce((sum, sentence) => sum + wordsOf(sentence).length, 0),
    longSentences: sentences.filter((sentence) => wordsOf(sentence).length > longSentence),
    longWords: mostUsed(long.map((word) => word.toLowerCase())),
  };
}

/** A heading, a line of a list and a paragraph each end a sentence, with or without a full stop. */
function sentencesOf(text: string): string[] {
  return text
    .split(/\n+/)
    .flatMap((line) => line.replace(/^[\s>#*+-]+/, "").split(/(?<=[.!?…]["”’)]*)\s+(?=[\p{Lu}\p{N}"“‘(])/u))
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsOf(sentence).length > 0);
}

function wordsOf(sentence: string): string[] {
  return sentence.match(/[\p{L}\p{M}]+(?:[’'][\p{L}\p{M}]+)*/gu) ?? [];
}

/** As whole words, so that “ring” stays in “bring”; the longest first, so that no half of a name is left. */
function withoutNames(sentence: string, names: readonly string[]): string {
  return [...names]
    .filter((name) => name.trim() !== "")
    .sort((one, other) => other.length - one.length)
    .reduce((rest, name) => {
      const literal = name.trim().replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
      return rest.replace(new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, "giu"), " ");
    }, sentence);
}

/** Guessed from the vowels that follow each other, for English. */
export function syllablesIn(word: string): number {
  const plain = word
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z]/g, "");
  if (plain.length <= 3) return plain === "" ? 0 : 1;
  const spoken = plain.replace(/(?:[^laeiouy]es|[^aeiouytd]ed|[^laeiouy]e)$/, (end) => end.charAt(0)).replace(/^y/, "");
  const groups = spoken.match(/[aeiouy]+/g)?.length ?? 0;
  const apart = spoken.match(/i[ao](?!u)|[^qg]ua|eo(?!u)|ea(?=t(?:e|ion))/g)?.length ?? 0;
  const together = spoken.match(/[cst]i(?:on|a[ln]|ous)|[^aeiou]ious/g)?.length ?? 0;
  return Math.max(1, groups + Math.max(0, apart - together));
}

function mostUsed(words: readonly string[]): string[] {
  const times = new Map<string, number>();
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
  return [...times].sort((one, other) => other[1] - one[1]).map(([word]) => word);
}
