import { z } from "zod";
import { type Asked, type FormState, redirect, type View, view } from "#platform/web/asked.ts";
import { action, page, pageNumber } from "#platform/web/routes.ts";
import { confirmSeveral } from "../commands/standing.ts";
import { confirmStaffForm } from "../forms.ts";
import { ImportedPage } from "../pages/imported-page.tsx";
import { listImported } from "../queries/imported.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";
import { peoplePlace } from "./place.ts";

const path = "/admin/people/imported/";
const pageOnly = z.object({ page: pageNumber });
const address = pageOnly.extend({ saved: z.string().max(1).optional() });

const showImported = page(path, { access: "administrators", input: address }, (asked) =>
  importedView(asked, null, asked.input.saved !== undefined),
);

const postImported = action(
  path,
  { access: "administrators", weighty: { back: path }, input: pageOnly, form: confirmStaffForm },
  {
    async done({ work, form }) {
      await confirmSeveral(work, form);
      return redirect(`${urls.imported()}?saved=1`);
    },
    again: (asked, form) => importedView(asked, form, false),
  },
);

export const importedRoutes = [showImported, postImported];

async function importedView(asked: Asked<{ page: number }>, form: FormState | null, saved: boolean): Promise<View> {
  const { people, paging } = await listImported(asked.db, asked.viewer, asked.input.page);
  return view({
    title: words.people.imported.title,
    main: <ImportedPage people={people} paging={paging} form={form} saved={saved} />,
    ...peoplePlace(asked.viewer, true),
  });
}
