import { tmpdir } from "node:os";
import { openPictureMaker } from "#platform/pictures/make-pictures.ts";
import type { House } from "#platform/work/work.ts";
import { ScratchFile } from "../dump/spool.ts";
import type { ImportedPost } from "../model.ts";
import { type Illustrated, illustrate } from "../pictures/make-for-posts.ts";
import type { ImportPlan } from "../plan.ts";
import { siteOrigins } from "../stored/origins.ts";

export interface Illustrator {
  illustrate(post: ImportedPost): Promise<Illustrated>;
  close(): Promise<void>;
}

/** Makes the pictures of an import's posts; without the old site's uploads every text stays as it is. */
export function openIllustrator(bringing: {
  readonly house: House;
  readonly plan: ImportPlan;
  readonly source: string;
}): Illustrator {
  const { house, plan, source: site } = bringing;
  const { uploads } = plan;
  if (uploads === undefined) {
    return { illustrate: async ({ source }) => ({ source, pictures: [] }), close: async () => undefined };
  }
  const maker = openPictureMaker();
  const aside = new ScratchFile(tmpdir());
  const keep = (bytes: Buffer) => {
    const at = aside.size;
    const length = bytes.length;
    aside.add(bytes);
    aside.flush();
    return () => {
      const again = Buffer.alloc(length);
      aside.read(again, at);
      return again;
    };
  };
  const parts = { uploads, maker, keep, site, sealer: house.tools.sealer, siteOrigins: siteOrigins(plan.site) };
  return {
    illustrate: (post) => illustrate(parts, post),
    async close() {
      aside.close();
      await maker.close();
    },
  };
}
