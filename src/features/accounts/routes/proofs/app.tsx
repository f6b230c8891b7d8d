import { FormProblems } from "#core/errors.ts";
import { totpAddress } from "#platform/crypto/totp.ts";
import { qrPicture } from "#platform/text/qr.ts";
import { type Asked, emptyForm, type FormState, redirect, type View, view } from "#platform/web/asked.ts";
import { action, nothing, page, type Route } from "#platform/web/routes.ts";
import { tellByMail } from "../../commands/mail/notices.ts";
import { addApp, offerApp, openOffer, removeApp } from "../../commands/proofs/app.ts";
import { mustKeepAProof } from "../../commands/proofs/keep-one.ts";
import { renewSession } from "../../commands/sessions.ts";
import { appForm, noFields } from "../../forms.ts";
import { AppPage } from "../../pages/proofs/app-page.tsx";
import { findOwnProofs } from "../../queries/proofs.ts";
import { urls } from "../../urls.ts";
import { words } from "../../words.ts";
import { whose } from "./proofs.tsx";

const say = words.proofs.app;
const members = { access: "members", input: nothing } as const;

const weighty = { back: urls.app };

const showApp = page(urls.app, { ...members, weighty }, (asked) => appView(asked, emptyForm));

const postApp = action(
  urls.app,
  { ...members, weighty, form: appForm },
  {
    async done({ work, form, ...asked }) {
      const identity = whose(asked.identity);
      const offer = openOffer(work.tools.sealer, identity.viewer.id, form.offer);
      if (!offer) throw new FormProblems({ "": say.tooOld });
      await addApp(work, identity, offer.secret, form.code);
      const session = await renewSession(work, identity.sessionHash, { provedTwice: true });
      work.audit({ kind: "factor-added", subjectId: identity.viewer.id, detail: "app" });
      const { codesLeft } = await findOwnProofs(work.db, identity.viewer);
      return redirect(codesLeft > 0 ? urls.secondStep : urls.codesAfter("app"), 303, session.cookies);
    },
    again: appView,
  },
);

const postRemove = action(
  urls.removeApp,
  { ...members, weighty: { back: urls.secondStep }, form: noFields },
  {
    async done({ work, ...asked }) {
      const { viewer } = whose(asked.identity);
      await mustKeepAProof(work, viewer, "app");
      await removeApp(work, viewer.id);
      work.audit({ kind: "factor-removed", subjectId: viewer.id, detail: "app" });
      await tellByMail(work, viewer.id, "app-removed");
      return redirect(urls.secondStepSaved("app-removed"));
    },
  },
);

export const appRoutes: readonly Route[] = [showApp, postApp, postRemove];

/** A new secret each time, but the same one while somebody mistypes its digits. */
async function appView(asked: Asked<unknown>, form: FormState): Promise<View> {
  const { viewer, discreetWord } = whose(asked.identity);
  const { sealer } = asked.tools;
  const offer = openOffer(sealer, viewer.id, form.values.offer ?? "") ?? offerApp(sealer, viewer.id);
  // Others may look over the list in somebody's app: whoever has chosen a discreet word gets it here too.
  const issuer = discreetWord ?? asked.tools.settings().communityName;
  const address = totpAddress({ secret: offer.secret, issuer, label: viewer.name });
  return view({
    title: form.problems.size > 0 ? say.pageTitleWithProblems : say.pageTitle,
    main: (
      <AppPage secret={offer.secret} offer={offer.sealed} picture={qrPicture(address)} issuer={issuer} form={form} />
    ),
    current: "you",
    onlyYou: true,
    styles: ["rooms"],
  });
}
