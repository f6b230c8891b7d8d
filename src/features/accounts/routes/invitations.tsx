import { z } from "zod";
import { absoluteDay } from "#core/dates.ts";
import { type Asked, emptyForm, type FormState, redirect, type View, view } from "#platform/web/asked.ts";
import { action, id, page, type Route, slowAction } from "#platform/web/routes.ts";
import { inWork } from "#platform/work/work.ts";
import { acceptInvitation, inviteToTeam, withdrawInvitation } from "../commands/invitations.ts";
import { checkChosen } from "../commands/passwords.ts";
import { choosePasswordForm, inviteForm, noFields } from "../forms.ts";
import { DeadLinkPage } from "../pages/choose-password-page.tsx";
import { InvitationPage } from "../pages/invitation-page.tsx";
import { InvitationLinkPage, InvitePage } from "../pages/invite-page.tsx";
import { findInvitation, listInvitations } from "../queries/invitations.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";
import { peoplePlace } from "./place.ts";

const say = words.people.invite;
const address = z.object({ saved: z.string().max(1).optional() });

const showInvite = page(urls.invite, { access: "administrators", input: address }, (asked) =>
  inviteView(asked, emptyForm, asked.input.saved !== undefined),
);

const postInvite = action(
  urls.invite,
  { access: "administrators", weighty: { back: urls.invite }, input: address, form: inviteForm },
  {
    async done({ work, viewer, tools, form }) {
      const { link, name, until } = await inviteToTeam(work, form);
      const day = absoluteDay(until, tools.settings().timeZone).text;
      return view({
        title: say.linkTitle,
        main: <InvitationLinkPage name={name} link={link} day={day} />,
        ...peoplePlace(viewer, true),
      });
    },
    again: (asked, form) => inviteView(asked, form, false),
  },
);

const postWithdraw = action(
  "/admin/people/invite/:invitationId/withdraw/",
  { access: "administrators", input: z.object({ invitationId: id }), form: noFields },
  {
    async done({ work, input }) {
      await withdrawInvitation(work, input.invitationId);
      return redirect(`${urls.invite}?saved=1`);
    },
  },
);

const invited = z.object({ token: z.string().max(200) });
const open = { access: "everyone", input: invited, limit: "log-in" } as const;

/** Only shows: whoever looks a link over, a mail scanner for example, does not use it up (T-30, A-043). */
const showInvitation = page("/invitation/:token/", open, (asked) => invitationView(asked, emptyForm));

const postInvitation = slowAction(
  "/invitation/:token/",
  { ...open, form: choosePasswordForm },
  {
    async done({ form, ...asked }) {
      const { token } = asked.input;
      const invitation = await findInvitation(asked.db, token, asked.now);
      if (!invitation) return deadView();
      const { hash } = await checkChosen(asked, invitation.name, form);
      await inWork(asked.house, asked.viewer, (work) => acceptInvitation(work, token, hash));
      return redirect(`${urls.logIn}?chosen=1`);
    },
    again: invitationView,
  },
);

export const invitationRoutes: readonly Route[] = [
  showInvite,
  postInvite,
  postWithdraw,
  showInvitation,
  postInvitation,
];

async function inviteView(asked: Asked<unknown>, form: FormState, saved: boolean): Promise<View> {
  const { db, viewer, now, tools } = asked;
  const { timeZone } = tools.settings();
  const openOnes = (await listInvitations(db, viewer, now)).map(({ until, role, ...one }) => ({
    ...one,
    line: say.line(words.people.roles[role], absoluteDay(until, timeZone).text),
  }));
  return view({
    title: form.problems.size > 0 ? say.titleWithProblems : say.title,
    main: <InvitePage form={form} open={openOnes} saved={saved} />,
    ...peoplePlace(viewer, true),
  });
}

async function invitationView({ db, now, tools, input }: Asked<{ token: string }>, form: FormState): Promise<View> {
  const found = await findInvitation(db, input.token, now);
  if (!found) return deadView();
  const role = words.people.roles[found.role];
  return view({
    title: form.problems.size > 0 ? say.joinTitleWithProblems : say.joinTitle,
    main: (
      <InvitationPage
        token={input.token}
        name={found.name}
        standing={found.title === null ? role : say.as(role, found.title)}
        practice={tools.settings().practiceName}
        form={form}
      />
    ),
  });
}

function deadView(): View {
  return view({ title: words.signingIn.choose.deadTitle, status: 404, main: <DeadLinkPage /> });
}
