import { z } from "zod";
import { type Asked, type FormState, redirect, type View, view } from "#platform/web/asked.ts";
import { action, id, page, pageNumber, type Route } from "#platform/web/routes.ts";
import { hideReported, keepReported } from "../commands/decide.ts";
import { hideForm, keepForm } from "../forms.ts";
import { DecidedPage } from "../pages/decided-page.tsx";
import { LogPage } from "../pages/log-page.tsx";
import { OpenPage } from "../pages/open-page.tsx";
import { canReadLog } from "../policy.ts";
import { listActs } from "../queries/list-acts.ts";
import { listDecided } from "../queries/list-decided.ts";
import { countOpenCases, listQueue } from "../queries/list-queue.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";
import { caseView, unseenView, whenIn } from "./case-views.ts";

/** Volunteers too; the queries and the rules keep them to their forums. */
const access = "volunteers";
const pageOnly = z.object({ page: pageNumber });
const onePost = z.object({ postId: id });
const look = { current: "moderation", styles: ["rooms"] } as const;

const open = page("/moderation/", { access, input: pageOnly }, (asked) => openView(asked, asked.input.page, null));

const keep = action(
  "/moderation/posts/:postId/keep",
  { access, input: onePost, form: keepForm },
  {
    async done({ work, input, form }) {
      await keepReported(work, input.postId, form.seen);
      return redirect(urls.list());
    },
    again: (asked, form) => openView(asked, 1, { postId: asked.input.postId, form }),
  },
);

const hide = action(
  "/moderation/posts/:postId/hide",
  { access, input: onePost, form: hideForm },
  {
    async done({ work, input, form }) {
      await hideReported(work, input.postId, form);
      return redirect(urls.list());
    },
    again: (asked, form) => openView(asked, 1, { postId: asked.input.postId, form }),
  },
);

const decided = page("/moderation/decided/", { access, input: pageOnly }, async ({ db, viewer, tools, input }) => {
  const { cases, paging } = await listDecided(db, viewer, input.page);
  const shown = cases.map((one) => ({ ...one, when: whenIn(tools, one.at) }));
  const open = await countOpenCases(db, viewer);
  const main = <DecidedPage cases={shown} paging={paging} open={open} withLog={canReadLog(viewer)} />;
  return view({ title: words.decided.title, main, ...look });
});

const log = page(
  "/moderation/log/",
  { access: "moderators", input: pageOnly },
  async ({ db, viewer, tools, input }) => {
    const { acts, paging } = await listActs(db, viewer, input.page);
    const shown = acts.map((act) => ({ ...act, when: whenIn(tools, act.at) }));
    const main = <LogPage acts={shown} paging={paging} open={await countOpenCases(db, viewer)} />;
    return view({ title: words.log.title, main, ...look });
  },
);

export const decidingRoutes: readonly Route[] = [open, keep, hide, decided, log];

async function openView(
  { db, viewer, tools }: Asked<unknown>,
  number: number,
  refused: { readonly postId: number; readonly form: FormState } | null,
): Promise<View> {
  const { cases, paging } = await listQueue(db, viewer, number);
  const shown = cases.map((one) =>
    one.kind === "reported" ? caseView(tools, viewer, one) : { ...unseenView(tools, viewer, one), kind: one.kind },
  );
  const title = words.open.documentTitle;
  return view({
    title: refused ? words.open.errorTitle(title) : title,
    main: <OpenPage cases={shown} paging={paging} refused={refused} withLog={canReadLog(viewer)} />,
    ...look,
  });
}
