import { z } from "zod";
import { FormProblems } from "#core/errors.ts";
import type { Settings } from "#core/settings.ts";
import { countChecksDue, hashPassword, hasSecondProof, passwordProblem } from "#features/accounts/index.ts";
import { countLooksLately } from "#features/asking/index.ts";
import { countNewProofs } from "#features/audit/index.ts";
import { countOpeningsAsked } from "#features/topics/index.ts";
import { type Asked, emptyForm, type FormState, redirect, type View, view } from "#platform/web/asked.ts";
import { action, nothing, page, type Route, slowAction } from "#platform/web/routes.ts";
import { inWork } from "#platform/work/work.ts";
import { changeSettings, markOf } from "./commands/save-settings.ts";
import { setUpCommunity } from "./commands/set-up.ts";
import { settingsForm, setUpForm } from "./forms.ts";
import { AdminPage } from "./pages/admin-page.tsx";
import { SetUpPage } from "./pages/set-up-page.tsx";
import { SettingsPage } from "./pages/settings-page.tsx";
import { isImportUnsorted, mustBeSetUpLink } from "./queries.ts";
import { timeZoneOptions } from "./time-zones.ts";
import { toDoFor } from "./to-do.ts";
import { urls } from "./urls.ts";
import { words } from "./words.ts";

const administrators = { access: "administrators", input: z.object({ saved: z.string().optional() }) } as const;

const hub = page(urls.admin, { access: "administrators", input: nothing }, async ({ db, viewer, now, tools }) => {
  const importUnsorted = await isImportUnsorted(db, viewer);
  const checksDue = await countChecksDue(db, viewer, now);
  const namesAsked = await countOpeningsAsked(db, viewer);
  const newProofs = await countNewProofs(db, viewer, now);
  const conversationsOpened = await countLooksLately(db, viewer, now);
  const provesTwice = await hasSecondProof(db, viewer);
  const facts = { importUnsorted, checksDue, namesAsked, newProofs, provesTwice, conversationsOpened };
  const toDo = toDoFor(tools.settings(), facts);
  return view({ title: words.admin.title, main: <AdminPage toDo={toDo} />, current: "admin" });
});

const settings = page(urls.settings, administrators, async (asked) => settingsView(asked, null));

const saveSettings = action(
  urls.settings,
  { ...administrators, form: settingsForm },
  {
    async done({ work, form }) {
      await changeSettings(work, form);
      return redirect(`${urls.settings}?saved=1`);
    },
    again: async (asked, form) => settingsView(asked, form),
  },
);

/** The token of a link, as `newToken` makes it. */
const withToken = z.object({ token: z.string().regex(/^[\w-]{43}$/) });

const setUp = page("/set-up/:token/", { access: "everyone", input: withToken, limit: "log-in" }, (asked) =>
  setUpView(asked, emptyForm),
);

const doSetUp = slowAction(
  "/set-up/:token/",
  { access: "everyone", input: withToken, limit: "log-in", form: setUpForm },
  {
    async done({ db, house, viewer, now, input, form }) {
      await mustBeSetUpLink(db, input.token, now);
      const known = { site: [form.communityName, form.practiceName], own: [form.name] };
      const problem = passwordProblem(form.password, known);
      if (problem !== null) throw new FormProblems({ password: problem });
      const passwordHash = await hashPassword(form.password);
      const cookies = await inWork(house, viewer, (work) =>
        setUpCommunity(work, input.token, { ...form, passwordHash }),
      );
      return redirect(urls.admin, 303, cookies);
    },
    again: setUpView,
  },
);

export const routes: readonly Route[] = [hub, settings, saveSettings, setUp, doSetUp];

async function settingsView(
  { tools, input }: Asked<{ saved?: string | undefined }>,
  form: FormState | null,
): Promise<View> {
  const current = tools.settings();
  const shown = form ?? { values: valuesOf(current), problems: emptyForm.problems };
  return view({
    title: titled(words.settings.documentTitle, shown),
    main: (
      <SettingsPage
        form={shown}
        timeZones={timeZoneOptions()}
        seen={markOf(current)}
        saved={input.saved !== undefined && form === null}
      />
    ),
    current: "admin",
    styles: ["rooms"],
  });
}

async function setUpView({ db, now, tools, input }: Asked<{ token: string }>, form: FormState): Promise<View> {
  await mustBeSetUpLink(db, input.token, now);
  const values = { timeZone: tools.settings().timeZone, ...form.values };
  return view({
    title: titled(words.setUp.title, form),
    main: <SetUpPage token={input.token} form={{ ...form, values }} timeZones={timeZoneOptions()} />,
    styles: ["rooms"],
  });
}

function valuesOf({ texts: _texts, teamProvesTwice: _team, ...settings }: Settings): Record<string, string> {
  // A box that is not ticked is not sent.
  const told = Object.entries(settings).filter(([, value]) => value !== false);
  return Object.fromEntries(told.map(([name, value]) => [name, value === true ? "1" : String(value)]));
}

function titled(title: string, form: FormState): string {
  return form.problems.size > 0 ? words.problems.errorTitle(title) : title;
}
