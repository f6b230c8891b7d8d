import { reportPost } from "#features/moderation/index.ts";
import { demoContent } from "../content/index.ts";
import { idOf, type Scene, type Stage } from "./stage.ts";

/** Reports that wait for a moderator. */
export function reportScenes(stage: Stage): readonly Scene[] {
  return demoContent.reports.map((report) => ({
    at: stage.at(report.when),
    async play() {
      const reporting = stage.as(report.by, stage.at(report.when));
      const { reason, words } = report;
      await reportPost(reporting, idOf(stage, report.topic, report.place), { reason, note: words });
    },
  }));
}
