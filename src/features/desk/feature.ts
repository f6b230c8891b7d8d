import type { Feature } from "#platform/web/feature.ts";
import { countAnswerTimes } from "./commands/count-answer-times.ts";
import { releaseAbandoned } from "./commands/release.ts";
import { announceOverdue } from "./commands/stand.ts";
import { hearNewPosts } from "./reactions.ts";
import { askRoutes } from "./routes/asks.tsx";
import { deskRoutes } from "./routes/desk.tsx";
import { hoursRoutes } from "./routes/hours.tsx";
import { numberRoutes } from "./routes/numbers.tsx";
import { questionRoutes } from "./routes/questions.tsx";
import { reviewRoutes } from "./routes/reviews.tsx";
import { whoAnswersRoutes } from "./routes/who-answers.tsx";

/** The practice's desk: who waits for an answer, who looks after it, and how soon. */
export const desk: Feature = {
  name: "desk",
  routes: [
    ...deskRoutes,
    ...askRoutes,
    ...reviewRoutes,
    ...numberRoutes,
    ...questionRoutes,
    ...hoursRoutes,
    ...whoAnswersRoutes,
  ],
  reactions: [hearNewPosts],
  clockJobs: [
    { name: "desk.release-abandoned", everySeconds: 300, run: releaseAbandoned },
    { name: "desk.announce-overdue-reviews", everySeconds: 900, run: announceOverdue },
    { name: "desk.count-answer-times", everySeconds: 3_600, run: countAnswerTimes },
  ],
};
