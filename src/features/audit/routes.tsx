import { absoluteDate } from "#core/dates.ts";
import { view } from "#platform/web/asked.ts";
import { page, type Route } from "#platform/web/routes.ts";
import { auditAlone } from "#platform/work/audit-alone.ts";
import { auditQuery } from "./forms.ts";
import { AuditPage, type AuditView } from "./pages/audit-page.tsx";
import { type AuditRow, listAudit } from "./queries/list-audit.ts";
import { postOf, sentenceOf } from "./told.ts";
import { words } from "./words.ts";

/** Reading the log is on record too; the entry stands there from the next look on. */
const showAudit = page(
  "/admin/audit/",
  { access: "administrators", input: auditQuery },
  async ({ db, house, viewer, tools, input }) => {
    const { entries, paging, person } = await listAudit(db, viewer, input);
    await auditAlone(house, viewer, { kind: "audit-read", subjectId: input.person, detail: input.about });
    const { timeZone } = tools.settings();
    const shown = entries.map((entry) => viewOf(entry, timeZone));
    return view({
      title: words.documentTitle,
      main: <AuditPage entries={shown} paging={paging} asked={input} person={person} />,
      current: "admin",
      breadcrumbs: [{ label: words.admin, href: "/admin/" }],
      styles: ["rooms"],
    });
  },
);

export const routes: readonly Route[] = [showAudit];

function viewOf(entry: AuditRow, timeZone: string): AuditView {
  const people = [
    { id: entry.actorId, name: entry.actor },
    { id: entry.subjectId === entry.actorId ? null : entry.subjectId, name: entry.subject },
  ].flatMap(({ id, name }) => (id === null || name === null ? [] : [{ id, name }]));
  return {
    id: entry.id,
    sentence: sentenceOf(entry),
    when: absoluteDate(entry.at, timeZone).text,
    people,
    postId: postOf(entry),
  };
}
