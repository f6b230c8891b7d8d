import { staffMarksChanged } from "#features/accounts/index.ts";
import { reactTo } from "#platform/work/events.ts";
import { tellParticipants } from "./commands/read.ts";
import { refreshQuotesOf } from "./commands/staff-marks.ts";
import { postCreated } from "./events.ts";

/** Shows everybody who takes part in a topic that somebody answered. Safe to run twice. */
export const tellParticipantsOfNewPost = reactTo(postCreated, {
  name: "topics.tell-participants-of-new-post",
  tries: 5,
  runAll: tellParticipants,
});

/** Quotes carry the practice's mark as the quoted post does. Safe to run twice. */
export const refreshQuotesAfterMarks = reactTo(staffMarksChanged, {
  name: "topics.refresh-quotes-after-marks",
  tries: 5,
  async runAll(work, people) {
    for (const memberId of new Set(people.map((one) => one.memberId))) await refreshQuotesOf(work, memberId);
  },
});
