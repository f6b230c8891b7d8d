import { emptyForm, type FormState, redirect, type View, view } from "#platform/web/asked.ts";
import { nothing, page, type Route, slowAction } from "#platform/web/routes.ts";
import type { Tools } from "#platform/work/tools.ts";
import { askForWayBack } from "../commands/mail/way-back.ts";
import { wayBackByCode } from "../commands/proofs/way-back.ts";
import { emailForm, forgotForm } from "../forms.ts";
import { ForgotPage, LinkSentPage } from "../pages/forgot-page.tsx";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const say = words.signingIn.forgotten;
const open = { access: "everyone", input: nothing } as const;

const showForgot = page(urls.forgot, open, async ({ tools }) =>
  forgotView(tools, { code: emptyForm, mail: emptyForm }),
);

const postForgot = slowAction(
  urls.forgot,
  { ...open, form: forgotForm, limit: "log-in" },
  {
    async done({ form, ...asked }) {
      return redirect(urls.choosePassword(await wayBackByCode(asked, form)));
    },
    again: async ({ tools }, form) => forgotView(tools, { code: form, mail: emptyForm }),
  },
);

const postMail = slowAction(
  urls.forgotMail,
  { ...open, form: emailForm, limit: "log-in" },
  {
    async done({ form, ...asked }) {
      await askForWayBack(asked, form.email);
      return redirect(urls.forgotSent);
    },
    again: async ({ tools }, form) => forgotView(tools, { code: emptyForm, mail: form }),
  },
);

const showSent = page(urls.forgotSent, open, async () =>
  view({ title: words.addresses.forgot.sentTitle, main: <LinkSentPage />, current: "log-in" }),
);

export const forgotRoutes: readonly Route[] = [showForgot, postForgot, postMail, showSent];

interface Forms {
  readonly code: FormState;
  readonly mail: FormState;
}

function forgotView({ smtp }: Pick<Tools, "smtp">, { code, mail }: Forms): View {
  return view({
    title: code.problems.size + mail.problems.size > 0 ? say.titleWithProblems : say.title,
    main: <ForgotPage code={code} mail={mail} sends={smtp !== null} />,
    current: "log-in",
    styles: ["rooms"],
  });
}
