import { z } from "zod";
import type { PageTag } from "#platform/work/work.ts";

/** What the first process and its web processes say to each other. */
export type CrewMessage =
  /** A web process is about to build pages: from here on it hears every change. */
  | { readonly kind: "hello" }
  | { readonly kind: "welcome"; readonly machine: string }
  /** Somebody's change is saved. */
  | { readonly kind: "changed"; readonly id: number; readonly tags: readonly PageTag[] }
  | { readonly kind: "drop"; readonly id: number; readonly tags: readonly PageTag[] }
  | { readonly kind: "dropped"; readonly id: number }
  /** Every web process has dropped its pages. */
  | { readonly kind: "told"; readonly id: number }
  /** It answers requests. */
  | { readonly kind: "serving" }
  | { readonly kind: "failed"; readonly sentence: string }
  | { readonly kind: "stop" };

const tag = z.union([
  z.literal("lists"),
  z.literal("treatments"),
  z.literal("site"),
  z.templateLiteral(["topic:", z.number()]),
]);
const id = z.number();
const tags = z.array(tag);

const crewMessage: z.ZodType<CrewMessage> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("hello") }),
  z.object({ kind: z.literal("welcome"), machine: z.string() }),
  z.object({ kind: z.literal("changed"), id, tags }),
  z.object({ kind: z.literal("drop"), id, tags }),
  z.object({ kind: z.literal("dropped"), id }),
  z.object({ kind: z.literal("told"), id }),
  z.object({ kind: z.literal("serving") }),
  z.object({ kind: z.literal("failed"), sentence: z.string() }),
  z.object({ kind: z.literal("stop") }),
]);

/** Null for what is not ours: the framework of processes sends messages of its own. */
export function readCrewMessage(message: unknown): CrewMessage | null {
  const parsed = crewMessage.safeParse(message);
  return parsed.success ? parsed.data : null;
}
