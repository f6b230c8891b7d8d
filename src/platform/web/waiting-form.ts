import { z } from "zod";
import type { Sealer } from "#platform/crypto/sealer.ts";
import { withoutSecrets } from "./form-body.ts";
import type { RawInput } from "./route.ts";
import { words } from "./words.ts";

/** How long a form waits for its sender to prove who they are. */
const waitingSeconds = 1_800;

/** As JSON. A longer one would not fit into the request that brings it back. */
const mostCharacters = 100_000;

const field = z.string().or(z.array(z.string()));
const waitingForm = z.object({
  /** The route's pattern: the form is only ever sent where it was sent to. */
  route: z.string(),
  path: z.string(),
  params: z.record(z.string(), z.unknown()),
  query: z.record(z.string(), z.unknown()),
  body: z.record(z.string(), field),
  /** From a page of ours. */
  trusted: z.boolean(),
  /** Without passwords and codes. */
  complete: z.boolean(),
  until: z.number(),
});

/** Where a form was sent to. */
export interface SentTo {
  readonly route: string;
  readonly path: string;
}

interface Lock {
  readonly sealer: Sealer;
  /** Of the session that sent it. It changes with the proof, so that a form is sent once. */
  readonly sessionHash: Buffer;
  readonly now: Date;
}

/**
 * A form that waits for a proof, as the page that asks for it carries it: sealed, for this session, for half an hour, and
 * without passwords and codes (ADR 0014). "" when it is too long to be carried.
 */
export function keepForm({ sealer, sessionHash, now }: Lock, { route, path }: SentTo, raw: RawInput): string {
  const { fields: body, complete } = withoutSecrets(raw.body);
  const { params, query, trusted } = raw;
  const until = now.getTime() + waitingSeconds * 1000;
  const text = JSON.stringify({ route, path, params, query, body, trusted, complete, until });
  return text.length > mostCharacters ? "" : sealer.seal(text, about(sessionHash)).toString("base64url");
}

/** What `keepForm` made for this session; null for anything else, and when it has waited too long. */
export function openKeptForm({ sealer, sessionHash, now }: Lock, kept: string): (SentTo & { raw: RawInput }) | null {
  const text = opened(sealer, Buffer.from(kept, "base64url"), about(sessionHash));
  if (text === null) return null;
  const { route, path, until, complete, ...raw } = waitingForm.parse(JSON.parse(text));
  if (until < now.getTime()) return null;
  return { route, path, raw: { ...raw, headers: {}, ...(complete ? {} : { showAgain: words.secretsAgain }) } };
}

function about(sessionHash: Buffer): string {
  return `waiting form|${sessionHash.toString("base64url")}`;
}

function opened(sealer: Sealer, sealed: Buffer, purpose: string): string | null {
  try {
    return sealer.open(sealed, purpose);
  } catch {
    return null;
  }
}
