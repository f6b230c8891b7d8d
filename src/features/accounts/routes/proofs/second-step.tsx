import { z } from "zod";
import { type Asked, emptyForm, type FormState, redirect, type View, view } from "#platform/web/asked.ts";
import { nothing, page, type Route, slowAction } from "#platform/web/routes.ts";
import { inWork } from "#platform/work/work.ts";
import { countCodeTry, findHalfLogIn, passSecondStep, secondStepTries } from "../../commands/proofs/second-step.ts";
import { secondStepForm } from "../../forms.ts";
import { LogInSecondStepPage } from "../../pages/proofs/log-in-second-step-page.tsx";
import { findProofFacts } from "../../queries/proofs.ts";
import { ownPath } from "../../rules/own-path.ts";
import { urls } from "../../urls.ts";
import { words } from "../../words.ts";

const say = words.signingIn.second;
const address = z.object({ next: z.string().max(2_000).optional() });

const showSecondStep = page(urls.logInSecondStep, { access: "everyone", input: address }, async (asked) => {
  const next = ownPath(asked.input.next);
  const half = await findHalfLogIn(asked.db, asked);
  return half ? secondStepView(asked, emptyForm, next) : redirect(urls.logInFor(next), 302);
});

const postSecondStep = slowAction(
  urls.logInSecondStep,
  { access: "everyone", input: nothing, form: secondStepForm, limit: "log-in" },
  {
    async done({ form, ...asked }) {
      const next = ownPath(form.next || undefined);
      const half = await findHalfLogIn(asked.db, asked);
      if (!half) return redirect(urls.logInFor(next));
      await countCodeTry(asked, secondStepTries(half.memberId));
      const how = { code: form.code, before: asked.identity?.sessionHash ?? null };
      const cookies = await inWork(asked.house, asked.viewer, (work) => passSecondStep(work, half, how));
      return redirect(next, 303, cookies);
    },
    again: async (asked, form) => secondStepView(asked, form, ownPath(form.values.next)),
  },
);

export const secondStepRoutes: readonly Route[] = [showSecondStep, postSecondStep];

/** What there is to prove oneself with is told only here, where the password was right. */
export async function secondStepView(asked: Asked<unknown>, form: FormState, next: string): Promise<View> {
  const half = await findHalfLogIn(asked.db, asked);
  const { hasApp, hasPasskey } = await findProofFacts(asked.db, half?.memberId ?? 0);
  return view({
    title: form.problems.size > 0 ? say.titleWithProblems : say.title,
    main: <LogInSecondStepPage form={form} next={next} hasApp={hasApp} hasPasskey={hasPasskey} />,
    current: "log-in",
    scripts: ["accounts"],
    styles: ["rooms"],
  });
}
