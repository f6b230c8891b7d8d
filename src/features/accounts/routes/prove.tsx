import { z } from "zod";
import { FormProblems, NotFound } from "#core/errors.ts";
import { type Answer, type Asked, emptyForm, type FormState, redirect, type View, view } from "#platform/web/asked.ts";
import { nothing, page, type Route, slowAction } from "#platform/web/routes.ts";
import type { ProofDoor } from "#platform/web/site.ts";
import { inWork } from "#platform/work/work.ts";
import { noteFailedProof } from "../commands/failed-proof.ts";
import { isOwnPassword } from "../commands/own-password.ts";
import { takeRecoveryCode } from "../commands/proofs/codes.ts";
import { countCodeTry, secondStepTries } from "../commands/proofs/second-step.ts";
import { type NewSession, renewSession } from "../commands/sessions.ts";
import { proveCodeForm, proveForm } from "../forms.ts";
import { FormLostPage, ProvePage } from "../pages/prove-page.tsx";
import { findProofFacts } from "../queries/proofs.ts";
import { ownPath } from "../rules/own-path.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const say = words.proving;
const address = z.object({ next: z.string().max(2_000).optional() });

const showProve = page(urls.prove, { access: "members", input: address }, async (asked) =>
  proveView(asked, emptyForm, asked.input.next),
);

const postProve = slowAction(
  urls.prove,
  { access: "members", input: nothing, form: proveForm, limit: "log-in" },
  {
    async done({ form, identity, ...asked }) {
      if (!identity) throw new NotFound();
      const right = await isOwnPassword(asked, identity.viewer.id, form.password);
      if (!right) await noteFailedProof(asked, new FormProblems({ password: words.settings.currentWrong }));
      const session = await inWork(asked.house, asked.viewer, (work) => {
        work.audit({ kind: "step-up", subjectId: identity.viewer.id });
        return renewSession(work, identity.sessionHash);
      });
      return goOn(form, session);
    },
    again: async (asked, form) => proveView(asked, form, form.values.next),
  },
);

/** For whoever has no password: it works without scripts, and without the device that keeps the passkey. */
const postProveCode = slowAction(
  urls.proveCode,
  { access: "members", input: nothing, form: proveCodeForm, limit: "log-in" },
  {
    async done({ form, identity, ...asked }) {
      if (!identity) throw new NotFound();
      const { id } = identity.viewer;
      await countCodeTry(asked, secondStepTries(id));
      const session = await inWork(asked.house, asked.viewer, async (work) => {
        if (!(await takeRecoveryCode(work, id, form.code))) throw new FormProblems({ code: say.codeWrong });
        work.audit({ kind: "step-up", subjectId: id });
        return await renewSession(work, identity.sessionHash);
      }).catch((error: unknown) => noteFailedProof(asked, error));
      return goOn(form, session);
    },
    again: async (asked, form) => proveView(asked, form, form.values.next),
  },
);

export const proveRoutes: readonly Route[] = [showProve, postProve, postProveCode];

/** Where whatever is weighty sends people first; a form waits in the page itself. */
export const proofDoor: ProofDoor = {
  path: urls.proveFor,
  async view(asked, back, kept) {
    return { ...(await proveView(asked, { values: { kept }, problems: new Map() }, back)), status: 403 };
  },
  async lost(_asked, back) {
    return view({
      title: say.lost.title,
      main: <FormLostPage back={back} />,
      status: 409,
      current: "you",
      onlyYou: true,
      styles: ["rooms"],
    });
  },
};

/** With the form that waited, if one did; otherwise to where they were. */
export function goOn({ next, kept }: { readonly next: string; readonly kept: string }, session: NewSession): Answer {
  return { ...redirect(backTo(next), 303, session.cookies), resume: { kept, token: session.token } };
}

/** Whoever was nowhere in particular goes to their settings. */
export function backTo(next: string | undefined): string {
  const path = ownPath(next || undefined);
  return path === "/" ? urls.settings : path;
}

export async function proveView(
  { db, identity }: Pick<Asked<unknown>, "db" | "identity">,
  form: FormState,
  next: string | undefined,
): Promise<View> {
  const { hasPasskey, hasPassword } = await findProofFacts(db, identity?.viewer.id ?? 0);
  const name = identity?.viewer.name ?? "";
  return view({
    title: form.problems.size > 0 ? say.titleWithProblems : say.title,
    main: <ProvePage {...{ name, form, hasPasskey, hasPassword }} next={backTo(next)} />,
    current: "you",
    onlyYou: true,
    scripts: ["accounts"],
    styles: ["rooms"],
  });
}
