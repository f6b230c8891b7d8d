import { z } from "zod";
import { absoluteDate } from "#core/dates.ts";
import { NotFound } from "#core/errors.ts";
import type { Identity } from "#core/identity.ts";
import type { Member } from "#core/viewer.ts";
import type { Db } from "#platform/database/database.ts";
import { type Asked, emptyForm, type FormState, redirect, type View, view } from "#platform/web/asked.ts";
import { action, id, nothing, page, type Route, slowAction, type Weighty } from "#platform/web/routes.ts";
import { inWork } from "#platform/work/work.ts";
import { changePassword, checkChange } from "../commands/passwords.ts";
import { endOtherSessions, endSessionElsewhere } from "../commands/sessions.ts";
import { setDiscreetMode, setLine, setTheme } from "../commands/settings.ts";
import type { SessionLine, SettingsView } from "../components/settings-cards/settings-view.ts";
import { changePasswordForm, discreetForm, lineForm, lookForm, noFields } from "../forms.ts";
import { AddPasswordPage } from "../pages/add-password-page.tsx";
import { SettingsPage } from "../pages/settings-page.tsx";
import { pausedSentence, pauseOf } from "../policy.ts";
import { findOwnProofs, findProofFacts } from "../queries/proofs.ts";
import { findOwnSettings, listOwnSessions, type OwnSession } from "../queries/settings.ts";
import { isLive } from "../rules/session-life.ts";
import { type SettingsPart, urls } from "../urls.ts";
import { words } from "../words.ts";

const say = words.settings;
const members = { access: "members", input: nothing } as const;
const parts = ["discreet", "look", "line", "password", "sessions", "session"] as const;
const address = z.object({ saved: z.enum(parts).optional().catch(undefined) });

const showSettings = page(urls.settings, { access: "members", input: address }, (asked) =>
  settingsView(asked, { saved: asked.input.saved }),
);

const postDiscreet = action(
  urls.discreet,
  { ...members, form: discreetForm },
  {
    async done({ work, identity, form }) {
      await setDiscreetMode(work, whose(identity).viewer, form);
      return redirect(urls.saved("discreet"));
    },
    again: againWith("discreet"),
  },
);

const postLook = action(
  urls.look,
  { ...members, form: lookForm },
  {
    async done({ work, identity, form }) {
      await setTheme(work, whose(identity).viewer, form);
      return redirect(urls.saved("look"));
    },
    again: againWith("look"),
  },
);

const postLine = action(
  urls.line,
  { ...members, form: lineForm },
  {
    async done({ work, identity, form }) {
      await setLine(work, whose(identity).viewer, form.line);
      return redirect(urls.saved("line"));
    },
    again: againWith("line"),
  },
);

/** Whoever types the password of now with the new one has proved who they are. */
const weighty: Weighty = {
  back: urls.password,
  unless: ({ db, identity }) => hasPassword(db, whose(identity).viewer),
};

const postPassword = slowAction(
  urls.password,
  { ...members, weighty, form: changePasswordForm },
  {
    async done({ form, identity, ...asked }) {
      const { viewer, sharedDevice, provedTwice } = whose(identity);
      const hash = await checkChange(asked, viewer, form);
      const session = await inWork(asked.house, viewer, (work) =>
        changePassword(work, { id: viewer.id, sharedDevice, provedTwice }, hash),
      );
      return redirect(urls.saved("password"), 303, session.cookies);
    },
    async again(asked, form) {
      const { viewer } = whose(asked.identity);
      return (await hasPassword(asked.db, viewer)) ? againWith("password")(asked, form) : addPasswordView(asked, form);
    },
  },
);

/** For whoever has none; the others change theirs on the page of settings. */
const showAddPassword = page(urls.password, { ...members, weighty }, async (asked) => {
  const { viewer } = whose(asked.identity);
  if (await hasPassword(asked.db, viewer)) return redirect(urls.passwordCard, 302);
  return addPasswordView(asked, emptyForm);
});

const postOtherSessions = action(
  urls.otherSessions,
  { ...members, form: noFields },
  {
    async done({ work, identity }) {
      const { viewer, sessionHash } = whose(identity);
      await endOtherSessions(work, viewer.id, sessionHash);
      return redirect(urls.saved("sessions"));
    },
  },
);

const postEndSession = action(
  "/settings/sessions/:sessionId/end/",
  { access: "members", input: z.object({ sessionId: id }), form: noFields },
  {
    async done({ work, identity, input }) {
      await endSessionElsewhere(work, whose(identity).viewer.id, input.sessionId);
      return redirect(urls.sessionEnded);
    },
  },
);

export const settingsRoutes: readonly Route[] = [
  showSettings,
  postDiscreet,
  postLook,
  postLine,
  showAddPassword,
  postPassword,
  postOtherSessions,
  postEndSession,
];

async function hasPassword(db: Db, viewer: Member): Promise<boolean> {
  return (await findProofFacts(db, viewer.id)).hasPassword;
}

async function addPasswordView({ identity }: Asked<unknown>, form: FormState): Promise<View> {
  return view({
    title: form.problems.size > 0 ? say.titleWithProblems : say.addPassword,
    main: <AddPasswordPage name={whose(identity).viewer.name} form={form} />,
    current: "you",
    onlyYou: true,
    styles: ["rooms"],
  });
}

/** The route lets members in only. @throws NotFound */
function whose(identity: Identity | null): Identity {
  if (!identity) throw new NotFound();
  return identity;
}

function againWith(part: SettingsPart) {
  return (asked: Asked<unknown>, form: FormState) => settingsView(asked, { refused: { part, form } });
}

interface Outcome {
  readonly saved?: SettingsPart | undefined;
  readonly refused?: { readonly part: SettingsPart; readonly form: FormState };
}

async function settingsView(asked: Asked<unknown>, { saved, refused }: Outcome): Promise<View> {
  return view({
    title: refused ? say.titleWithProblems : say.title,
    main: <SettingsPage settings={await loadSettings(asked)} refused={refused} saved={saved && savedWords(saved)} />,
    current: "you",
    onlyYou: true,
    styles: ["rooms"],
  });
}

function savedWords(part: SettingsPart): string {
  if (part === "password") return say.passwordSaved;
  if (part === "session") return say.oneEnded;
  return part === "sessions" ? say.sessionsEnded : say.saved;
}

async function loadSettings({ db, now, tools, identity }: Asked<unknown>): Promise<SettingsView> {
  const here = whose(identity);
  const { viewer, theme, discreetWord, leaveSignsOut } = here;
  const own = await findOwnSettings(db, viewer, now);
  const sessions = await listOwnSessions(db, viewer);
  const { appSince, passkeys, codesLeft } = await findOwnProofs(db, viewer);
  const { communityName, timeZone } = tools.settings();
  const lines = sessions
    .filter((session) => isLive({ ...session, role: viewer.waitingRole ?? viewer.role }, now))
    .map((session) => sessionLine(session, here, timeZone));
  const paused = pauseOf(viewer, now) && pausedSentence(viewer.suspendedUntil, say.paused, say.pausedUntil);
  return {
    name: viewer.name,
    slug: viewer.slug,
    line: own.line ?? "",
    theme,
    discreetWord,
    leaveSignsOut,
    siteName: communityName,
    proofs: {
      appSet: appSince !== null,
      passkeys: passkeys.length,
      codesLeft,
      hasPassword: await hasPassword(db, viewer),
    },
    email: own.email,
    helping: own.helping !== null,
    sessions: lines,
    paused: paused ? { sentence: paused, why: own.suspendedWhy } : null,
  };
}

function sessionLine(session: OwnSession, here: Identity, timeZone: string): SessionLine {
  const since = say.loggedInSince(absoluteDate(session.createdAt, timeZone).text);
  if (session.hash.equals(here.sessionHash)) return { label: say.thisDevice, when: say.now, since, id: null };
  const label = session.sharedDevice ? say.otherSharedDevice : say.otherDevice;
  return { label, when: say.lastUsed(absoluteDate(session.seenAt, timeZone).text), since, id: session.id };
}
