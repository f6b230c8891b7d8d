import { z } from "zod";
import { redirect, view } from "#platform/web/asked.ts";
import { action, page, type Route } from "#platform/web/routes.ts";
import { chooseClinicians } from "../commands/choose-clinicians.ts";
import { cliniciansForm } from "../forms.ts";
import { CliniciansPage } from "../pages/clinicians-page.tsx";
import { listCandidates } from "../queries/list-candidates.ts";
import { urls } from "../urls.ts";
import { words } from "../words.ts";

const choosing = {
  access: "administrators",
  input: z.object({ saved: z.string().optional() }),
  weighty: { back: urls.clinicians },
} as const;

const choose = page(urls.clinicians, choosing, async ({ db, viewer, now, input }) => {
  const candidates = await listCandidates(db, viewer, now);
  return view({
    title: words.team.choose.title,
    main: <CliniciansPage candidates={candidates} saved={input.saved !== undefined} />,
    current: "admin",
    styles: ["rooms"],
  });
});

const save = action(
  urls.clinicians,
  { ...choosing, form: cliniciansForm },
  {
    async done({ work, form }) {
      await chooseClinicians(work, form.clinical);
      return redirect(`${urls.clinicians}?saved=1`);
    },
  },
);

export const clinicianRoutes: readonly Route[] = [choose, save];
