import { z } from "zod";
import { type Asked, type FormState, redirect, type View, view } from "#platform/web/asked.ts";
import { action, page } from "#platform/web/routes.ts";
import { markOfHours, sayWhenAnswering } from "../commands/say-when.ts";
import { dayFields, hoursForm } from "../forms.ts";
import { HoursPage } from "../pages/hours-page.tsx";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const administrators = { access: "administrators", input: z.object({ saved: z.string().optional() }) } as const;

const hours = page(urls.hours, administrators, async (asked) => hoursView(asked, null));

const saveHours = action(
  urls.hours,
  { ...administrators, form: hoursForm },
  {
    async done({ work, form }) {
      await sayWhenAnswering(work, form);
      return redirect(`${urls.hours}?saved=1`);
    },
    again: async (asked, form) => hoursView(asked, form),
  },
);

export const hoursRoutes = [hours, saveHours];

async function hoursView(
  { tools, input }: Asked<{ saved?: string | undefined }>,
  form: FormState | null,
): Promise<View> {
  const { answering, timeZone } = tools.settings();
  const { documentTitle } = words.hours;
  return view({
    title: form ? words.problems.errorTitle(documentTitle) : documentTitle,
    current: "admin",
    styles: ["rooms"],
    main: (
      <HoursPage
        form={form ?? { values: valuesOf(answering), problems: new Map() }}
        seen={form?.values.seen ?? markOfHours(answering)}
        timeZone={timeZone}
        saved={input.saved !== undefined}
      />
    ),
  });
}

function valuesOf(answering: Parameters<typeof markOfHours>[0]): Record<string, string> {
  if (answering === null) return {};
  const { days, from, until, withinHours } = answering;
  const ticked = days.map((day) => [dayFields[day - 1] ?? "", "1"] as const);
  return { ...Object.fromEntries(ticked), from, until, withinHours: String(withinHours) };
}
