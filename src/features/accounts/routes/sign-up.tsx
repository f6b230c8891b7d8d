import { FormProblems } from "#core/errors.ts";
import { type Asked, emptyForm, type FormState, redirect, type View, view } from "#platform/web/asked.ts";
import { nothing, page, slowAction } from "#platform/web/routes.ts";
import { inWork } from "#platform/work/work.ts";
import { checkAdded } from "../commands/proofs/passkeys.ts";
import { openSignUp, sealSignUp } from "../commands/proofs/sign-up-offer.ts";
import {
  type Answers,
  checkAnswers,
  checkApplicant,
  countingAccounts,
  emailOf,
  isUnderAge,
  notYetCookie,
  saidNotYet,
  signUp,
} from "../commands/sign-up.ts";
import { type SignUpForm, signUpForm, signUpPasskeyForm } from "../forms.ts";
import { NotYetPage } from "../pages/not-yet-page.tsx";
import { SignUpPage } from "../pages/sign-up-page.tsx";
import { SignUpPasskeyPage } from "../pages/sign-up-passkey-page.tsx";
import { listFreeNames } from "../queries/names.ts";
import { versionsNow } from "../rules/consent.ts";
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
      if (form.with === "passkey") return passkeyView(await checkAnswers(asked, form), asked, emptyForm);
      const applicant = await checkApplicant(asked, form);
      const { session } = await inWork(asked.house, asked.viewer, (work) => signUp(work, applicant));
      return redirect(urls.codesAfter("sign-up"), 303, session.cookies);
    },
    again: signUpView,
  },
);

/** The passkey is made, and the account with it: both or neither. */
const postPasskey = slowAction(
  urls.signUpPasskey,
  { ...everyone, form: signUpPasskeyForm, limit: "sign-up" },
  {
    async done({ form, ...asked }) {
      if (saidNotYet(asked)) return redirect(urls.notYet);
      // Sealed for a guest's browser: it does not open in one where somebody is logged in.
      const offer = openSignUp(asked, form.offer);
      if (offer === null) throw new FormProblems({ "": words.signingUp.withPasskey.tooOld });
      const { handle, ...answers } = offer;
      const made = await checkAdded(asked, "sign-up", form.response);
      const { session } = await countingAccounts(asked, async () => {
        const email = await emailOf(asked, answers.email);
        const applicant = { ...answers, email, passwordHash: null, passkey: { made, handle } };
        return await inWork(asked.house, asked.viewer, (work) => signUp(work, applicant));
      });
      return redirect(urls.codesAfter("sign-up-passkey"), 303, session.cookies);
    },
    // A name that somebody took meanwhile is chosen anew; everything else is tried again where it failed.
    async again(asked, form) {
      const said = openSignUp(asked, form.values.offer ?? "");
      if (said && !form.problems.has("name")) return passkeyView(said, asked, form);
      return signUpView(asked, { values: said ? saidValues(said) : {}, problems: form.problems });
    },
  },
);

const showNotYet = page(urls.notYet, everyone, async () =>
  view({ title: words.signingUp.notYet.title, main: <NotYetPage />, current: "join" }),
);

export const signUpRoutes = [showSignUp, postSignUp, postPasskey, showNotYet];

async function signUpView({ db, tools }: Pick<Asked<unknown>, "db" | "tools">, form: FormState): Promise<View> {
  const { title, titleWithProblems } = words.signingUp;
  const ideas = await listFreeNames(db, ideasShown);
  return view({
    title: form.problems.size > 0 ? titleWithProblems : title,
    main: <SignUpPage form={form} ideas={ideas} versions={versionsNow(tools.settings())} />,
    current: "join",
    scripts: ["accounts"],
    styles: ["rooms"],
  });
}

function passkeyView(said: Answers, asked: Asked<unknown>, form: FormState): View {
  const { title, titleWithProblems } = words.signingUp.withPasskey;
  return view({
    title: form.problems.size > 0 ? titleWithProblems : title,
    main: <SignUpPasskeyPage name={said.name} offer={sealSignUp(asked, said)} form={form} />,
    current: "join",
    scripts: ["accounts"],
    styles: ["rooms"],
  });
}

/** The form as it was, with the idea for a name; "more" keeps what was typed. Passwords are never sent back. */
function withIdea(form: SignUpForm, idea: string): FormState {
  const { name, email, birthMonth, birthYear, rulesVersion, privacyVersion } = form;
  const values = {
    name: idea === "more" ? name : idea,
    email,
    birthMonth,
    birthYear,
    ...(form.rules ? { rules: "1" } : {}),
    ...(form.privacy ? { privacy: "1" } : {}),
    ...(form.keep ? { keep: "1" } : {}),
    ...(rulesVersion === undefined ? {} : { rulesVersion: String(rulesVersion) }),
    ...(privacyVersion === undefined ? {} : { privacyVersion: String(privacyVersion) }),
  };
  return { values, problems: new Map() };
}

/** The form of somebody whose name was taken while they made their passkey. When they were born is asked anew. */
function saidValues({ name, email = "", keep, agreed }: Answers): Record<string, string> {
  const versions = { rulesVersion: String(agreed.rules), privacyVersion: String(agreed.privacy) };
  return { name, email, rules: "1", privacy: "1", ...versions, ...(keep ? { keep: "1" } : {}) };
}
