import { emptyForm, type FormState, redirect, type View, view } from "#platform/web/asked.ts";
import { nothing, page, type Route, slowAction } from "#platform/web/routes.ts";
import { wayBackByCode } from "../commands/proofs/way-back.ts";
import { forgotForm } from "../forms.ts";
import { ForgotPage } from "../pages/forgot-page.tsx";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const say = words.signingIn.forgotten;
const open = { access: "everyone", input: nothing } as const;

const showForgot = page(urls.forgot, open, async () => forgotView(emptyForm));

const postForgot = slowAction(
  urls.forgot,
  { ...open, form: forgotForm, limit: "log-in" },
  {
    async done({ form, ...asked }) {
      return redirect(urls.choosePassword(await wayBackByCode(asked, form)));
    },
    again: async (_asked, form) => forgotView(form),
  },
);

export const forgotRoutes: readonly Route[] = [showForgot, postForgot];

function forgotView(form: FormState): View {
  return view({
    title: form.problems.size > 0 ? say.titleWithProblems : say.title,
    main: <ForgotPage form={form} />,
    current: "log-in",
    styles: ["rooms"],
  });
}
