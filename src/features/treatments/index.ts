export { bringExamples } from "./commands/bring-examples.ts";
export { writeDraft } from "./commands/draft.ts";
export { approve, handIn } from "./commands/publish.ts";
export { dayIn, latestReviewBy } from "./policy/review.ts";
