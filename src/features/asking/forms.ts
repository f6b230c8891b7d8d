import { z } from "zod";
import {
  finishing,
  leaving,
  line,
  postBody,
  seen,
  submissionId,
  unfinished,
  withPress,
} from "#features/topics/index.ts";
import { isBlank } from "#platform/text/clean.ts";
import { words } from "./words.ts";

const { forms } = words;

export const mostSubject = 120;
export const mostReason = 500;

const subject = line(mostSubject, forms.subjectLong).refine((typed) => !isBlank(typed), forms.subjectMissing);

const ofNew = { submission_id: submissionId, as: z.enum(["own", "one-time"], forms.noLonger).default("one-time") };
export const newForm = z.preprocess(
  withPress,
  z.discriminatedUnion("do", [
    z.strictObject({ ...ofNew, title: subject, body: postBody, do: finishing }),
    z.strictObject({ ...ofNew, title: unfinished.title, body: unfinished.body, do: leaving }),
  ]),
);
export type NewForm = z.output<typeof newForm>;

const ofMessage = { submission_id: submissionId, seen };
export const messageForm = z.preprocess(
  withPress,
  z.discriminatedUnion("do", [
    z.strictObject({ ...ofMessage, body: postBody, do: finishing }),
    z.strictObject({ ...ofMessage, body: unfinished.body, do: leaving }),
  ]),
);
export type MessageForm = z.output<typeof messageForm>;

export const openForm = z.strictObject({
  reason: line(mostReason, forms.reasonLong).refine((typed) => !isBlank(typed), forms.reasonMissing),
});

export const handForm = z.strictObject({
  /** Blank: back to everybody. */
  to: z.union([z.literal("").transform(() => null), z.coerce.number(forms.nobody).int().positive()], forms.nobody),
  stay: z
    .literal("1")
    .optional()
    .transform((value) => value === "1"),
});

export const shareForm = z.strictObject({ share: z.enum(["ask", "yes", "no"]) });
export const closeForm = z.strictObject({ closed: z.enum(["yes", "no"]) });
/** Ticked people, by their number. */
export const cliniciansForm = z.strictObject({
  clinical: z.preprocess(
    (sent) => (sent === undefined ? [] : typeof sent === "string" ? [sent] : sent),
    z.array(z.coerce.number(forms.noLonger).int().positive()).max(200, forms.noLonger),
  ),
});

export const nothingForm = z.strictObject({});
