import type { Feature } from "#platform/web/feature.ts";
import { resumeLeaving } from "./commands/carry-on-leaving.ts";
import { endWithdrawn } from "./commands/end-withdrawn.ts";
import { carryOn } from "./reactions.ts";
import { copyRoutes } from "./routes/copy.tsx";
import { leaveRoutes } from "./routes/leave.tsx";

/** Control over one's own traces: a copy of everything, and leaving for good. */
export const traces: Feature = {
  name: "traces",
  routes: [...copyRoutes, ...leaveRoutes],
  reactions: [carryOn],
  clockJobs: [
    { name: "traces.resume-leaving", everySeconds: 300, run: resumeLeaving },
    { name: "traces.end-withdrawn", everySeconds: 3_600, run: endWithdrawn },
  ],
};
