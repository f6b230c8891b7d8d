import { z } from "zod";
import { absoluteDate } from "#core/dates.ts";
import { Conflict, FormProblems, NotFound } from "#core/errors.ts";
import { urls as accounts } from "#features/accounts/urls.ts";
import { renderSections } from "#features/bbpress/index.ts";
import {
  type Answer,
  type Asked,
  answer,
  emptyForm,
  type FormState,
  json,
  redirect,
  type View,
  view,
} from "#platform/web/asked.ts";
import { action, id, nothing, page, type Route } from "#platform/web/routes.ts";
import { startTask, stopTask } from "./commands/start-task.ts";
import { changesSince, listFolder, marksOf, missingFrom } from "./folder.ts";
import { lookForm } from "./forms.ts";
import { ImportsPage } from "./pages/imports-page.tsx";
import { TaskPage } from "./pages/task-page.tsx";
import { isReadyToBring } from "./policy.ts";
import { listTasks, mustBeTask, reportOf } from "./queries/tasks.ts";
import { urls } from "./urls.ts";
import { words } from "./words.ts";

const withTask = z.object({ taskId: id });
const access = "administrators";
const breadcrumbs = [{ label: words.admin, href: "/admin/" }];

const list = page(urls.list, { access, input: nothing }, (asked) => listView(asked, emptyForm));

/** A look only reads, so it needs no fresh proof of who asks. */
const look = action(
  urls.list,
  { access, input: nothing, form: lookForm },
  {
    async done({ work, tools, form }) {
      const there = await listFolder(tools.importsFolder);
      const missing = missingFrom(there, form);
      if (missing.length > 0) throw new FormProblems({ files: words.gone(missing) });
      return redirect(urls.task(await startTask(work, { ...form, marks: marksOf(there, form.files), brings: false })));
    },
    again: listView,
  },
);

const task = page("/admin/import/:taskId/", { access, input: withTask }, async ({ db, viewer, input }) => {
  const found = await mustBeTask(db, viewer, input.taskId);
  const report = await reportOf(db, viewer, input.taskId);
  return view({
    title: found.brings ? words.task.bring : words.task.look,
    main: <TaskPage task={found} sections={report?.sections ?? null} peopleUrl={accounts.imported()} />,
    current: "admin",
    breadcrumbs: [...breadcrumbs, { label: words.title, href: urls.list }],
    scripts: ["imports"],
    styles: ["rooms"],
  });
});

/** What was looked at comes in, or what was stopped goes on. */
const bringIn = action(
  "/admin/import/:taskId/bring-in",
  { access, input: withTask, form: nothing.strict(), weighty: { back: "/admin/import/:taskId/" } },
  {
    async done({ db, viewer, work, tools, input }) {
      const before = await mustBeTask(db, viewer, input.taskId);
      if (!isReadyToBring(before)) throw new Conflict(words.lookFirst);
      const changes = changesSince(await listFolder(tools.importsFolder), before);
      if (changes !== null) throw new Conflict(changes);
      const { files, marks, uploads, prefix } = before;
      return redirect(urls.task(await startTask(work, { files, marks, uploads, prefix, brings: true })));
    },
  },
);

const stop = action(
  "/admin/import/:taskId/stop",
  { access, input: withTask, form: nothing.strict() },
  {
    async done({ db, viewer, work, input }) {
      await mustBeTask(db, viewer, input.taskId);
      await stopTask(work, input.taskId);
      return redirect(urls.task(input.taskId));
    },
  },
);

const progress = page("/admin/import/:taskId/progress", { access, input: withTask }, async ({ db, viewer, input }) => {
  const { state, progress: said, done, whole } = await mustBeTask(db, viewer, input.taskId);
  if (state !== "waiting" && state !== "running") return json(200, { ended: "1" });
  const bar = whole === null ? {} : { done: String(done), whole: String(whole) };
  return json(200, { text: said ?? words.task.begins, ...bar });
});

const text = page("/admin/import/:taskId/report.txt", { access, input: withTask }, async (asked) => {
  const report = await mustBeReport(asked);
  return saved(
    asked.input.taskId,
    "txt",
    answer(200, "text/plain; charset=utf-8", `${renderSections(report.sections)}\n${report.outcome}\n`),
  );
});

const forPrograms = page("/admin/import/:taskId/report.json", { access, input: withTask }, async (asked) => {
  const report = await mustBeReport(asked);
  return saved(asked.input.taskId, "json", answer(200, "application/json; charset=utf-8", report.json));
});

export const routes: readonly Route[] = [list, look, task, bringIn, stop, progress, text, forPrograms];

async function mustBeReport({ db, viewer, input }: Asked<{ readonly taskId: number }>) {
  const report = await reportOf(db, viewer, input.taskId);
  if (report === null) throw new NotFound();
  return report;
}

function saved(id: number, ending: string, sent: Answer): Answer {
  const disposition = `attachment; filename="import-${id}.${ending}"`;
  return { ...sent, headers: { ...sent.headers, "content-disposition": disposition } };
}

async function listView({ db, viewer, tools }: Asked<object>, form: FormState): Promise<View> {
  const { timeZone } = tools.settings();
  const when = (instant: Date) => absoluteDate(instant, timeZone).text;
  const { files, folders } = await listFolder(tools.importsFolder);
  const tasks = await listTasks(db, viewer);
  return view({
    title: words.title,
    main: (
      <ImportsPage
        folder={tools.importsFolder}
        files={files.map(({ name, bytes, changedAt }) => ({ name, more: words.file(sizeOf(bytes), when(changedAt)) }))}
        folders={folders}
        tasks={tasks.map((one) => ({ task: one, when: when(one.madeAt) }))}
        form={form}
      />
    ),
    current: "admin",
    breadcrumbs,
    styles: ["rooms"],
  });
}

function sizeOf(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
