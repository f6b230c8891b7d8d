import { z } from "zod";
import { type Asked, emptyForm, type FormState, redirect, type View, view } from "#platform/web/asked.ts";
import { action, id, nothing, page } from "#platform/web/routes.ts";
import { sayStanding } from "../commands/stand.ts";
import { standForm } from "../forms.ts";
import { AnswerPage } from "../pages/answer-page.tsx";
import { ReviewsPage } from "../pages/reviews-page.tsx";
import { findAnswer, listDueReviews, listUnreviewed } from "../queries/answers.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const access = "staff";
const onePost = z.object({ postId: id });
const look = { current: "desk", styles: ["rooms"] } as const;

const reviews = page(urls.reviews, { access, input: nothing }, async ({ db, viewer, now, tools }) => {
  const due = await listDueReviews(db, viewer, now);
  const unreviewed = await listUnreviewed(db, viewer);
  const main = <ReviewsPage due={due} unreviewed={unreviewed} timeZone={tools.settings().timeZone} />;
  return view({ title: words.standing.reviews, main, ...look });
});

const show = page("/desk/answers/:postId/", { access, input: onePost }, (asked) => answerView(asked, emptyForm));

const stand = action(
  "/desk/answers/:postId/",
  { access, input: onePost, form: standForm },
  {
    async done({ work, input, form }) {
      await sayStanding(work, input.postId, form);
      return redirect(urls.answerStanding(input.postId));
    },
    again: answerView,
  },
);

export const reviewRoutes = [reviews, show, stand];

async function answerView(asked: Asked<z.output<typeof onePost>>, form: FormState): Promise<View> {
  const { db, viewer, now, tools, input } = asked;
  const answer = await findAnswer(db, viewer, input.postId);
  const { title } = words.standing;
  const main = (
    <AnswerPage answer={answer} form={form} viewer={viewer} now={now} timeZone={tools.settings().timeZone} />
  );
  return view({ title: form.problems.size > 0 ? words.problems.errorTitle(title) : title, main, ...look });
}
