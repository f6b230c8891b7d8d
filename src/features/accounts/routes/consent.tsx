import { z } from "zod";
import { absoluteDay } from "#core/dates.ts";
import type { Settings } from "#core/settings.ts";
import { type Asked, emptyForm, type FormState, redirect, type View, view } from "#platform/web/asked.ts";
import { action, nothing, page, type Route } from "#platform/web/routes.ts";
import { agree, withdrawConsent } from "../commands/consent.ts";
import { endingCookies } from "../commands/sessions.ts";
import { consentForm, noFields } from "../forms.ts";
import { ConsentPage, type ConsentPageProps } from "../pages/consent-page.tsx";
import { canDecideConsent } from "../policy.ts";
import { type ConsentLine, listOwnConsents } from "../queries/consent.ts";
import { decideUntil, versionsNow } from "../rules/consent.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";
import { clearPages } from "./clear.ts";
import { whose } from "./proofs/proofs.tsx";

const say = words.consent;
const address = z.object({ saved: z.literal("1").optional().catch(undefined) });

const showConsent = page(urls.consent, { access: "members", input: address }, (asked) =>
  consentView(asked, emptyForm, asked.input.saved !== undefined),
);

const postConsent = action(
  urls.consent,
  { access: "members", input: nothing, form: consentForm },
  {
    async done({ work, form, identity }) {
      await agree(work, whose(identity).viewer, form);
      return redirect(`${urls.consent}?saved=1`);
    },
    again: (asked, form) => consentView(asked, form, false),
  },
);

/** As easy as it was to give: no password is asked for, and agreeing again undoes it. */
const postWithdraw = action(
  urls.withdrawConsent,
  { access: "members", input: nothing, form: noFields },
  {
    async done({ work, identity }) {
      await withdrawConsent(work, whose(identity).viewer);
      const gone = redirect(`${urls.logIn}?withdrawn=1`, 303, endingCookies(work));
      return { ...gone, headers: { ...gone.headers, ...clearPages } };
    },
  },
);

export const consentRoutes: readonly Route[] = [showConsent, postConsent, postWithdraw];

async function consentView(asked: Asked<unknown>, form: FormState, saved: boolean): Promise<View> {
  const { viewer } = whose(asked.identity);
  const settings = asked.tools.settings();
  const lines = await listOwnConsents(asked.db, viewer);
  const mayDecide = canDecideConsent(viewer).allowed;
  const isBack = viewer.mustAgree === true && lines[0]?.given === false;
  const day = (at: Date) => absoluteDay(at, settings.timeZone).text;
  return view({
    title: form.problems.size > 0 ? say.titleWithProblems : say.title,
    main: (
      <ConsentPage
        form={form}
        lines={lines.map((line) => lineOf(line, day(line.at)))}
        asked={mayDecide && (viewer.mustAgree || lines.length === 0) ? askedFor(lines[0], settings) : null}
        versions={versionsNow(settings)}
        withdrawing={mayDecide ? (isBack ? "done" : "possible") : "team"}
        saved={saved && !viewer.mustAgree}
      />
    ),
    current: "you",
    onlyYou: true,
    styles: ["rooms"],
  });
}

function lineOf({ given, rulesVersion, privacyVersion }: ConsentLine, day: string): string {
  return given ? say.given(day, rulesVersion ?? 0, privacyVersion ?? 0) : say.taken(day);
}

function askedFor(last: ConsentLine | undefined, { texts, timeZone }: Settings): ConsentPageProps["asked"] {
  const changes = (["rules", "privacy"] as const).flatMap((name) => {
    const { asks } = texts[name];
    const known = (name === "rules" ? last?.rulesVersion : last?.privacyVersion) ?? 0;
    if (!asks || known >= asks.since) return [];
    return [say.changed(say[name], absoluteDay(new Date(`${asks.day}T12:00:00Z`), "UTC").text, asks.what)];
  });
  if (last?.given === false) {
    const until = absoluteDay(decideUntil(last.at), timeZone).text;
    return { title: say.againTitle, lede: say.again(until), changes };
  }
  return changes.length > 0
    ? { title: say.owedTitle, lede: say.owed, changes }
    : { title: say.noneTitle, lede: say.none, changes };
}
