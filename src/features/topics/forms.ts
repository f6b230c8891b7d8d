import { z } from "zod";
import { audiences } from "#core/audience.ts";
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

const tagsTyped = z
  .string()
  .max(400)
  .default("")
  .transform((typed) => [
    ...new Set(
      typed
        .split(",")
        .map((tag) => tag.trim())
        .filter((tag) => tag !== ""),
    ),
  ]);

/** Names of tags, with commas between them. */
export const tagList = tagsTyped.pipe(z.array(line(mostTag, forms.tagLong)).max(mostTags, forms.tagsMany));

/** One per form shown: sending the same form twice adds one thing. */
export const submissionId = z.uuid(forms.noLonger);

/** How many posts the topic had when the form was opened. */
export const seen = z.coerce.number().int().min(0).max(10_000_000).optional().catch(undefined);

/** Buttons for which everything must be right, the first of them when Enter was pressed; and those for unfinished words. */
export const finishing = z.enum(["post", "preview"]);
export const leaving = z.enum(["draft", "discard"]);

export function withPress(typed: unknown): unknown {
  return typeof typed === "object" && typed !== null ? { do: "post", ...typed } : typed;
}

/** Words as they are kept for later: as long as they like, but not without end. */
export function unfinishedBody(typed: string): string {
  const clean = cleanText(typed, { lines: "many", max: mostBody * 2 });
  return clean.ok ? clean.text : typed.slice(0, mostBody);
}

/** What a form may hold while somebody is still writing. */
export const unfinished = {
  body: z
    .string()
    .max(mostBody * 4)
    .default("")
    .transform(unfinishedBody),
  title: z
    .string()
    .max(mostTitle * 8)
    .default(""),
  tags: tagsTyped,
} as const;

const optionalId = z.preprocess(
  (typed) => (typed === "" ? undefined : typed),
  z.coerce.number(forms.noLonger).int().positive().optional(),
);

const ofReply = { submission_id: submissionId, reply_to: optionalId, seen };
export const replyForm = z.preprocess(
  withPress,
  z.discriminatedUnion("do", [
    z.strictObject({ ...ofReply, body: postBody, do: finishing }),
    z.strictObject({ ...ofReply, body: unfinished.body, do: leaving }),
  ]),
);
export type ReplyForm = z.output<typeof replyForm>;

/** Who will read a topic; the forum decides how wide that can be. */
export const topicAudience = z.enum(audiences, forms.audienceMissing);

/** Under which name a topic is started: the author's own unless they say otherwise. */
export const ownOrOneTime = ["own", "one-time"] as const;
const nameChoice = {
  as: z.enum(ownOrOneTime, forms.noLonger).default("own"),
  /** Lengths here only keep out what nobody types: the command says what a name may be. */
  name: z.string(forms.notText).max(400, forms.nameLong).default(""),
};

const ofTopic = { ...nameChoice, audience: topicAudience.optional(), submission_id: submissionId };
export const topicForm = z.preprocess(
  withPress,
  z.discriminatedUnion("do", [
    z.strictObject({ ...ofTopic, title: topicTitle, body: postBody, tags: tagList, do: finishing }),
    z.strictObject({ ...ofTopic, ...unfinished, do: leaving }),
  ]),
);

const ofEdit = {
  reason: z.preprocess((typed) => (typed === "" ? undefined : typed), line(mostReason, forms.reasonLong).optional()),
  version: z.coerce.number(forms.noLonger).int().min(0),
};
export const editForm = z.preprocess(
  withPress,
  z.discriminatedUnion("do", [
    z.strictObject({ ...ofEdit, title: topicTitle.optional(), body: postBody, do: finishing }),
    z.strictObject({ ...ofEdit, title: unfinished.title.optional(), body: unfinished.body, do: leaving }),
  ]),
);

/** Ticked: the title goes with its opening post. */
export const withdrawForm = z.strictObject({
  title: z
    .literal("1")
    .optional()
    .transform((value) => value === "1"),
});

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
