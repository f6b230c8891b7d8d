import { Readable } from "node:stream";
import { NotFound } from "#core/errors.ts";
import type { Member } from "#core/viewer.ts";
import { urls as accounts } from "#features/accounts/urls.ts";
import { type ZippedFile, zip } from "#platform/archive/zip.ts";
import { type Answer, answer, emptyForm, type FormState, type View, view } from "#platform/web/asked.ts";
import { nothing, page, type Route, slowAction } from "#platform/web/routes.ts";
import { type House, inWork } from "#platform/work/work.ts";
import { noteCopy } from "../commands/copy.ts";
import { boundedStream, takePlace } from "../copies.ts";
import { noFields } from "../forms.ts";
import { copyAsHtml, copyAsJson } from "../pages/copy-files.tsx";
import { CopyPage } from "../pages/copy-page.tsx";
import { type OwnCopy, writtenFromOwnCopy } from "../queries/own-copy.ts";
import { words } from "../words.ts";

const members = { access: "members", weighty: { back: accounts.copy }, input: nothing } as const;

const showCopy = page(accounts.copy, members, async () => copyView(emptyForm));

const postCopy = slowAction(
  accounts.copy,
  { ...members, form: noFields, limit: "small" },
  {
    async done({ house, viewer }) {
      if (viewer.kind !== "member") throw new NotFound();
      const leave = takePlace();
      try {
        await inWork(house, viewer, (work) => noteCopy(work, viewer));
      } catch (error) {
        leave();
        throw error;
      }
      return asArchive(house, viewer, leave);
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
function asArchive(house: House, me: Member, onClose: () => void): Answer {
  const packed = answer(200, "application/zip", boundedStream(writtenFromOwnCopy(house, me, archive), onClose));
  return { ...packed, headers: { ...packed.headers, "content-disposition": 'attachment; filename="my-copy.zip"' } };
}

function archive(copy: OwnCopy): AsyncIterable<Buffer> {
  return zip(filesOf(copy), copy.madeAt);
}

async function* filesOf(copy: OwnCopy): AsyncGenerator<ZippedFile> {
  yield { name: "my-copy.json", content: copyAsJson(copy) };
  yield { name: "my-copy.html", content: copyAsHtml(copy) };
  for await (const { file, webp } of copy.pictures()) yield { name: file, content: Readable.from([webp]) };
}
