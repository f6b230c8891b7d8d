import { z } from "zod";
import { postBody } from "#features/topics/index.ts";
import { timeOfDay } from "#platform/settings/rows.ts";
import { outcomes } from "./facts.ts";
import { words } from "./words.ts";

const { problems } = words;

/** Who of the team is meant, by number. */
const colleague = z
  .string(problems.colleague)
  .regex(/^[1-9]\d{0,15}$/, problems.colleague)
  .transform(Number);

export const decideForm = z.discriminatedUnion("do", [
  z.strictObject({ do: z.enum(["take", "release", "back", "handed-over", "reopen"]) }),
  z.strictObject({ do: z.enum(["give", "second"]), who: colleague }),
  z.strictObject({ do: z.literal("close"), outcome: z.enum(outcomes, problems.outcome) }),
  z.strictObject({
    do: z.literal("risk"),
    risk: z
      .enum(["0", "1", "2"])
      .transform(Number)
      .pipe(z.literal([0, 1, 2])),
  }),
]);
export type DecideForm = z.infer<typeof decideForm>;

export const answerForm = z.strictObject({
  do: z.enum(["answer", "ask-back", "preview", "draft"]).default("answer"),
  body: postBody,
  submission_id: z.uuid(),
  /** How many posts the topic had when this form was shown: nobody answers past a colleague's answer that they did not see. */
  seen: z.coerce.number().int().min(0).max(1_000_000_000),
  /** Why words stay that read as if the writer knew the asker as a patient. */
  reason: z.string().trim().max(300).default(""),
});
export type AnswerForm = z.infer<typeof answerForm>;

/** A box for each day of the week, from Monday. */
export const dayFields = ["day1", "day2", "day3", "day4", "day5", "day6", "day7"] as const;

const tick = z
  .string()
  .max(10)
  .optional()
  .transform((value) => value !== undefined);

export const hoursForm = z
  .strictObject({
    day1: tick,
    day2: tick,
    day3: tick,
    day4: tick,
    day5: tick,
    day6: tick,
    day7: tick,
    from: z.string(problems.time).trim().regex(timeOfDay, problems.time),
    until: z.string(problems.time).trim().regex(timeOfDay, problems.time),
    withinHours: z
      .string(problems.withinHours)
      .trim()
      .regex(/^\d{1,3}$/, problems.withinHours)
      .transform(Number)
      .refine((hours) => hours >= 1 && hours <= 400, problems.withinHours),
    /** A mark of the hours that the person had before them. */
    seen: z.string().max(200).default(""),
  })
  .refine((form) => dayFields.some((name) => form[name]), { path: ["day1"], error: problems.days })
  .refine(({ from, until }) => from < until, { path: ["until"], error: problems.until });
export type HoursForm = z.infer<typeof hoursForm>;

/** Another answer: by its place in the same topic (#4), or wherever it is by a link to it. */
const anotherAnswer = z
  .string(problems.noAnswer)
  .trim()
  .max(300, problems.noAnswer)
  .transform((typed, context) => {
    const [, place, linked] =
      /^(?:#?([1-9]\d{0,5})|.*(?:\/forums\/reply\/|#post-)([1-9]\d{0,15})\/?)$/.exec(typed) ?? [];
    if (place !== undefined) return { place: Number(place) };
    if (linked !== undefined) return { postId: Number(linked) };
    context.addIssue({ code: "custom", message: problems.noAnswer });
    return z.NEVER;
  });

export const standForm = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("review"), months: z.enum(["6", "12"], problems.months).transform(Number) }),
  z.strictObject({ do: z.literal("recheck"), why: z.string().max(2_000).default("") }),
  z.strictObject({ do: z.literal("replace"), by: anotherAnswer }),
  z.strictObject({ do: z.literal("stands") }),
]);
export type AnotherAnswer = z.infer<typeof anotherAnswer>;
export type StandForm = z.infer<typeof standForm>;

export const settleAskForm = z.discriminatedUnion("do", [
  z.strictObject({ do: z.enum(["decline", "pass-on"]), who: z.literal("").optional() }),
  z.strictObject({ do: z.literal("give"), who: colleague }),
]);
export type SettleAskForm = z.infer<typeof settleAskForm>;
