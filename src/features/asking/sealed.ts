import { z } from "zod";
import { type Box, newBox, openBox, type Sealer } from "#platform/crypto/sealer.ts";

/** What opens a conversation: its subject, and the topic that it came from. */
export interface Opening {
  readonly subject: string;
  readonly topicId: number | null;
}

const opening = z.object({ subject: z.string(), topicId: z.number().nullable() });

const aboutKey = (id: number) => `conversation_key|wrapped|${id}`;
const aboutOpening = (id: number) => `conversation|opening|${id}`;
const aboutMessage = (id: number, position: number) => `conversation_message|body|${id}|${position}`;
const aboutReason = (id: number, openingId: number) => `conversation_opening|reason|${id}|${openingId}`;

/** Seals and opens the words of one conversation, with its own key (D8). What is moved to another place does not open. */
export interface Words {
  sealOpening(opening: Opening): Buffer;
  openOpening(sealed: Buffer): Opening;
  sealMessage(position: number, body: string): Buffer;
  openMessage(position: number, sealed: Buffer): string;
  sealReason(openingId: number, reason: string): Buffer;
  openReason(openingId: number, sealed: Buffer): string;
}

/** A new key for a new conversation, and how it is stored. */
export function newWords(sealer: Sealer, id: number): { readonly sealed: Words; readonly wrapped: Buffer } {
  const { box, wrapped } = newBox(sealer, aboutKey(id));
  return { sealed: wordsIn(box, id), wrapped };
}

export function wordsOf(sealer: Sealer, { id, wrapped }: { readonly id: number; readonly wrapped: Buffer }): Words {
  return wordsIn(openBox(sealer, wrapped, aboutKey(id)), id);
}

function wordsIn(box: Box, id: number): Words {
  return {
    sealOpening: (what) => box.seal(JSON.stringify(what), aboutOpening(id)),
    openOpening: (sealed) => opening.parse(JSON.parse(box.open(sealed, aboutOpening(id)))),
    sealMessage: (position, body) => box.seal(body, aboutMessage(id, position)),
    openMessage: (position, sealed) => box.open(sealed, aboutMessage(id, position)),
    sealReason: (openingId, reason) => box.seal(reason, aboutReason(id, openingId)),
    openReason: (openingId, sealed) => box.open(sealed, aboutReason(id, openingId)),
  };
}
