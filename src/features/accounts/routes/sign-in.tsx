import { z } from "zod";
import { type Answer, type Asked, emptyForm, type FormState, redirect, type View, view } from "#platform/web/asked.ts";
import { action, nothing, page, slowAction } from "#platform/web/routes.ts";
import { inWork } from "#platform/work/work.ts";
import { proveByPassword } from "../commands/log-in.ts";
import { passFirstStep } from "../commands/proofs/second-step.ts";
import { endingCookies, endSession } from "../commands/sessions.ts";
import { logInForm, noFields } from "../forms.ts";
import { type LogInAfter, LogInPage } from "../pages/log-in-page.tsx";
import { LogOutPage } from "../pages/log-out-page.tsx";
import { ownPath } from "../rules/own-path.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";
import { clearPages } from "./clear.ts";

const say = words.signingIn;
const address = z.object({
  next: z.string().max(2_000).optional(),
  chosen: z.string().max(1).optional(),
  withdrawn: z.string().max(1).optional(),
});

const showLogIn = page(urls.logIn, { access: "everyone", input: address }, async ({ viewer, input }) => {
  const next = ownPath(input.next);
  if (viewer.kind === "member") return redirect(next, 302);
  return logInView(
    emptyForm,
    next,
    input.withdrawn !== undefined ? "withdrawn" : input.chosen !== undefined ? "chosen" : null,
  );
});

const postLogIn = slowAction(
  urls.logIn,
  { access: "everyone", input: nothing, form: logInForm, limit: "log-in" },
  {
    async done({ form, ...asked }) {
      const proven = await proveByPassword(asked, form);
      const how = { keep: form.keep, before: asked.identity?.sessionHash ?? null };
      const { go, cookies } = await inWork(asked.house, asked.viewer, (work) => passFirstStep(work, proven, how));
      const next = ownPath(form.next || undefined);
      const home = proven.short === true ? urls.passwordCard : next;
      const ways = { in: home, "set-up": urls.secondStep, "second-step": urls.logInSecondStepFor(next) } as const;
      return redirect(ways[go], 303, cookies);
    },
    again: async (_asked, form) => logInView(form, ownPath(form.values.next), null),
  },
);

const postLogOut = action(
  urls.logOut,
  { access: "everyone", input: nothing, form: noFields },
  {
    async done({ identity, work }): Promise<Answer> {
      if (identity) await endSession(work, identity.sessionHash);
      const gone = redirect("/", 303, endingCookies(work));
      return { ...gone, headers: { ...gone.headers, ...clearPages } };
    },
    again: async ({ identity }: Asked<unknown>) =>
      view({
        title: identity ? say.logOutTitle : say.loggedOutTitle,
        main: <LogOutPage loggedIn={identity !== null} />,
      }),
  },
);

export const signInRoutes = [showLogIn, postLogIn, postLogOut];

export function logInView(form: FormState, next: string, after: LogInAfter | null): View {
  return view({
    title: form.problems.size > 0 ? say.titleWithProblems : say.title,
    main: <LogInPage form={form} next={next} after={after} />,
    current: "log-in",
    scripts: ["accounts"],
    styles: ["rooms"],
  });
}
