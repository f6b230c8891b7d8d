import { type Asked, emptyForm, type FormState, redirect, type View, view } from "#platform/web/asked.ts";
import { nothing, page, slowAction } from "#platform/web/routes.ts";
import { inWork } from "#platform/work/work.ts";
import { checkApplicant, isUnderAge, notYetCookie, saidNotYet, signUp } from "../commands/sign-up.ts";
import { type SignUpForm, signUpForm } from "../forms.ts";
import { NotYetPage } from "../pages/not-yet-page.tsx";
import { SignUpPage } from "../pages/sign-up-page.tsx";
import { listFreeNames } from "../queries/names.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const everyone = { access: "everyone", input: nothing } as const;
const ideasShown = 3;

const showSignUp = page(urls.signUp, everyone, async (asked) => {
  if (asked.viewer.kind === "member") return redirect("/", 302);
  if (saidNotYet(asked)) return redirect(urls.notYet, 302);
  return await signUpView(asked, emptyForm);
});

const postSignUp = slowAction(
  urls.signUp,
  { ...everyone, form: signUpForm, limit: "sign-up" },
  {
    async done({ form, ...asked }) {
      if (asked.viewer.kind === "member") return redirect("/");
      if (saidNotYet(asked)) return redirect(urls.notYet);
      if (form.suggest !== undefined) return await signUpView(asked, withIdea(form, form.suggest));
      if (isUnderAge(form, asked.now)) return redirect(urls.notYet, 303, [notYetCookie(asked.tools)]);
      const applicant = await checkApplicant(asked, form);
      const { session } = await inWork(asked.house, asked.viewer, (work) => signUp(work, applicant));
      return redirect(urls.codesAfter("sign-up"), 303, session.cookies);
    },
    again: signUpView,
  },
);

const showNotYet = page(urls.notYet, everyone, async () =>
  view({ title: words.signingUp.notYet.title, main: <NotYetPage />, current: "join" }),
);

export const signUpRoutes = [showSignUp, postSignUp, showNotYet];

async function signUpView({ db }: Pick<Asked<unknown>, "db">, form: FormState): Promise<View> {
  const { title, titleWithProblems } = words.signingUp;
  return view({
    title: form.problems.size > 0 ? titleWithProblems : title,
    main: <SignUpPage form={form} ideas={await listFreeNames(db, ideasShown)} />,
    current: "join",
    styles: ["rooms"],
  });
}

/** The form as it was, with the idea for a name; "more" keeps what was typed. Passwords are never sent back. */
function withIdea({ name, email, birthMonth, birthYear, rules, keep }: SignUpForm, idea: string): FormState {
  const ticks = { ...(rules ? { rules: "1" } : {}), ...(keep ? { keep: "1" } : {}) };
  const values = { name: idea === "more" ? name : idea, email, birthMonth, birthYear, ...ticks };
  return { values, problems: new Map() };
}
