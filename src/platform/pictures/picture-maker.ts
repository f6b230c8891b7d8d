import sharp from "sharp";

/**
 * A process of its own that makes pictures anew: decoders of foreign bytes are the one part of ours that memory bugs have
 * been found in, so it holds no secrets and no database, and may die (D6, A-061 to A-070).
 */
export interface PictureTask {
  readonly bytes: Uint8Array;
  /** Longest side of the picture that is made, in pixels. */
  readonly longest: number;
}

export type PictureAnswer =
  | { readonly kind: "ready" }
  | { readonly kind: "made"; readonly bytes: Uint8Array; readonly width: number; readonly height: number }
  | { readonly kind: "refused" };

const mostPixels = 40_000_000;
const formats: readonly string[] = ["jpeg", "png", "webp"];

sharp.cache(false);
sharp.concurrency(1);

/** Nothing of the file is kept but what is seen: no names, places, comments or colour profiles. */
async function make({ bytes, longest }: PictureTask): Promise<PictureAnswer> {
  const picture = sharp(bytes, {
    limitInputPixels: mostPixels,
    pages: 1,
    sequentialRead: true,
    failOn: "warning",
    autoOrient: true,
  });
  const { format } = await picture.metadata();
  if (!formats.includes(format)) return { kind: "refused" };
  const { data, info } = await picture
    .resize({ width: longest, height: longest, fit: "inside", withoutEnlargement: true })
    .toColourspace("srgb")
    .webp({ quality: 80 })
    .toBuffer({ resolveWithObject: true });
  return { kind: "made", bytes: data, width: info.width, height: info.height };
}

process.on("message", (task: PictureTask) => {
  make(task)
    .catch((): PictureAnswer => ({ kind: "refused" }))
    .then((answer) => process.send?.(answer));
});
process.on("disconnect", () => process.exit());
process.send?.({ kind: "ready" } satisfies PictureAnswer);
