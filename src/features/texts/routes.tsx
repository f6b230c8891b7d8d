import { absoluteDay } from "#core/dates.ts";
import type { SafeHtml } from "#core/safe-html.ts";
import { type Settings, type TextName, textNames } from "#core/settings.ts";
import { type Asked, type FormState, redirect, type View, view } from "#platform/web/asked.ts";
import { action, nothing, page, type Route } from "#platform/web/routes.ts";
import { cleanMarkdown, savePracticeText } from "./commands/save-text.ts";
import { defaultTexts } from "./defaults/index.ts";
import { textForm, whichText } from "./forms.ts";
import { EditTextPage } from "./pages/edit-text-page.tsx";
import { TextPage } from "./pages/text-page.tsx";
import { TextsPage } from "./pages/texts-page.tsx";
import { isAgreedTo } from "./policy.ts";
import { countUnasked } from "./queries/unasked.ts";
import { htmlOf, markdownOf, renderText } from "./shown.ts";
import { urls } from "./urls.ts";
import { words } from "./words.ts";

/** In everybody's own frame, but never kept back: urgent help is there when nothing else is. */
const open = { access: "everyone", input: nothing, identified: "if-possible" } as const;
const administrators = { access: "administrators", input: whichText } as const;

/** One page a text. */
const shown: readonly Route[] = textNames.map((name) =>
  page(urls[name], open, async ({ tools }) => {
    const { title } = defaultTexts[name];
    const confirmed = dayOf(tools.settings(), name);
    return view({
      title,
      main: <TextPage title={title} html={await htmlOf(tools, name)} confirmed={confirmed} />,
      mayBeIndexed: true,
      builtFrom: ["site"],
      canonicalPath: urls[name],
    });
  }),
);

const list = page(urls.admin, { access: "administrators", input: nothing }, async ({ tools }) => {
  const settings = tools.settings();
  const lines = textNames.map((name) => {
    const { markdown, version, reviewed } = settings.texts[name];
    const day = dayOf(settings, name);
    return {
      title: defaultTexts[name].title,
      href: urls[name],
      editHref: urls.edit(name),
      ownVersion: markdown === null ? null : version,
      confirmed: reviewed && day ? { by: reviewed.by, day } : null,
    };
  });
  return view({
    title: words.list.title,
    main: <TextsPage lines={lines} />,
    current: "admin",
    styles: ["rooms"],
  });
});

const edit = page("/admin/texts/:name/", administrators, (asked) =>
  editView(asked, { values: unchanged(asked.tools.settings(), asked.input.name), problems: new Map() }),
);

const save = action(
  "/admin/texts/:name/",
  { ...administrators, form: textForm },
  {
    async done({ work, input, form, ...asked }) {
      if (form.do === "preview") {
        const { html } = await renderText(asked.tools.renderer, cleanMarkdown(form.markdown));
        const ticks = { ...(form.reviewed ? { reviewed: "1" } : {}), ...(form.ask ? { ask: "1" } : {}) };
        const values = { markdown: form.markdown, what: form.what, ...ticks };
        return editView({ ...asked, input }, { values, problems: new Map() }, html);
      }
      await savePracticeText(work, input.name, form);
      return redirect(urls.admin);
    },
    again: (asked, form) => editView(asked, form),
  },
);

export const routes: readonly Route[] = [...shown, list, edit, save];

async function editView(
  { db, tools, input }: Asked<{ name: TextName }>,
  form: FormState,
  preview: SafeHtml | null = null,
): Promise<View> {
  const { title, toDo } = defaultTexts[input.name];
  const { version, markdown } = tools.settings().texts[input.name];
  const agreedTo = isAgreedTo(input.name);
  const heading = words.edit.title(title);
  return view({
    title: form.problems.size > 0 ? words.edit.errorTitle(heading) : heading,
    main: (
      <EditTextPage
        title={title}
        action={urls.edit(input.name)}
        version={version}
        versionNote={agreedTo ? words.edit.agreedVersion(version) : words.edit.version(version)}
        own={markdown !== null}
        toDo={toDo}
        unasked={agreedTo ? await countUnasked(db) : null}
        form={form}
        preview={preview}
      />
    ),
    current: "admin",
    styles: ["rooms"],
  });
}

function unchanged(settings: Settings, name: TextName): Record<string, string> {
  const markdown = markdownOf(settings, name);
  return settings.texts[name].reviewed ? { markdown, reviewed: "1" } : { markdown };
}

/** The day on which the practice confirmed it, in words. */
function dayOf(settings: Settings, name: TextName): string | null {
  const day = settings.texts[name].reviewed?.day;
  return day === undefined ? null : absoluteDay(new Date(`${day}T12:00:00Z`), "UTC").text;
}
