import { z } from "zod";
import { absoluteDate } from "#core/dates.ts";
import { Forbidden } from "#core/errors.ts";
import type { Member, Viewer } from "#core/viewer.ts";
import { countOpenConversations, isClinician } from "#features/asking/index.ts";
import { type Asked, view } from "#platform/web/asked.ts";
import { page, pageNumber } from "#platform/web/routes.ts";
import { queues } from "../facts.ts";
import { DeskPage } from "../pages/desk-page.tsx";
import { countQuestions, listQuestions } from "../queries/list-questions.ts";
import { staffedUntil } from "../rules/staffed-hours.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const asking = z.object({ queue: z.enum(queues).default("waiting"), page: pageNumber });

const desk = page(urls.desk, { access: "staff", input: asking }, async (asked) => {
  const { db, viewer, now, input } = asked;
  const { questions, more } = await listQuestions(db, viewer, input);
  const counts = await countQuestions(db, viewer, now);
  const main = (
    <DeskPage
      {...input}
      counts={counts}
      inPrivate={isClinician(viewer) ? await countOpenConversations(db, viewer, now) : null}
      questions={questions.map((question) => ({ ...question, due: dueLine(asked, question.dueAt) }))}
      more={more}
      now={now}
      viewerName={signedIn(viewer).name}
      staffed={staffedLine(asked)}
    />
  );
  return view({ title: words.documentTitle, main, current: "desk", styles: ["rooms"] });
});

export const deskRoutes = [desk];

/** When something is due, on the practice's clocks. */
export function dueLine({ tools }: Asked<unknown>, due: Date | null): string | null {
  return due === null ? null : absoluteDate(due, tools.settings().timeZone).text;
}

/** @throws Forbidden for whoever is not logged in, whom no route of the desk lets in */
export function signedIn(viewer: Viewer): Member {
  if (viewer.kind !== "member") throw new Forbidden(words.rules.teamOnly);
  return viewer;
}

function staffedLine({ tools, now }: Asked<unknown>): string {
  const { answering, timeZone } = tools.settings();
  if (answering === null) return words.noHours;
  const until = staffedUntil(now, answering, timeZone);
  if (until === null) return words.offDesk;
  const { text } = absoluteDate(until, timeZone);
  return words.onDesk(text.slice(text.lastIndexOf(" ") + 1));
}
