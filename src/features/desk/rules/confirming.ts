/**
 * Words with which a practice would tell everybody that somebody is its patient: regulators have acted on public
 * answers that did so, about nicknames too (G9, G10). They are pointed out, never forbidden: "your procedure" may be
 * somebody's own word.
 */
const confirming = [
  "when you were here",
  "when you came in",
  "when you came to us",
  "when we saw you",
  "when i saw you",
  "saw you in clinic",
  "your procedure",
  "your operation",
  "your surgery",
  "your appointment",
  "your next visit",
  "your last visit",
  "your visit",
  "your results",
  "your test results",
  "your chart",
  "your notes",
  "your file",
  "your records",
  "your treatment with us",
  "as i told you",
  "as we told you",
  "as i said when",
  "as we discussed",
  "as discussed",
  "we talked about",
  "you told me",
  "you told us",
  "good to see you",
  "nice to see you",
  "see you on",
  "see you next",
  "since we met",
  "your real name",
];

const day =
  /\b(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:january|february|march|april|may|june|july|august|september|october|november|december)|(?:january|february|march|april|june|july|august|september|october|november|december)\s+\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/g;

/** What in an answer reads as if its writer knew the asker as a patient, in the writer's words and their order. */
export function confirmingWords(text: string): string[] {
  const plain = text.toLowerCase().replaceAll("’", "'").replace(/\s+/g, " ");
  const phrases = confirming.filter((phrase) => new RegExp(`(?<![\\p{L}'])${phrase}(?![\\p{L}'])`, "u").test(plain));
  const days = [...plain.matchAll(day)].map(([found]) => found);
  const found = [...new Set([...phrases, ...days])];
  return found.sort((one, other) => plain.indexOf(one) - plain.indexOf(other));
}
