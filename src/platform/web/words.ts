/** Sentences of the web layer itself; features have their own. */
export const words = {
  tooOften: "That was a little too often. Nothing you typed is lost. Wait a moment, then try again.",
  staleForm:
    "This page was open for a long time, or you logged in or out in between. Your words are still here. Please send them again.",
  secretsAgain:
    "Thank you, we know that it is you. We keep no passwords and no codes in between: please type them again, and send the form.",
  notUnderstood: "This address asks for something that we do not understand.",
  noText: "Part of what was sent is not text. Please write it again.",
  tooManyFields: "This form has too many fields.",
  unknownField: "This form has a field that we do not know.",
  tooLarge: "That is more than we can take at once. Please make it shorter, or send it in parts.",
  wrongType: "We cannot read what was sent in that form.",
  tokenMissing: "This needs a token. Send it in the header: Authorization: Bearer, a space and the token.",
  tokenInvalid: "This token is not valid, or not valid any more.",
  tokenReads: "This token may only read.",
  jsonOnly: "Send JSON, and say so in the header: Content-Type: application/json.",
  jsonWanted: "Send a JSON object.",
  keyWrong: "An Idempotency-Key has 1 to 200 printable characters.",
  takesOnly: (names: readonly string[]) =>
    names.length === 0 ? "This takes nothing besides the address." : `This takes only: ${names.join(", ")}.`,
  partMissing: "This is needed.",
  partWrong: "This is not a value that belongs here.",
  away: "The site is catching its breath. Please try again in a few seconds. Nothing that was saved is lost.",
  broken: (reference: string) =>
    `Something went wrong on our side, and we have kept a note of it. If it happens again, tell us this reference: ${reference}`,
} as const;
