import { addresses } from "./words/addresses.ts";
import { blocking } from "./words/blocking.ts";
import { consent } from "./words/consent.ts";
import { helping } from "./words/helping.ts";
import { mail } from "./words/mail.ts";
import { people } from "./words/people.ts";
import { proofs } from "./words/proofs.ts";
import { proving } from "./words/proving.ts";
import { rules } from "./words/rules.ts";
import { settings } from "./words/settings.ts";
import { signingIn } from "./words/signing-in.ts";
import { signingUp } from "./words/signing-up.ts";

/** Every sentence of accounts that a person reads. */
export const words = {
  rules,
  signingUp,
  signingIn,
  proving,
  proofs,
  settings,
  people,
  blocking,
  addresses,
  mail,
  helping,
  consent,
} as const;
