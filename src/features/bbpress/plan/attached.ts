import { addressesIn } from "../pictures/in-text.ts";
import { pathInUploads, type Uploads } from "../pictures/uploads.ts";
import type { Findings, WarningCode } from "../report/findings.ts";
import type { WxrItem } from "../wxr/records.ts";
import { HIGHEST_ID } from "./rows.ts";

/** Posts with more are rare, and a million of them would fill the memory. */
const mostKept = 200_000;

export interface Attachment {
  readonly id: number;
  readonly status: string;
  readonly path: string;
}

/** Files that add-ons attached to posts: those that may be pictures which we show are brought, the others named. */
export class Attached {
  readonly #uploads: Uploads | undefined;
  readonly #byPost = new Map<number, readonly Attachment[]>();

  constructor(uploads: Uploads | undefined) {
    this.#uploads = uploads;
  }

  /** @returns false where the file is left out */
  take({ id, status, parent, attachmentUrl }: WxrItem): boolean {
    const path = attachmentUrl === null ? null : uploadedAs(attachmentUrl);
    if (path === null || parent === null || parent > HIGHEST_ID || !this.#uploads?.mayShow(path)) return false;
    if (this.#byPost.size >= mostKept) return false;
    this.#byPost.set(parent, [...(this.#byPost.get(parent) ?? []), { id, status, path }]);
    return true;
  }

  /** What was attached to something that is no post of these files, once all of them are read. */
  *withoutPost(isPost: (id: number) => boolean): Generator<Attachment> {
    for (const [postId, attachments] of this.#byPost) if (!isPost(postId)) yield* attachments;
  }

  /** Notes what a post's text shows or links and we cannot show. */
  noteLinks({ id, content }: WxrItem, siteOrigins: readonly string[], warnings: Findings<WarningCode>): void {
    for (const address of addressesIn(content)) {
      const path = pathInUploads(address, siteOrigins);
      if (path === null) continue;
      if (!this.#uploads) warnings.add("files-left", id);
      else if (!this.#uploads.mayShow(path)) warnings.add("file-left", id, path.split("/").at(-1));
    }
  }

  of(postId: number): readonly string[] {
    return (this.#byPost.get(postId) ?? []).map(({ path }) => path);
  }
}

/** An export names the whole address, a dump the path below the folder. */
function uploadedAs(stored: string): string | null {
  if (!/^https?:/i.test(stored)) return pathInUploads(`/wp-content/uploads/${encodeURI(stored)}`, []);
  const { origin } = URL.parse(stored) ?? {};
  return origin === undefined ? null : pathInUploads(stored, [origin]);
}
