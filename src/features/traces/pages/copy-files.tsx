import { renderToString } from "preact-render-to-string";
import type { OwnCopy } from "../queries/own-copy.ts";
import { AfterPosts, BeforePosts, CopyHead, OnePost } from "./copy-document.tsx";

/** A copy for programs, piece by piece: never more than a batch of posts is held. */
export async function* copyAsJson({ posts, postCount: _, pictures: __, drafts, reports, lists, ...opening }: OwnCopy) {
  yield `${inside(opening)},\n  "posts": [`;
  let between = "\n    ";
  for await (const batch of posts()) {
    for (const post of batch) {
      yield between + JSON.stringify(post, null, 2).replaceAll("\n", "\n    ");
      between = ",\n    ";
    }
  }
  yield `\n  ],${inside({ drafts, reports, lists }).slice(1)}\n}\n`;
}

/** An object as JSON whose last brace is still to come. */
const inside = (part: object) => JSON.stringify(part, null, 2).slice(0, -2);

/** The same to be read, piece by piece. */
export async function* copyAsHtml(copy: OwnCopy) {
  yield `<!doctype html><html lang="en">${renderToString(<CopyHead />)}<body>`;
  yield renderToString(<BeforePosts copy={copy} />);
  for await (const batch of copy.posts()) for (const post of batch) yield renderToString(<OnePost post={post} />);
  yield `${renderToString(<AfterPosts copy={copy} />)}</body></html>`;
}
