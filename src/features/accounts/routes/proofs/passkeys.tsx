import { z } from "zod";
import { Forbidden, FormProblems, NotFound } from "#core/errors.ts";
import { isFreshProof } from "#core/identity.ts";
import { type Asked, json, redirect } from "#platform/web/asked.ts";
import { action, id, nothing, type Route, slowAction } from "#platform/web/routes.ts";
import { inWork } from "#platform/work/work.ts";
import { noteFailedProof } from "../../commands/failed-proof.ts";
import { logIn } from "../../commands/log-in.ts";
import { mustKeepAProof } from "../../commands/proofs/keep-one.ts";
import {
  addPasskey,
  askForPasskey,
  checkAdded,
  noteUse,
  offerFirstPasskey,
  offerPasskey,
  proveByPasskey,
  removePasskey,
} from "../../commands/proofs/passkeys.ts";
import { findHalfLogIn, finishLogIn } from "../../commands/proofs/second-step.ts";
import { openSignUp, type SignUpOffer } from "../../commands/proofs/sign-up-offer.ts";
import { renewSession } from "../../commands/sessions.ts";
import {
  newPasskeyForm,
  noFields,
  passkeyForm,
  passkeyLogInForm,
  passkeyOptionsForm,
  provePasskeyForm,
} from "../../forms.ts";
import { findOwnProofs } from "../../queries/proofs.ts";
import { ownPath } from "../../rules/own-path.ts";
import { urls } from "../../urls.ts";
import { words } from "../../words.ts";
import { goOn, proveView } from "../prove.tsx";
import { logInView } from "../sign-in.tsx";
import { proofsView, whose } from "./proofs.tsx";
import { secondStepView } from "./second-step.tsx";

const everyone = { access: "everyone", input: nothing, limit: "log-in" } as const;
const weighty = { back: urls.secondStep };
const members = { access: "members", input: nothing } as const;

/** For scripts: what the authenticator is to answer. To log in it is the same for everybody, known or not. */
const postOptions = slowAction(
  urls.passkeyOptions,
  { ...everyone, form: passkeyOptionsForm },
  {
    async done({ form: { ceremony, offer }, ...asked }) {
      if (ceremony === "sign-up") return json(200, await offerFirstPasskey(asked, mustOpen(asked, offer)));
      if (ceremony !== "add") return json(200, await askForPasskey(asked, ceremony));
      const identity = whose(asked.identity);
      if (!isFreshProof(identity, asked.now)) throw new Forbidden(words.proving.title);
      return json(200, await offerPasskey(asked, identity));
    },
  },
);

const postAdd = slowAction(
  urls.passkeys,
  { ...members, weighty, form: newPasskeyForm },
  {
    async done({ form, ...asked }) {
      // They had to prove who they are before an authenticator was asked: what they typed is here, and it is asked now.
      if (form.response === "") throw new FormProblems({ "": words.proofs.passkeys.goOn });
      const { viewer, sessionHash } = whose(asked.identity);
      const made = await checkAdded(asked, "add", form.response);
      const { session, codesLeft } = await inWork(asked.house, viewer, async (work) => {
        await addPasskey(work, viewer.id, made, form.label);
        const proofs = await findOwnProofs(work.db, viewer);
        return { session: await renewSession(work, sessionHash, { provedTwice: true }), codesLeft: proofs.codesLeft };
      });
      const next = codesLeft > 0 ? urls.secondStepSaved("passkey-added") : urls.codesAfter("passkey");
      return redirect(next, 303, session.cookies);
    },
    again: (asked, form) => proofsView(asked, form),
  },
);

const postRemove = action(
  "/settings/second-step/passkeys/:passkeyId/remove/",
  { access: "members", weighty, input: z.object({ passkeyId: id }), form: noFields },
  {
    async done({ work, input, ...asked }) {
      const { viewer } = whose(asked.identity);
      const { passkeys } = await findOwnProofs(work.db, viewer);
      if (!passkeys.some((passkey) => passkey.id === input.passkeyId)) throw new NotFound();
      await mustKeepAProof(work, viewer, input.passkeyId);
      await removePasskey(work, viewer.id, input.passkeyId);
      return redirect(urls.secondStepSaved("passkey-removed"));
    },
  },
);

const postLogIn = slowAction(
  urls.logInPasskey,
  { ...everyone, form: passkeyLogInForm },
  {
    async done({ form, ...asked }) {
      const passkey = await proveByPasskey(asked, "log-in", form.response);
      const how = { keep: form.keep, before: asked.identity?.sessionHash ?? null, provedTwice: true };
      const session = await inWork(asked.house, asked.viewer, async (work) => {
        await noteUse(work, passkey);
        return await logIn(work, { memberId: passkey.memberId, newHash: null }, how);
      });
      return redirect(ownPath(form.next || undefined), 303, session.cookies);
    },
    again: async (_asked, form) => logInView(form, ownPath(form.values.next), null),
  },
);

const postSecondStep = slowAction(
  urls.secondStepPasskey,
  { ...everyone, form: passkeyForm },
  {
    async done({ form, ...asked }) {
      const next = ownPath(form.next || undefined);
      const half = await findHalfLogIn(asked.db, asked);
      if (!half) return redirect(urls.logInFor(next));
      const passkey = await proveByPasskey(asked, "second-step", form.response, half.memberId);
      const before = asked.identity?.sessionHash ?? null;
      const cookies = await inWork(asked.house, asked.viewer, async (work) => {
        await noteUse(work, passkey);
        return await finishLogIn(work, half, before);
      });
      return redirect(next, 303, cookies);
    },
    again: (asked, form) => secondStepView(asked, form, ownPath(form.values.next)),
  },
);

const postProve = slowAction(
  urls.provePasskey,
  { ...members, form: provePasskeyForm },
  {
    async done({ form, ...asked }) {
      const { viewer, sessionHash } = whose(asked.identity);
      const passkey = await proveByPasskey(asked, "prove", form.response, viewer.id).catch((error: unknown) =>
        noteFailedProof(asked, error),
      );
      const session = await inWork(asked.house, viewer, async (work) => {
        await noteUse(work, passkey);
        work.audit({ kind: "step-up", subjectId: viewer.id });
        return await renewSession(work, sessionHash, { provedTwice: true });
      });
      return goOn(form, session);
    },
    again: (asked, form) => proveView(asked, form, form.values.next),
  },
);

/** @throws Forbidden when nobody of this browser has just filled in the sign-up form */
function mustOpen(asked: Asked<unknown>, offer: string): SignUpOffer {
  const opened = openSignUp(asked, offer);
  if (opened === null) throw new Forbidden(words.signingUp.withPasskey.tooOld);
  return opened;
}

export const passkeyRoutes: readonly Route[] = [postOptions, postAdd, postRemove, postLogIn, postSecondStep, postProve];
