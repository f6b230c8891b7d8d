import { z } from "zod";
import { plainText } from "#platform/text/plain.ts";
import { type Asked, emptyForm, type FormState, redirect, type View, view } from "#platform/web/asked.ts";
import { action, id, page, type Route } from "#platform/web/routes.ts";
import { reportPost } from "../commands/report-post.ts";
import { reportForm } from "../forms.ts";
import { ReportPage } from "../pages/report-page.tsx";
import { ReportedPage } from "../pages/reported-page.tsx";
import { findReportable } from "../queries/find-reportable.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const onePost = z.object({ postId: id });

const show = page("/report/:postId/", { access: "everyone", input: onePost }, (asked) => reportView(asked, emptyForm));

const send = action(
  "/report/:postId/",
  { access: "everyone", input: onePost, limit: "report", form: reportForm },
  {
    async done({ work, input, form }) {
      await reportPost(work, input.postId, form);
      return redirect(urls.reported(input.postId, form.reason === "danger"));
    },
    again: reportView,
  },
);

const thanked = z.object({ post: id, danger: z.literal("1").optional() });

const thanks = page("/reported/", { access: "everyone", input: thanked }, async ({ input }) =>
  view({
    title: words.reported.title,
    main: <ReportedPage postId={input.post} danger={input.danger !== undefined} />,
  }),
);

export const reportingRoutes: readonly Route[] = [show, send, thanks];

async function reportView({ db, viewer, input }: Asked<{ postId: number }>, form: FormState): Promise<View> {
  const post = await findReportable(db, viewer, input.postId);
  const { title } = words.report;
  return view({
    title: form.problems.size > 0 ? words.report.errorTitle(title) : title,
    main: <ReportPage postId={post.id} author={post.author} excerpt={plainText(post.html, 300)} form={form} />,
    styles: ["rooms"],
  });
}
