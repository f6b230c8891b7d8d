import { listTeam } from "#features/accounts/index.ts";
import { view } from "#platform/web/asked.ts";
import { nothing, page } from "#platform/web/routes.ts";
import { WhoAnswersPage } from "../pages/who-answers-page.tsx";
import { urls } from "../urls.ts";
import { hoursLine, timesInFull } from "../words/answering.ts";
import { words } from "../words.ts";

const whoAnswers = page(urls.whoAnswers, { access: "everyone", input: nothing }, async ({ db, now, tools }) => {
  const settings = tools.settings();
  return view({
    title: words.whoAnswers.title,
    main: (
      <WhoAnswersPage
        practiceName={settings.practiceName}
        team={await listTeam(db, now)}
        hours={hoursLine(settings)}
        times={timesInFull(settings)}
      />
    ),
    builtFrom: ["site"],
    mayBeIndexed: true,
  });
});

export const whoAnswersRoutes = [whoAnswers];
