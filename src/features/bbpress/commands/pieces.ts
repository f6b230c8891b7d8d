import type { Contents } from "../plan/contents.ts";

/** Places of an import's contents, the last one not included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Whole topics, written in one transaction; a topic that is too long for memory in several stretches of it. */
export interface Piece {
  readonly stretches: readonly Stretch[];
  /** Posts that are not here yet. */
  readonly posts: number;
}

/** What is in memory at once, about: a stretch ends with the post that reaches one of these. */
export interface Portion {
  readonly posts: number;
  readonly bytes: number;
}

/** Cuts what is to be brought into pieces. Posts that are here already take no room in them. */
export function cutPieces(contents: Contents, isHere: (place: number) => boolean, portion: Portion): Piece[] {
  const pieces: Piece[] = [];
  let piece = emptyPiece(0);
  for (let first = 0; first < contents.length; ) {
    const topic = measureTopic(contents, first, { isHere, portion });
    if (piece.posts > 0 && (piece.posts + topic.posts > portion.posts || piece.bytes + topic.bytes > portion.bytes)) {
      pieces.push(finished(piece));
      piece = emptyPiece(first);
    }
    piece.posts += topic.posts;
    piece.bytes += topic.bytes;
    piece.cuts.push(...topic.cuts);
    piece.to = topic.to;
    first = topic.to;
  }
  if (piece.posts > 0) pieces.push(finished(piece));
  return pieces;
}

interface Measured {
  posts: number;
  bytes: number;
  to: number;
  /** Where a stretch ends within a topic. */
  readonly cuts: number[];
}

const emptyPiece = (from: number) => ({ from, to: from, posts: 0, bytes: 0, cuts: [] as number[] });

function measureTopic(
  contents: Contents,
  first: number,
  { isHere, portion }: { readonly isHere: (place: number) => boolean; readonly portion: Portion },
): Measured {
  const topic: Measured = { posts: 0, bytes: 0, to: first, cuts: [] };
  let since = { posts: 0, bytes: 0 };
  do {
    if (!isHere(topic.to)) {
      const bytes = contents.bytesAt(topic.to);
      if (since.posts >= portion.posts || (since.posts > 0 && since.bytes + bytes > portion.bytes)) {
        topic.cuts.push(topic.to);
        since = { posts: 0, bytes: 0 };
      }
      since.posts += 1;
      since.bytes += bytes;
      topic.posts += 1;
      topic.bytes += bytes;
    }
    topic.to += 1;
  } while (topic.to < contents.length && !contents.opensTopic(topic.to));
  return topic;
}

function finished({ from, to, posts, cuts }: ReturnType<typeof emptyPiece>): Piece {
  const ends = [...cuts, to];
  return { posts, stretches: ends.map((end, n) => ({ from: ends[n - 1] ?? from, to: end })) };
}
