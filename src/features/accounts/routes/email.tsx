import { z } from "zod";
import { FormProblems } from "#core/errors.ts";
import { senderOf } from "#platform/mail/sender.ts";
import { type Asked, emptyForm, type FormState, redirect, type View, view } from "#platform/web/asked.ts";
import { action, nothing, page, type Route, slowAction } from "#platform/web/routes.ts";
import { inWork } from "#platform/work/work.ts";
import { addressLookup } from "../commands/mail/address.ts";
import { claimAddress, removeAddress, withdrawClaim } from "../commands/mail/claims.ts";
import { countLetter } from "../commands/mail/limits.ts";
import { tellByMail } from "../commands/mail/notices.ts";
import { emailForm, noFields } from "../forms.ts";
import { EmailPage } from "../pages/mail/email-page.tsx";
import { findOwnAddress } from "../queries/addresses.ts";
import { isEmail } from "../rules/email.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";
import { whose } from "./proofs/proofs.tsx";

const say = words.addresses;
const saved = z.object({ saved: z.enum(["sent", "forgotten", "removed"]).optional().catch(undefined) });
const weighty = { back: urls.email };
const members = { access: "members", input: nothing } as const;

const showEmail = page(urls.email, { access: "members", weighty, input: saved }, (asked) =>
  emailView(asked, emptyForm, asked.input.saved),
);

/** Whether the address is another member's is told to nobody: the page is the same, and its owner gets a letter. */
const postEmail = slowAction(
  urls.email,
  { ...members, weighty, form: emailForm },
  {
    async done({ form, ...asked }) {
      const { viewer } = whose(asked.identity);
      const address = form.email.trim();
      if (!isEmail(address)) throw new FormProblems({ email: say.emailWrong });
      const own = await findOwnAddress({ db: asked.db, sealer: asked.tools.sealer }, viewer, asked.now);
      if (own.confirmed && own.address === address) throw new FormProblems({ email: say.emailSame });
      const mayWrite = await countLetter(asked, addressLookup(asked.tools.sealer, address));
      await inWork(asked.house, viewer, async (work) => {
        await claimAddress(work, { memberId: viewer.id, address, mayWrite });
        if (mayWrite) await tellByMail(work, viewer.id, "address-asked");
      });
      return redirect(urls.emailSaved("sent"));
    },
    again: (asked, form) => emailView(asked, form),
  },
);

const postForget = action(
  urls.forgetEmail,
  { ...members, form: noFields },
  {
    async done({ work, identity }) {
      await withdrawClaim(work, whose(identity).viewer.id);
      return redirect(urls.emailSaved("forgotten"));
    },
  },
);

const postRemove = action(
  urls.removeEmail,
  { ...members, weighty, form: noFields },
  {
    async done({ work, ...asked }) {
      await removeAddress(work, whose(asked.identity).viewer.id);
      return redirect(urls.emailSaved("removed"));
    },
  },
);

export const emailRoutes: readonly Route[] = [showEmail, postEmail, postForget, postRemove];

async function emailView(
  { db, now, tools, identity }: Asked<unknown>,
  form: FormState,
  done?: "sent" | "forgotten" | "removed",
): Promise<View> {
  const own = await findOwnAddress({ db, sealer: tools.sealer }, whose(identity).viewer, now);
  const { name, address } = senderOf(tools.smtp, tools);
  const looks = say.looks(name, address, tools.settings().mailSubject);
  return view({
    title: form.problems.size > 0 ? say.titleWithProblems : say.title,
    main: <EmailPage own={own} looks={looks} sends={tools.smtp !== null} form={form} saved={done && say[done]} />,
    current: "you",
    onlyYou: true,
    styles: ["rooms"],
  });
}
