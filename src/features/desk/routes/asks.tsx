import { z } from "zod";
import { isStaff } from "#core/viewer.ts";
import { listColleagues } from "#features/accounts/index.ts";
import { type Asked, type FormState, redirect, type View, view } from "#platform/web/asked.ts";
import { action, id, page, pageNumber } from "#platform/web/routes.ts";
import { settleAsk } from "../commands/settle-ask.ts";
import { settleAskForm } from "../forms.ts";
import { AsksPage } from "../pages/asks-page.tsx";
import { listAsks } from "../queries/list-asks.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";
import { signedIn } from "./desk.tsx";

const asks = page("/asked/", { access: "members", input: z.object({ page: pageNumber }) }, (asked) =>
  asksView(asked, asked.input.page, null),
);

const settle = action(
  "/asked/:postId/",
  { access: "members", input: z.object({ postId: id }), form: settleAskForm, limit: "small" },
  {
    async done({ work, input, form }) {
      await settleAsk(work, input.postId, form);
      return redirect(urls.asks());
    },
    again: (asked, form) => asksView(asked, 1, { postId: asked.input.postId, form }),
  },
);

export const askRoutes = [asks, settle];

async function asksView(
  asked: Asked<unknown>,
  number: number,
  refused: { readonly postId: number; readonly form: FormState } | null,
): Promise<View> {
  const { db, viewer, now, tools } = asked;
  const member = signedIn(viewer);
  const { asks: listed, more } = await listAsks(db, viewer, number);
  const colleagues = isStaff(viewer) ? await listColleagues(db, viewer, now) : [];
  const main = (
    <AsksPage
      asks={listed}
      page={number}
      more={more}
      viewer={member}
      colleagues={colleagues.filter((one) => one.id !== member.id)}
      timeZone={tools.settings().timeZone}
      refused={refused}
    />
  );
  const title = words.asks.documentTitle;
  return view({
    title: refused ? words.problems.errorTitle(title) : title,
    main,
    current: isStaff(viewer) ? "desk" : "my-topics",
    styles: ["rooms"],
    onlyYou: true,
  });
}
