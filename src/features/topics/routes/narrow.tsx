import { z } from "zod";
import { must } from "#core/decision.ts";
import { isOwn } from "#core/viewer.ts";
import { type Asked, emptyForm, type FormState, redirect, type View, view } from "#platform/web/asked.ts";
import { action, id, page } from "#platform/web/routes.ts";
import { narrowTopic } from "../commands/narrow.ts";
import { audiencesWithin } from "../components/audience-choice.tsx";
import { topicAudience } from "../forms.ts";
import { NarrowPage } from "../pages/narrow-page.tsx";
import { canNarrow } from "../policy.ts";
import { findTopic } from "../queries/find-topic.ts";
import { topicUrl } from "../urls.ts";
import { words } from "../words.ts";

const topic = z.object({ id });
type OnTopic = z.output<typeof topic>;

const narrowPage = page("/topics/:id/audience/", { access: "members", input: topic }, (asked) =>
  narrowView(asked, emptyForm),
);

async function narrowView(asked: Asked<OnTopic>, form: FormState): Promise<View> {
  const found = await findTopic(asked.db, asked.viewer, asked.input.id);
  must(canNarrow(asked.viewer, found));
  return view({
    title: words.narrow.title,
    current: "forums",
    styles: ["rooms"],
    main: (
      <NarrowPage topic={found} among={audiencesWithin(found.audience)} own={isOwn(asked.viewer, found)} form={form} />
    ),
  });
}

const narrow = action(
  "/topics/:id/audience/",
  { access: "members", input: topic, form: z.strictObject({ audience: topicAudience }), limit: "small" },
  {
    async done(sent) {
      await narrowTopic(sent.work, sent.input.id, sent.form.audience);
      const { address } = await findTopic(sent.work.db, sent.viewer, sent.input.id);
      return redirect(topicUrl(address));
    },
    again: narrowView,
  },
);

export const narrowRoutes = [narrowPage, narrow];
