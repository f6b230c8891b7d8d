import { reasons } from "./reasons.ts";

/** Tables of which nothing is written, and why. */
export const leftTables = {
  address_claim: reasons.proof,
  api_token: reasons.proof,
  attempt: reasons.passing,
  block: reasons.promised,
  departed_name: reasons.erased,
  departure: reasons.erased,
  draft: reasons.unsent,
  forum_tally: reasons.derived,
  forum_tally_change: reasons.derived,
  half_log_in: reasons.visit,
  imported_original: reasons.original,
  invitation: reasons.proof,
  job: reasons.passing,
  one_time_link: reasons.proof,
  outgoing_mail: reasons.passing,
  passkey: reasons.proof,
  passkey_challenge: reasons.proof,
  post_words: reasons.derived,
  post_words_due: reasons.passing,
  post_words_pass: reasons.passing,
  reaction: reasons.counted,
  recovery_code: reasons.proof,
  session: reasons.visit,
  totp: reasons.proof,
} as const;
