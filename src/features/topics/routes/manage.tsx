import { z } from "zod";
import { must } from "#core/decision.ts";
import { FormProblems } from "#core/errors.ts";
import { flatForums, listForumTree } from "#features/forums/index.ts";
import { type Answer, type Asked, emptyForm, type FormState, redirect, type View, view } from "#platform/web/asked.ts";
import { action, id, page } from "#platform/web/routes.ts";
import { closeTopic, hideTopic, moveTopic, pinTopic } from "../commands/manage.ts";
import { renameTopic } from "../commands/rename.ts";
import { retagTopic } from "../commands/tags.ts";
import { line, mostReason, tagList, topicTitle } from "../forms.ts";
import { ManagePage } from "../pages/manage-page.tsx";
import { canHideTopic, canManageTopic, canModerateIn, canOpenNames, canPinEverywhere } from "../policy.ts";
import { findTopic } from "../queries/find-topic.ts";
import { topicUrl } from "../urls.ts";
import { words } from "../words.ts";

const topic = z.object({ id });
type OnTopic = z.output<typeof topic>;

const manage = page("/topics/:id/manage/", { access: "volunteers", input: topic }, (asked) =>
  manageView(asked, emptyForm),
);

export async function manageView(asked: Asked<OnTopic>, form: FormState): Promise<View> {
  const found = await findTopic(asked.db, asked.viewer, asked.input.id);
  must(canModerateIn(asked.viewer, found));
  const forums = flatForums(await listForumTree(asked.db, asked.viewer)).filter(
    (forum) => forum.kind === "forum" && canModerateIn(asked.viewer, { forumId: forum.id }).allowed,
  );
  return view({
    title: words.manage.title,
    current: "forums",
    main: (
      <ManagePage
        topic={found}
        forums={forums.map((forum) => ({ value: String(forum.id), label: forum.title }))}
        mayManage={canManageTopic(asked.viewer).allowed}
        mayHide={canHideTopic(asked.viewer, found).allowed}
        mayAskWho={canOpenNames(asked.viewer).allowed}
        mayPinEverywhere={canPinEverywhere(asked.viewer).allowed}
        form={form}
      />
    ),
  });
}

/** The person who asked may close, so this one is open to members; the rule decides. */
const close = action(
  "/topics/:id/close/",
  { access: "members", input: topic, form: z.strictObject({ closed: z.enum(["yes", "no"]) }), limit: "small" },
  {
    async done(sent) {
      await closeTopic(sent.work, sent.input.id, sent.form.closed === "yes");
      return toTopic(sent);
    },
  },
);

const rename = action(
  "/topics/:id/rename/",
  { access: "moderators", input: topic, form: z.strictObject({ title: topicTitle }) },
  {
    async done(sent) {
      await renameTopic(sent.work, sent.input.id, sent.form.title);
      return toTopic(sent);
    },
    again: manageView,
  },
);

const tags = action(
  "/topics/:id/tags/",
  { access: "moderators", input: topic, form: z.strictObject({ tags: tagList }) },
  {
    async done(sent) {
      await retagTopic(sent.work, sent.input.id, sent.form.tags);
      return toTopic(sent);
    },
    again: manageView,
  },
);

const pinForm = z.strictObject({ pinned: z.enum(["0", "1", "2"]) });

const pin = action(
  "/topics/:id/pin/",
  { access: "moderators", input: topic, form: pinForm },
  {
    async done(sent) {
      const where = { "0": 0, "1": 1, "2": 2 } as const;
      await pinTopic(sent.work, sent.input.id, where[sent.form.pinned]);
      return toTopic(sent);
    },
    again: manageView,
  },
);

const move = action(
  "/topics/:id/move/",
  { access: "volunteers", input: topic, form: z.strictObject({ forum: id }) },
  {
    async done(sent) {
      await moveTopic(sent.work, sent.input.id, sent.form.forum);
      return toTopic(sent);
    },
    again: manageView,
  },
);

const hideForm = z.strictObject({
  reason: line(mostReason, words.forms.reasonLong).optional(),
  show: z.literal("yes").optional(),
});

const hide = action(
  "/topics/:id/hide/",
  { access: "moderators", input: topic, form: hideForm },
  {
    async done(sent) {
      const { reason, show } = sent.form;
      if (show === undefined && (reason ?? "") === "") throw new FormProblems({ reason: words.forms.reasonMissing });
      await hideTopic(sent.work, sent.input.id, show === "yes" ? null : { why: reason ?? "" });
      return toTopic(sent);
    },
    again: manageView,
  },
);

async function toTopic(sent: Asked<OnTopic>): Promise<Answer> {
  const found = await findTopic(sent.db, sent.viewer, sent.input.id);
  return redirect(topicUrl(found.address));
}

export const manageRoutes = [manage, close, rename, tags, pin, move, hide];
