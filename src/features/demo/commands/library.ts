import { approve, bringExamples, dayIn, handIn, latestReviewBy, writeDraft } from "#features/treatments/index.ts";
import { demoContent } from "../content/index.ts";
import { words } from "../words.ts";
import type { Stage } from "./stage.ts";

const dayMs = 86_400_000;

/** Our drafts come in; two made-up clinicians stand by some of them, each with a line that says so. */
export async function fillLibrary({ work, cast }: Stage): Promise<void> {
  const now = new Date(work.now.getTime() - 40 * dayMs);
  const lena = { ...work, viewer: cast.viewerOf("lena"), now };
  const amara = { ...work, viewer: cast.viewerOf("amara"), now: new Date(now.getTime() + dayMs) };
  const today = dayIn(demoContent.timeZone, now);
  const check = { verifiedBy: cast.viewerOf("lena").id, verifiedOn: today };
  await bringExamples(lena);
  for (const slug of demoContent.library) {
    await writeDraft(lena, {
      slug,
      seen: 1,
      change: (content) => ({
        ...content,
        label: words.sample,
        studies: content.studies.map((study) => ({ ...study, ...check })),
      }),
    });
    await handIn(lena, { slug, seen: 2, changeNote: "" });
    await approve(amara, { slug, seen: 2, reviewBy: latestReviewBy(today) });
  }
}
