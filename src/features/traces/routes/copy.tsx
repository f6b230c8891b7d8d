import { renderToString } from "preact-render-to-string";
import { NotFound } from "#core/errors.ts";
import { urls as accounts } from "#features/accounts/urls.ts";
import { zip } from "#platform/archive/zip.ts";
import { type Answer, answer, emptyForm, type FormState, type View, view } from "#platform/web/asked.ts";
import { action, nothing, page, type Route } from "#platform/web/routes.ts";
import { copyOwnData, type OwnCopy } from "../commands/copy.ts";
import { noFields } from "../forms.ts";
import { CopyDocument } from "../pages/copy-document.tsx";
import { CopyPage } from "../pages/copy-page.tsx";
import { words } from "../words.ts";

const members = { access: "members", weighty: { back: accounts.copy }, input: nothing } as const;

const showCopy = page(accounts.copy, members, async () => copyView(emptyForm));

const postCopy = action(
  accounts.copy,
  { ...members, form: noFields, limit: "small" },
  {
    async done({ work, viewer }) {
      if (viewer.kind !== "member") throw new NotFound();
      return await asArchive(await copyOwnData(work, viewer));
    },
    again: async (_asked, form) => copyView(form),
  },
);

export const copyRoutes: readonly Route[] = [showCopy, postCopy];

function copyView(form: FormState): View {
  return view({
    title: words.copy.title,
    main: <CopyPage form={form} />,
    current: "you",
    onlyYou: true,
    styles: ["rooms"],
  });
}

/** Straight into the answer: nothing of it is ever a file of ours (T-18). Its name says nothing about where it is from. */
async function asArchive(copy: OwnCopy): Promise<Answer> {
  const document = `<!doctype html>${renderToString(<CopyDocument copy={copy} />)}`;
  const files = [
    { name: "my-copy.json", bytes: Buffer.from(JSON.stringify(copy, null, 2)) },
    { name: "my-copy.html", bytes: Buffer.from(document) },
  ];
  const packed = answer(200, "application/zip", await zip(files, copy.madeAt));
  return { ...packed, headers: { ...packed.headers, "content-disposition": 'attachment; filename="my-copy.zip"' } };
}
