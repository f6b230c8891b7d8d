import { z } from "zod";
import { absoluteDate } from "#core/dates.ts";
import { type Asked, json } from "#platform/web/asked.ts";
import { action } from "#platform/web/routes.ts";
import { type DraftPlace, saveDraft } from "../commands/draft.ts";
import { unfinished } from "../forms.ts";
import { words } from "../words.ts";
import { signedIn } from "./signed-in.ts";

/** Whatever the form holds; only words are kept. */
const draftForm = z.object({
  body: unfinished.body,
  title: unfinished.title.optional(),
  tags: z.string().max(400).optional(),
  audience: z.string().max(20).optional(),
  as: z.string().max(20).optional(),
  name: z.string().max(400).optional(),
});

const place = z.object({
  place: z
    .string()
    .regex(/^(?:(?:topic|forum|post):[1-9]\d{0,15}|ask:(?:new|[\w-]{22}))$/)
    .transform(toPlace),
});

/** Keeps what somebody is writing. Asked by the page every few seconds. */
const keepDraft = action(
  "/drafts/",
  { access: "members", input: place, form: draftForm, limit: "draft" },
  {
    async done(sent) {
      await saveDraft(sent.work, signedIn(sent.viewer), sent.input.place, sent.form);
      return json(200, { saved: draftKeptLine(sent) });
    },
  },
);

/** "Draft kept on this account, 23:41. Only you can see it." */
export function draftKeptLine(asked: Asked<unknown>): string {
  const { text } = absoluteDate(asked.now, asked.tools.settings().timeZone);
  return words.composer.draftKept(text.slice(text.lastIndexOf(" ") + 1));
}

function toPlace(typed: string): DraftPlace {
  const [kind, number = ""] = typed.split(":");
  if (kind === "ask") return `ask:${number}`;
  return `${kind === "topic" ? "topic" : kind === "forum" ? "forum" : "post"}:${Number(number)}`;
}

export const draftRoutes = [keepDraft];
