import { z } from "zod";
import { type Asked, emptyForm, type FormState, redirect, type View, view } from "#platform/web/asked.ts";
import { page, slowAction } from "#platform/web/routes.ts";
import { inWork } from "#platform/work/work.ts";
import { checkChosen, choosePassword } from "../commands/passwords.ts";
import { choosePasswordForm } from "../forms.ts";
import { ChoosePasswordPage, DeadLinkPage } from "../pages/choose-password-page.tsx";
import { fewestCharacters, leastCharacters } from "../policy.ts";
import { findPasswordLink } from "../queries/password-link.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const say = words.signingIn.choose;
const address = z.object({ token: z.string().max(200) });
const path = "/choose-password/:token/";
const open = { access: "everyone", input: address, limit: "log-in" } as const;

/** Only shows: whoever looks a link over, a mail scanner for example, does not use it up. */
const showChoice = page(path, open, (asked) => choiceView(asked, emptyForm));

const postChoice = slowAction(
  path,
  { ...open, form: choosePasswordForm },
  {
    async done({ form, ...asked }) {
      const { token } = asked.input;
      const link = await findPasswordLink(asked.db, token, asked.now);
      if (!link) return deadView();
      const { password } = form;
      const chosen = await checkChosen(asked, link.name, { password, least: leastCharacters(link.proofs) });
      await inWork(asked.house, asked.viewer, (work) => choosePassword(work, token, chosen));
      return redirect(`${urls.logIn}?chosen=1`);
    },
    again: choiceView,
  },
);

export const choosePasswordRoutes = [showChoice, postChoice];

async function choiceView({ db, now, input }: Asked<{ token: string }>, form: FormState): Promise<View> {
  const link = await findPasswordLink(db, input.token, now);
  if (!link) return deadView();
  return view({
    title: form.problems.size > 0 ? say.titleWithProblems : say.title,
    main: (
      <ChoosePasswordPage
        token={input.token}
        name={link.name}
        besideSecondStep={leastCharacters(link.proofs) < fewestCharacters.alone}
        form={form}
      />
    ),
  });
}

function deadView(): View {
  return view({ title: say.deadTitle, status: 404, main: <DeadLinkPage /> });
}
