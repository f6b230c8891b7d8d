import { z } from "zod";
import { cleanText, isBlank } from "#platform/text/clean.ts";
import { words } from "./words.ts";

const { forms } = words;

/** Limits in code points (README 22). */
export const mostTitle = 120;
export const mostBody = 20_000;
export const mostReason = 200;
export const mostTags = 5;
export const mostTag = 30;

export const postBody = z.string(forms.bodyMissing).transform((typed, context) => {
  const clean = cleanText(typed, { lines: "many", max: mostBody });
  if (!clean.ok) {
    context.addIssue({ code: "custom", message: clean.problem === "too-long" ? forms.bodyLong : clean.sentence });
    return z.NEVER;
  }
  if (isBlank(clean.text)) {
    context.addIssue({ code: "custom", message: forms.bodyMissing });
    return z.NEVER;
  }
  return clean.text;
});

export const topicTitle = line(mostTitle, forms.titleLong).refine((title) => !isBlank(title), forms.titleMissing);

/** Names of tags, with commas between them. */
export const tagList = z
  .string()
  .default("")
  .transform((typed) => [
    ...new Set(
      typed
        .split(",")
        .map((tag) => tag.trim())
        .filter((tag) => tag !== ""),
    ),
  ])
  .pipe(z.array(line(mostTag, forms.tagLong)).max(mostTags, forms.tagsMany));

/** One per form shown: sending the same form twice adds one thing. */
const submissionId = z.uuid(forms.noLonger);

/** How many posts the topic had when the form was opened. */
const seen = z.coerce.number().int().min(0).max(10_000_000).optional().catch(undefined);

/** Which button was pressed. */
const press = z.enum(["post", "preview", "draft", "discard"]).default("post");

const optionalId = z.preprocess(
  (typed) => (typed === "" ? undefined : typed),
  z.coerce.number(forms.noLonger).int().positive().optional(),
);

export const replyForm = z.strictObject({
  body: postBody,
  submission_id: submissionId,
  reply_to: optionalId,
  seen,
  do: press,
});
export type ReplyForm = z.output<typeof replyForm>;

export const topicForm = z.strictObject({
  title: topicTitle,
  body: postBody,
  tags: tagList,
  submission_id: submissionId,
  do: press,
});
export type TopicForm = z.output<typeof topicForm>;

export const editForm = z.strictObject({
  body: postBody,
  reason: z.preprocess((typed) => (typed === "" ? undefined : typed), line(mostReason, forms.reasonLong).optional()),
  version: z.coerce.number(forms.noLonger).int().min(0),
  do: press,
});
export type EditForm = z.output<typeof editForm>;

export const reasonForm = z.strictObject({
  reason: line(mostReason, forms.reasonLong).refine((reason) => !isBlank(reason), forms.reasonMissing),
});

export const nothingForm = z.strictObject({});

/** A single line of text, cleaned. */
export function line(max: number, tooLong: string) {
  return z.string(forms.notText).transform((typed, context) => {
    const clean = cleanText(typed, { lines: "one", max });
    if (!clean.ok) {
      context.addIssue({ code: "custom", message: clean.problem === "too-long" ? tooLong : clean.sentence });
      return z.NEVER;
    }
    return clean.text;
  });
}
