import { demoContent } from "../content/index.ts";
import { idOf, type Scene, type Stage } from "./stage.ts";

/** Reports that wait for a moderator. */
export function reportScenes(stage: Stage): readonly Scene[] {
  return demoContent.reports.map((report) => ({
    at: stage.at(report.when),
    async play() {
      const postId = idOf(stage, report.topic, report.place);
      const reporter = stage.cast.viewerOf(report.by);
      await stage.work.db
        .insertInto("report")
        .values({
          post_id: postId,
          reporter_id: reporter.id,
          reason: "unkind",
          note_sealed: stage.work.tools.sealer.seal(report.words, `report|note|${postId}|${reporter.id}`),
          created_at: stage.at(report.when),
        })
        .execute();
    },
  }));
}
