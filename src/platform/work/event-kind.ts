import type { z } from "zod";

/** Something that happened, in the past tense, with ids only: whoever reacts re-reads what it may see. */
export interface EventKind<Input> {
  readonly name: string;
  readonly input: z.ZodType<Input>;
}

export function defineEvent<Input>(name: string, input: z.ZodType<Input>): EventKind<Input> {
  return { name, input };
}
