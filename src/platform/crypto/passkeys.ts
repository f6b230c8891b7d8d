import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { z } from "zod";

/**
 * WebAuthn behind five functions. The caller makes a challenge last five minutes, takes it once, and only from the browser
 * and for the ceremony that it was made for.
 */

const base64url = z.string().regex(/^[\w-]{1,12000}$/);
const common = {
  id: z.string().regex(/^[\w-]{1,1400}$/),
  rawId: z.string().regex(/^[\w-]{1,1400}$/),
  type: z.literal("public-key"),
};
const newPasskeySchema = z.object({
  ...common,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(z.string().max(30)).max(10).optional(),
  }),
});
const assertionSchema = z.object({
  ...common,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.nullish(),
  }),
});

export type NewPasskeyAnswer = z.infer<typeof newPasskeySchema>;
export type AssertionAnswer = z.infer<typeof assertionSchema>;

/** The site as authenticators know it: from the configuration, never from a request. */
export interface RelyingParty {
  readonly id: string;
  readonly origin: string;
}

export function relyingParty(siteUrl: string): RelyingParty {
  const { hostname, origin } = new URL(siteUrl);
  return { id: hostname, origin };
}

export interface NewPasskey {
  readonly credentialId: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
}

/** What a browser is given to make a passkey. */
export async function newPasskeyOptions(
  site: RelyingParty,
  owner: { readonly siteName: string; readonly name: string; readonly handle: Buffer; readonly has: readonly string[] },
) {
  return await generateRegistrationOptions({
    rpID: site.id,
    rpName: owner.siteName,
    userID: new Uint8Array(owner.handle),
    userName: owner.name,
    userDisplayName: owner.name,
    timeout: timeoutMs,
    excludeCredentials: owner.has.map((id) => ({ id })),
    supportedAlgorithmIDs: algorithms,
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
}

/** What a browser is given to use one: any that it has for this site, whoever's it is. */
export async function assertionOptions(site: RelyingParty) {
  return await generateAuthenticationOptions({ rpID: site.id, userVerification: "required", timeout: timeoutMs });
}

const timeoutMs = 5 * 60_000;

/** Ed25519, P-256 and RSA: what authenticators have had for years. */
const algorithms = [-8, -7, -257];

/** What a browser sent, if it has the shape of an answer; null otherwise. */
export const readNewPasskey = (text: string) => parsed(newPasskeySchema, text);
export const readAssertion = (text: string) => parsed(assertionSchema, text);

/** The challenge that an answer claims to be for; null when it cannot be read. */
export function challengeOf({ response }: NewPasskeyAnswer | AssertionAnswer): string | null {
  const text = Buffer.from(response.clientDataJSON, "base64url").toString("utf8");
  return parsed(z.object({ challenge: z.string().min(16).max(200) }), text)?.challenge ?? null;
}

/** The passkey that was made; null when anything about the answer is not right. */
export async function checkNewPasskey(
  site: RelyingParty,
  answer: NewPasskeyAnswer,
  challenge: string,
): Promise<NewPasskey | null> {
  const { transports = [], ...response } = answer.response;
  const found = await verifyRegistrationResponse({
    response: { ...answer, response, clientExtensionResults: {} },
    expectedChallenge: challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.id,
    requireUserVerification: true,
    supportedAlgorithmIDs: algorithms,
  }).catch(() => null);
  if (!found?.verified) return null;
  const { credential } = found.registrationInfo;
  return {
    credentialId: credential.id,
    publicKey: Buffer.from(credential.publicKey),
    counter: credential.counter,
    transports,
  };
}

/**
 * How often the passkey says it was used; null when anything about the answer is not right. A number that went backwards
 * is for the caller to notice: keys that are kept in step between devices always say 0.
 */
export async function checkAssertion(
  site: RelyingParty,
  { answer, challenge, publicKey }: { answer: AssertionAnswer; challenge: string; publicKey: Buffer },
): Promise<number | null> {
  const { userHandle: _handle, ...response } = answer.response;
  const found = await verifyAuthenticationResponse({
    response: { ...answer, response, clientExtensionResults: {} },
    expectedChallenge: challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.id,
    requireUserVerification: true,
    credential: { id: answer.id, publicKey: new Uint8Array(publicKey), counter: 0 },
  }).catch(() => null);
  return found?.verified ? found.authenticationInfo.newCounter : null;
}

function parsed<T>(schema: z.ZodType<T>, text: string): T | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
