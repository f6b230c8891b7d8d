import { z } from "zod";
import { startingAudience } from "#core/audience.ts";
import { type Asked, emptyForm, type FormState, redirect, type View, view } from "#platform/web/asked.ts";
import { action, id, nothing, page } from "#platform/web/routes.ts";
import type { Work } from "#platform/work/work.ts";
import { whoCanRead } from "./audience-words.ts";
import { createForum } from "./commands/create-forum.ts";
import { deleteForum } from "./commands/delete-forum.ts";
import { closeForum, editForum } from "./commands/edit-forum.ts";
import { moveForum, shiftForum } from "./commands/move-forum.ts";
import { endVolunteer, nameVolunteer } from "./commands/volunteers.ts";
import { editForumForm, endVolunteerForm, moveForumForm, newForumForm, pressed, volunteerForm } from "./forms.ts";
import { EditForumPage } from "./pages/edit-forum-page.tsx";
import { ForumsPage } from "./pages/forums-page.tsx";
import { NewForumPage } from "./pages/new-forum-page.tsx";
import { placesIn, trailTo } from "./places.ts";
import { canDeleteForum } from "./policy.ts";
import { countHeldBy, findForum } from "./queries/find-forum.ts";
import { listForumTree } from "./queries/list-forum-tree.ts";
import { listVolunteers } from "./queries/list-volunteers.ts";
import { urls } from "./urls.ts";
import { words } from "./words.ts";

const access = "administrators";
const one = z.object({ forumId: id });

const showTree = page(urls.admin, { access, input: nothing }, async ({ db, viewer }) =>
  view({
    title: words.admin.documentTitle,
    main: <ForumsPage forums={await listForumTree(db, viewer)} />,
    current: "admin",
    styles: ["rooms"],
  }),
);

const underQuery = z.object({ under: id.optional() });

const showNew = page(urls.new, { access, input: underQuery }, (asked) => newForumView(asked, emptyForm));

const addForum = action(
  urls.new,
  { access, input: underQuery, form: newForumForm },
  {
    async done({ work, form }) {
      return backTo(await createForum(work, form));
    },
    again: newForumView,
  },
);

const showForum = page("/admin/forums/:forumId/", { access, input: one }, (asked) => editForumView(asked, emptyForm));

const saveForum = action(
  "/admin/forums/:forumId/",
  { access, input: one, form: editForumForm },
  {
    async done({ work, input, form }) {
      await editForum(work, input.forumId, form);
      return backTo(input.forumId);
    },
    again: editForumView,
  },
);

const putElsewhere = action(
  "/admin/forums/:forumId/move",
  { access, input: one, form: moveForumForm },
  {
    async done({ work, input, form }) {
      await moveForum(work, input.forumId, form.parentId);
      return backTo(input.forumId);
    },
    again: editForumView,
  },
);

const removeForum = action(
  "/admin/forums/:forumId/delete",
  { access, input: one, form: pressed },
  {
    async done({ work, input }) {
      await deleteForum(work, input.forumId);
      return redirect(urls.admin);
    },
    again: editForumView,
  },
);

const addVolunteer = action(
  "/admin/forums/:forumId/volunteers",
  { access, input: one, form: volunteerForm },
  {
    async done({ work, input, form }) {
      await nameVolunteer(work, input.forumId, form.volunteer);
      return redirect(`${urls.edit(input.forumId)}#volunteers`);
    },
    again: editForumView,
  },
);

const removeVolunteer = action(
  "/admin/forums/:forumId/volunteers/end",
  { access, input: one, form: endVolunteerForm },
  {
    async done({ work, input, form }) {
      await endVolunteer(work, input.forumId, form.person);
      return redirect(`${urls.edit(input.forumId)}#volunteers`);
    },
  },
);

export const routes = [
  addVolunteer,
  removeVolunteer,
  showTree,
  showNew,
  addForum,
  showForum,
  saveForum,
  putElsewhere,
  removeForum,
  button("/admin/forums/:forumId/up", (work, forumId) => shiftForum(work, forumId, "up")),
  button("/admin/forums/:forumId/down", (work, forumId) => shiftForum(work, forumId, "down")),
  button("/admin/forums/:forumId/close", (work, forumId) => closeForum(work, forumId, true)),
  button("/admin/forums/:forumId/reopen", (work, forumId) => closeForum(work, forumId, false)),
];

function button(path: string, press: (work: Work, forumId: number) => Promise<void>) {
  return action(
    path,
    { access, input: one, form: pressed },
    {
      async done({ work, input }) {
        await press(work, input.forumId);
        return backTo(input.forumId);
      },
    },
  );
}

function backTo(forumId: number) {
  return redirect(`${urls.admin}#forum-${forumId}`);
}

async function newForumView(
  { db, viewer, tools, input }: Asked<{ under?: number | undefined }>,
  form: FormState,
): Promise<View> {
  const tree = await listForumTree(db, viewer);
  const places = placesIn(tree, null);
  const above = tree.find(({ id }) => id === input.under);
  const audience = startingAudience(above?.effectiveAudience ?? "public", tools.settings().newAudience);
  const values = { audience, kind: "forum", parentId: String(input.under ?? ""), ...form.values };
  return view({
    title: titled(words.form.newTitle, form),
    main: <NewForumPage values={values} problems={form.problems} places={places} />,
    current: "admin",
    styles: ["rooms"],
  });
}

async function editForumView({ db, viewer, input }: Asked<{ forumId: number }>, form: FormState): Promise<View> {
  const forum = await findForum(db, viewer, input.forumId);
  const tree = await listForumTree(db, viewer);
  const deletion = canDeleteForum(viewer, await countHeldBy(db, forum.id));
  const { title, description, audience, slug } = forum;
  const values = { title, description, audience, slug, parentId: String(forum.parentId ?? ""), ...form.values };
  return view({
    title: titled(words.form.editTitle(title), form),
    main: (
      <EditForumPage
        forum={forum}
        readers={whoCanRead(forum, trailTo(tree, forum.id).slice(0, -1))}
        places={placesIn(tree, forum.id)}
        volunteers={await listVolunteers(db, viewer, forum.id)}
        deleteRefused={deletion.allowed ? null : deletion.reason}
        values={values}
        problems={form.problems}
      />
    ),
    current: "admin",
    styles: ["rooms"],
  });
}

function titled(title: string, form: FormState): string {
  return form.problems.size > 0 ? words.form.errorTitle(title) : title;
}
