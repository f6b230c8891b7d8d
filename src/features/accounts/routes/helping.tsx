import { z } from "zod";
import { NotFound } from "#core/errors.ts";
import { type Asked, redirect, view } from "#platform/web/asked.ts";
import { action, id, nothing, page, type Route } from "#platform/web/routes.ts";
import { askToHelp, decideOwnHelping, endHelping } from "../commands/helping.ts";
import { HelpingPage } from "../pages/helping-page.tsx";
import { findOwnHelping } from "../queries/settings.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const askForm = z.strictObject({ do: z.enum(["ask", "end"]) });
const ownForm = z.strictObject({ do: z.enum(["accept", "decline", "pause", "go-on", "stop"]) });

const postPersonHelping = action(
  "/admin/people/:memberId/helping/",
  { access: "administrators", input: z.object({ memberId: id }), form: askForm },
  {
    async done({ work, input, form }) {
      await (form.do === "ask" ? askToHelp(work, input.memberId) : endHelping(work, input.memberId));
      return redirect(urls.person(input.memberId));
    },
  },
);

const showHelping = page(urls.helping, { access: "members", input: nothing }, async (asked) => {
  const helping = await findOwnHelping(asked.db, memberOf(asked));
  if (helping === null) throw new NotFound();
  return view({
    title: words.helping.own.title,
    main: <HelpingPage helping={helping} />,
    current: "you",
    onlyYou: true,
  });
});

const postHelping = action(
  urls.helping,
  { access: "members", input: nothing, form: ownForm },
  {
    async done({ work, form, ...asked }) {
      const viewer = memberOf(asked);
      await decideOwnHelping(work, viewer, form.do);
      return redirect((await findOwnHelping(work.db, viewer)) === null ? urls.settings : urls.helping);
    },
  },
);

/** The route lets members in only. @throws NotFound */
function memberOf({ viewer }: Pick<Asked<unknown>, "viewer">) {
  if (viewer.kind !== "member") throw new NotFound();
  return viewer;
}

export const helpingRoutes: readonly Route[] = [postPersonHelping, showHelping, postHelping];
