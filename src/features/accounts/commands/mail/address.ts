import type { Sealer } from "#platform/crypto/sealer.ts";
import { emailKey } from "../../rules/email.ts";

/** The keyed hash that an address is found by. */
export const addressLookup = (sealer: Sealer, address: string) => sealer.lookup("email", emailKey(address));

/** What an address is sealed for: it does not open in another person's row. */
export const aboutAddress = (memberId: number) => `member|email|${memberId}`;
export const aboutClaim = (memberId: number) => `address_claim|address|${memberId}`;
