import type { ComponentChildren } from "preact";
import { z } from "zod";
import { Conflict } from "#core/errors.ts";
import { errorCode } from "#platform/database/errors.ts";
import { type Asked, type View, view } from "#platform/web/asked.ts";
import { page, type Route, slowAction } from "#platform/web/routes.ts";
import { inWork } from "#platform/work/work.ts";
import { confirmAddress } from "../commands/mail/claims.ts";
import { logOutByLink } from "../commands/mail/log-out-link.ts";
import { noFields } from "../forms.ts";
import { ConfirmAddressPage, DeadMailLinkPage, LogOutByLinkPage, MailLinkDonePage } from "../pages/mail/link-pages.tsx";
import { isClaimOpen, isLogOutLinkOpen } from "../queries/addresses.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const say = words.addresses;
const address = z.object({ token: z.string().max(200) });
const open = { access: "everyone", input: address, limit: "log-in" } as const;

/** Only shows: whoever looks a link over, a mail scanner for example, does not use it up. */
const showConfirm = page("/confirm-address/:token/", open, async ({ db, now, input }) => {
  if (!(await isClaimOpen(db, input.token, now))) return dead(say.dead);
  return shown(say.confirm.title, <ConfirmAddressPage token={input.token} />);
});

const postConfirm = slowAction(
  "/confirm-address/:token/",
  { ...open, form: noFields },
  {
    async done(asked) {
      const { doneTitle, done, toLogIn } = say.confirm;
      const acted = await holds(inWork(asked.house, asked.viewer, (work) => confirmAddress(work, asked.input.token)));
      if (!acted) return dead(say.dead);
      const next = asked.viewer.kind === "member" ? words.settings.back : toLogIn;
      const href = asked.viewer.kind === "member" ? urls.settings : urls.logIn;
      return shown(doneTitle, <MailLinkDonePage title={doneTitle} lede={done} next={{ href, label: next }} />);
    },
  },
);

/** Shows no name: whoever reads somebody's mail learns nothing more. */
const showLogOut = page("/log-out-everywhere/:token/", open, async ({ db, now, input }) => {
  if (!(await isLogOutLinkOpen(db, input.token, now))) return dead(say.logOut.dead);
  return shown(say.logOut.title, <LogOutByLinkPage token={input.token} />);
});

const postLogOut = slowAction(
  "/log-out-everywhere/:token/",
  { ...open, form: noFields },
  {
    async done(asked: Asked<{ token: string }>) {
      const { doneTitle, done, toForgot } = say.logOut;
      const acted = await holds(inWork(asked.house, asked.viewer, (work) => logOutByLink(work, asked.input.token)));
      if (!acted) return dead(say.logOut.dead);
      const next = { href: urls.forgot, label: toForgot };
      return shown(doneTitle, <MailLinkDonePage title={doneTitle} lede={done} next={next} />);
    },
  },
);

export const mailLinkRoutes: readonly Route[] = [showConfirm, postConfirm, showLogOut, postLogOut];

/** False when the link was used, is too old, or somebody else confirmed the same address in this moment. */
async function holds(acting: Promise<void>): Promise<boolean> {
  try {
    await acting;
    return true;
  } catch (error) {
    if (error instanceof Conflict || errorCode(error) === "23505") return false;
    throw error;
  }
}

const shown = (title: string, main: ComponentChildren): View => view({ title, main, styles: ["rooms"] });

function dead(sentence: string): View {
  return view({ title: say.deadTitle, status: 404, main: <DeadMailLinkPage sentence={sentence} /> });
}
