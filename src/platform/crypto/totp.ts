import { generateSecret, generateURI, verifySync } from "otplib";

/** Codes of an authenticator app (RFC 6238): six digits, a new one every half minute. */

/** How much an app's clock may differ from ours: one code before, one after. */
const toleranceSeconds = 30;

/** 160 random bits in the letters that apps take. */
export function newTotpSecret(): string {
  return generateSecret();
}

/** What an app reads from the picture. @param issuer and label are what it shows beside the code */
export function totpAddress(parts: {
  readonly secret: string;
  readonly issuer: string;
  readonly label: string;
}): string {
  return generateURI({ strategy: "totp", ...parts });
}

/** The half minute that this code is of, so that nobody uses it a second time; null when it is none of now. */
export function totpStep(secret: string, code: string, now: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const epoch = Math.floor(now.getTime() / 1000);
  const found = verifySync({ secret, token: code, epoch, epochTolerance: toleranceSeconds });
  return found.valid && "timeStep" in found ? found.timeStep : null;
}
