import { z } from "zod";
import { NotFound } from "#core/errors.ts";
import type { Identity } from "#core/identity.ts";
import { type Asked, emptyForm, type FormState, type View, view } from "#platform/web/asked.ts";
import { action, nothing, page, type Route } from "#platform/web/routes.ts";
import { makeCodes } from "../../commands/proofs/codes.ts";
import { noFields } from "../../forms.ts";
import { NewCodesPage, OfferCodesPage } from "../../pages/proofs/codes-pages.tsx";
import { SecondStepPage } from "../../pages/proofs/second-step-page.tsx";
import { findOwnProofs } from "../../queries/proofs.ts";
import { urls } from "../../urls.ts";
import { words } from "../../words.ts";

const say = words.proofs;
const own = { current: "you", onlyYou: true, styles: ["rooms"] } as const;
const changed = z.object({
  saved: z.enum(["app-removed", "passkey-added", "passkey-removed"]).optional().catch(undefined),
});
const arrived = z.object({
  after: z.enum(["sign-up", "sign-up-passkey", "app", "passkey"]).optional().catch(undefined),
});

const savedWords = {
  "app-removed": say.app.removed,
  "passkey-added": say.passkeys.added,
  "passkey-removed": say.passkeys.removed,
} as const;

const showProofs = page(urls.secondStep, { access: "members", input: changed }, (asked) =>
  proofsView(asked, emptyForm, asked.input.saved && savedWords[asked.input.saved]),
);

const showCodes = page(urls.codes, { access: "members", input: arrived }, async ({ db, identity, input }) => {
  const { codesLeft } = await findOwnProofs(db, whose(identity).viewer);
  const title = input.after?.startsWith("sign-up") ? say.codes.afterSignUpTitle : say.codes.title;
  return view({ title, main: <OfferCodesPage left={codesLeft} after={input.after} />, ...own });
});

/** Shown in the answer itself and nowhere else: they are kept as hashes only. */
const postCodes = action(
  urls.codes,
  { access: "members", weighty: { back: urls.codes }, input: nothing, form: noFields },
  {
    async done({ work, ...asked }) {
      const codes = await makeCodes(work, whose(asked.identity).viewer.id);
      return view({ title: say.codes.shownTitle, main: <NewCodesPage codes={codes} />, ...own });
    },
  },
);

export const proofRoutes: readonly Route[] = [showProofs, showCodes, postCodes];

export async function proofsView(
  { db, identity, tools }: Asked<unknown>,
  form: FormState,
  saved?: string | undefined,
): Promise<View> {
  const { viewer } = whose(identity);
  const proofs = await findOwnProofs(db, viewer);
  const waiting = viewer.waitingRole !== undefined;
  return view({
    title: form.problems.size > 0 ? say.titleWithProblems : say.title,
    main: (
      <SecondStepPage
        proofs={proofs}
        timeZone={tools.settings().timeZone}
        waiting={waiting}
        form={form}
        saved={saved}
      />
    ),
    scripts: ["accounts"],
    ...own,
  });
}

export function whose(identity: Identity | null): Identity {
  if (!identity) throw new NotFound();
  return identity;
}
