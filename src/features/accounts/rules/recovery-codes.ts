import { randomInt } from "node:crypto";

/** Printed codes: without letters and numbers that are taken for one another. 16 of them are 79 random bits. */
const letters = "23456789abcdefghjkmnpqrstuvwxyz";
const length = 16;

export function newRecoveryCode(): string {
  return Array.from({ length }, () => letters[randomInt(letters.length)]).join("");
}

/** In groups of four, as it is shown and printed. */
export function spelled(code: string): string {
  return code.replace(/(.{4})(?=.)/g, "$1-");
}

/** What somebody typed, without the spaces and dashes that people add or leave out; null when it can be no code. */
export function recoveryCodeOf(typed: string): string | null {
  const code = typed.toLowerCase().replace(/[\s\p{Dash}]/gu, "");
  return code.length === length && [...code].every((letter) => letters.includes(letter)) ? code : null;
}
