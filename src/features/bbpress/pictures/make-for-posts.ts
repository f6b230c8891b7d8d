import type { Sealer } from "#platform/crypto/sealer.ts";
import type { PictureMaker } from "#platform/pictures/make-pictures.ts";
import { type PicturePlace, pictureAddress } from "#platform/text/pictures.ts";
import type { ImportedPost } from "../model.ts";
import { words } from "../words.ts";
import { addressesIn, withPictures } from "./in-text.ts";
import { pathInUploads, type Uploads } from "./uploads.ts";

/** A picture that was made for a post. */
export interface PostPicture extends PicturePlace {
  /** As WebP. Read when it is written: a piece of an import may hold very many. */
  bytes(): Buffer;
}

export interface Illustrated {
  /** The stored text, showing our pictures. */
  readonly source: string;
  readonly pictures: readonly PostPicture[];
}

export interface PictureParts {
  readonly uploads: Uploads;
  readonly maker: PictureMaker;
  /** Puts bytes aside. @returns how to get them again */
  keep(bytes: Buffer): () => Buffer;
  readonly sealer: Sealer;
  /** Address of the old site, and every way of writing it. */
  readonly site: string;
  readonly siteOrigins: readonly string[];
}

const mostInOnePost = 20;

/**
 * Makes the pictures that a post shows, and those that were attached to it. One that cannot be made stays the link that
 * it was. The same post gets the same addresses however often it is asked, and nobody can guess them.
 */
export async function illustrate(parts: PictureParts, post: ImportedPost): Promise<Illustrated> {
  const named = addressesIn(post.source).map(
    (address) => [address, pathInUploads(address, parts.siteOrigins)] as const,
  );
  const paths = new Set([...named.flatMap(([, path]) => path ?? []), ...post.attachments]);
  const made = new Map<string, PostPicture>();
  for (const path of [...paths].slice(0, mostInOnePost)) {
    const bytes = parts.uploads.read(path);
    const picture = bytes === null ? null : await parts.maker.make(bytes);
    if (picture === null) continue;
    const { width, height } = picture;
    made.set(path, { token: tokenOf(parts, post.id, path), width, height, bytes: parts.keep(picture.bytes) });
  }
  if (made.size === 0) return { source: post.source, pictures: [] };
  const pathOf = new Map(named);
  const ours = (path: string) => {
    const picture = made.get(path);
    return picture === undefined ? undefined : pictureAddress(picture);
  };
  const text = withPictures(post.source, (address) => ours(pathOf.get(address) ?? ""), words.undescribed);
  const below = post.attachments.flatMap((path) => ours(path) ?? []).filter((address) => !text.includes(address));
  const shown = below.map((address) => `<img src="${address}" alt="${words.undescribed}">`);
  return { source: [text, ...shown].join("\n\n"), pictures: [...made.values()] };
}

function tokenOf({ sealer, site }: PictureParts, postId: number, path: string): string {
  return sealer.lookup("imported picture", `${site}\0${postId}\0${path}`).toString("base64url").slice(0, 22);
}
