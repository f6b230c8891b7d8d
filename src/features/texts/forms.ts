import { z } from "zod";
import { textNames } from "#core/settings.ts";
import { words } from "./words.ts";

/** Which text an address means. */
export const whichText = z.object({ name: z.enum(textNames) });

const tick = z
  .string()
  .max(10)
  .optional()
  .transform((value) => value !== undefined);

/** A text with its version, so that nobody overwrites what another wrote meanwhile. */
export const textForm = z.strictObject({
  markdown: z.string(words.edit.missing).max(100_000, words.edit.tooLong),
  version: z.coerce.number().int().min(1),
  reviewed: tick,
  /** Everybody is asked to agree to it anew. */
  ask: tick,
  what: z.string().max(10_000).default(""),
  do: z.enum(["save", "preview", "ours"]).default("save"),
});
export type TextForm = z.infer<typeof textForm>;
