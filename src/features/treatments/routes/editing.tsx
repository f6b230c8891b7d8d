import { z } from "zod";
import { NotFound } from "#core/errors.ts";
import { type Asked, type FormState, redirect, type View, view } from "#platform/web/asked.ts";
import { action, page, type Route } from "#platform/web/routes.ts";
import { markOf } from "../commands/draft.ts";
import { saveEffect, saveStudy } from "../commands/save-items.ts";
import { saveText } from "../commands/save-text.ts";
import { effectValues, studyValues, textValues } from "../form-values.ts";
import { effectForm, slugPart, studyForm, textForm } from "../forms.ts";
import { EditPage } from "../pages/edit-page.tsx";
import { ItemPage } from "../pages/item-pages.tsx";
import { findWorkshop, listDrafts, listShown, type Workshop } from "../queries/find-treatment.ts";
import { urls } from "../urls.ts";
import { editorWords as words } from "../words/editor.ts";
import { labelOf } from "../words/fields.ts";

const option = { access: "staff", input: z.object({ slug: slugPart }) } as const;
const place = z
  .string()
  .regex(/^(?:new|0|[1-9]\d{0,2})$/)
  .transform((given) => (given === "new" ? null : Number(given)));
const effects = z.object({ slug: slugPart, part: z.enum(["common", "serious"]), place });
const studies = z.object({ slug: slugPart, place });

const edit = page("/treatments/:slug/edit/", option, (asked) => editView(asked, null));

const save = action(
  "/treatments/:slug/edit/",
  { ...option, form: textForm },
  {
    async done({ work, input, form }) {
      await saveText(work, input.slug, form);
      return redirect(form.do === "save" ? `${urls.draft(input.slug)}?saved=1` : urls.item(input.slug, form.do, "new"));
    },
    again: (asked, form) => editView(asked, form),
  },
);

async function editView(asked: Asked<{ slug: string }>, form: FormState | null): Promise<View> {
  const { db, viewer, input } = asked;
  const workshop = await findWorkshop(db, viewer, input.slug);
  const stored = textValues(workshop.base);
  const shown = form ?? { values: stored, problems: new Map() };
  const conflict = shown.problems.get("") === words.changedMeanwhile;
  const name = workshop.base.content.name || words.workshop.unnamed;
  const others = [...(await listShown(db)), ...(await listDrafts(db, viewer))];
  const bySlug = new Map(others.filter(({ slug }) => slug !== input.slug).map((one) => [one.slug, one.content.name]));
  return titledView(
    words.workshop.editTitle(name),
    shown,
    <EditPage
      slug={input.slug}
      name={name}
      seen={seenIn(shown, workshop, conflict)}
      form={shown}
      others={[...bySlug].map(([slug, called]) => ({ slug, name: called, href: urls.option(slug) }))}
      different={conflict ? differing(stored, shown.values) : []}
    />,
  );
}

/** After a conflict the person has been told, so the next save is meant; any other problem keeps what they began with. */
function seenIn({ values }: FormState, workshop: Workshop, conflict: boolean): number {
  const began = Number(values.seen);
  return conflict || values.seen === undefined || !Number.isSafeInteger(began) ? markOf(workshop) : began;
}

function differing(
  stored: Readonly<Record<string, string>>,
  typed: Readonly<Record<string, string>>,
): readonly string[] {
  const plain = (value: string | undefined) => (value ?? "").replaceAll("\r\n", "\n").trim();
  return Object.keys(stored)
    .filter((field) => plain(stored[field]) !== plain(typed[field]))
    .map((field) => labelOf(field.replace(/(Min|Max|Unit|Source|When|Why)$/, "")));
}

const effect = page("/treatments/:slug/edit/:part/:place/", { access: "staff", input: effects }, (asked) =>
  itemView(asked, asked.input, null),
);

const saveOneEffect = action(
  "/treatments/:slug/edit/:part/:place/",
  { access: "staff", input: effects, form: effectForm },
  {
    async done({ work, input, form }) {
      await saveEffect(work, input, form);
      return redirect(form.do === "more" ? urls.item(input.slug, input.part, "new") : savedAt(input.slug));
    },
    again: (asked, form) => itemView(asked, asked.input, form),
  },
);

const study = page("/treatments/:slug/edit/studies/:place/", { access: "staff", input: studies }, (asked) =>
  itemView(asked, { ...asked.input, part: "studies" }, null),
);

const saveOneStudy = action(
  "/treatments/:slug/edit/studies/:place/",
  { access: "staff", input: studies, form: studyForm },
  {
    async done({ work, input, form }) {
      await saveStudy(work, input, form);
      return redirect(form.do === "more" ? urls.item(input.slug, "studies", "new") : savedAt(input.slug));
    },
    again: (asked, form) => itemView(asked, { ...asked.input, part: "studies" }, form),
  },
);

const savedAt = (slug: string) => `${urls.draft(slug)}?saved=1#items`;

interface Item {
  readonly slug: string;
  readonly part: "common" | "serious" | "studies";
  readonly place: number | null;
}

async function itemView({ db, viewer }: Asked<unknown>, item: Item, form: FormState | null): Promise<View> {
  const workshop = await findWorkshop(db, viewer, item.slug);
  const shown = form ?? { values: storedValues(workshop, item), problems: new Map() };
  const conflict = shown.problems.get("") === words.changedMeanwhile;
  const name = workshop.base.content.name || words.workshop.unnamed;
  return titledView(
    item.place === null ? words.items.add[item.part] : words.items.change[item.part],
    shown,
    <ItemPage {...item} name={name} seen={seenIn(shown, workshop, conflict)} form={shown} />,
  );
}

/** @throws NotFound when there is no such entry */
function storedValues({ base: { content } }: Workshop, { part, place: at }: Item): Record<string, string> {
  if (at === null) return {};
  if (part === "studies") {
    const found = content.studies[at];
    if (!found) throw new NotFound();
    return studyValues(found);
  }
  const found = (part === "common" ? content.commonEffects : content.seriousEffects)[at];
  if (!found) throw new NotFound();
  return effectValues(found);
}

function titledView(title: string, form: FormState, main: View["main"]): View {
  const whole = form.problems.size > 0 ? words.problems.errorTitle(title) : title;
  return view({ title: whole, main, current: "library", styles: ["rooms"] });
}

export const editingRoutes: readonly Route[] = [edit, save, study, saveOneStudy, effect, saveOneEffect];
