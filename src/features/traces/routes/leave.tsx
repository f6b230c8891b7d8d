import { z } from "zod";
import { must } from "#core/decision.ts";
import { FormProblems, NotFound } from "#core/errors.ts";
import { clearEverything } from "#features/accounts/index.ts";
import { urls as accounts } from "#features/accounts/urls.ts";
import { answer, emptyForm, type FormState, redirect, type View, view } from "#platform/web/asked.ts";
import { cookie } from "#platform/web/cookies.ts";
import { nothing, page, type Route, slowAction } from "#platform/web/routes.ts";
import type { Tools } from "#platform/work/tools.ts";
import { inWork } from "#platform/work/work.ts";
import { leaveForGood } from "../commands/leave.ts";
import { leaveForm } from "../forms.ts";
import { LeavePage } from "../pages/leave-page.tsx";
import { ReceiptPage } from "../pages/receipt-page.tsx";
import { canLeave } from "../policy.ts";
import { countOtherAdministrators } from "../queries/administrators.ts";
import { newReceipt, type Receipt, readReceipt, receiptToken } from "../receipt.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const say = words.leaving;

const weighty = { back: accounts.leaveForGood };

const showLeave = page(accounts.leaveForGood, { access: "members", weighty, input: nothing }, async (asked) => {
  must(canLeave(asked.viewer, await countOtherAdministrators(asked.db, asked.viewer)));
  return leaveView(emptyForm);
});

const postLeave = slowAction(
  accounts.leaveForGood,
  { access: "members", weighty, input: nothing, form: leaveForm, limit: "small" },
  {
    async done({ form, viewer, house, tools, now }) {
      if (viewer.kind !== "member") throw new NotFound();
      if (form.posts === "") throw new FormProblems({ posts: say.choose });
      const withPosts = form.posts === "erase";
      const who = await inWork(house, viewer, (work) => leaveForGood(work, viewer.id, withPosts));
      const day = now.toISOString().slice(0, 10);
      // On disk before the answer: what was acknowledged survives a restore (T-40).
      tools.erasures.append({ who, withPosts, day });
      return goodbye(tools, newReceipt(day, withPosts));
    },
    again: async (_asked, form) => leaveView(form),
  },
);

const byToken = z.object({ token: z.string().max(100) });

/** Proves itself, so it is open to whoever holds it: they have no account any more. */
const showReceipt = page("/receipt/:token/", { access: "everyone", input: byToken }, async ({ tools, input }) => {
  const receipt = receiptOf(tools, input.token);
  return view({ title: say.receiptTitle, main: <ReceiptPage receipt={receipt} token={input.token} /> });
});

const receiptFile = page("/receipt/:token/receipt.txt", { access: "everyone", input: byToken }, async (asked) => {
  const { number, day, withPosts } = receiptOf(asked.tools, asked.input.token);
  const text = say.receiptFile({ number, day, posts: withPosts ? say.receipt.erased : say.receipt.kept });
  const file = answer(200, "text/plain; charset=utf-8", text);
  return { ...file, headers: { ...file.headers, "content-disposition": 'attachment; filename="receipt.txt"' } };
});

export const leaveRoutes: readonly Route[] = [showLeave, postLeave, showReceipt, receiptFile];

/** @throws NotFound */
function receiptOf(tools: Tools, token: string): Receipt {
  const receipt = readReceipt(tools.sealer, token);
  if (!receipt) throw new NotFound();
  return receipt;
}

function goodbye({ sealer, cookies }: Tools, receipt: Receipt) {
  const away = redirect(urls.receipt(receiptToken(sealer, receipt)));
  return {
    ...away,
    headers: { ...away.headers, ...clearEverything },
    cookies: [cookie(cookies, cookies.session, "", 0)],
  };
}

function leaveView(form: FormState): View {
  return view({
    title: say.title,
    main: <LeavePage form={form} />,
    current: "you",
    onlyYou: true,
    styles: ["rooms"],
  });
}
