import { ImportProblem } from "../problem.ts";
import { words } from "../words.ts";
import { gunzip } from "./gunzip.ts";
import type { WxrLimits } from "./limits.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly the characters to remove
export const FORBIDDEN = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g;
/** The parser works on short strings, so that its limits are looked at often. */
const PIECE_BYTES = 65_536;

/** Counted while the text streams; right once it has ended. */
export interface TextTally {
  bytes: number;
  removedCharacters: number;
}

/**
 * The file's text in short pieces: unpacked if it was packed, decoded as UTF-8, without a byte order mark,
 * without blank lines before the first character and without the characters that XML forbids.
 *
 * @throws ImportProblem for other encodings, archives, bombs and files over the limit
 */
export async function* readText(
  stream: AsyncIterable<Uint8Array>,
  limits: WxrLimits,
  tally: TextTally,
): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let started = false;
  for await (const piece of pieces(await plainBytes(stream, limits))) {
    tally.bytes += piece.length;
    if (tally.bytes > limits.fileBytes) throw new ImportProblem("limit", words.problem.fileTooLarge(limits.fileBytes));
    let text = withoutForbidden(decode(decoder, piece, tally), tally);
    if (!started) text = text.trimStart();
    if (text === "") continue;
    started = true;
    yield text;
  }
  decode(decoder, null, tally);
}

function decode(decoder: TextDecoder, piece: Uint8Array | null, tally: TextTally): string {
  try {
    return piece === null ? decoder.decode() : decoder.decode(piece, { stream: true });
  } catch {
    if (piece === null) throw new ImportProblem("cut-off", words.problem.cutInCharacter);
    throw new ImportProblem("encoding", words.problem.notUtf8(tally.bytes));
  }
}

function withoutForbidden(text: string, tally: TextTally): string {
  if (text.search(FORBIDDEN) < 0) return text;
  const clean = text.replace(FORBIDDEN, "");
  tally.removedCharacters += text.length - clean.length;
  return clean;
}

async function* pieces(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) {
    for (let at = 0; at < chunk.length; at += PIECE_BYTES) yield chunk.subarray(at, at + PIECE_BYTES);
  }
}

/** Looks at the first bytes, because a file's name says little about what is in it. */
export async function plainBytes(
  stream: AsyncIterable<Uint8Array>,
  limits: { readonly unpackRatio: number },
): Promise<AsyncIterable<Uint8Array>> {
  const outer = await peek(stream);
  if (!isGzip(outer.head)) return refuseOtherKinds(outer);
  const inner = await peek(gunzip(outer.whole, limits));
  if (!isGzip(inner.head)) return refuseOtherKinds(inner);
  await inner.close();
  throw new ImportProblem("archive", words.problem.packedTwice);
}

interface Peeked {
  readonly head: Uint8Array;
  /** All bytes, the head included. */
  readonly whole: AsyncIterable<Uint8Array>;
  readonly close: () => Promise<unknown>;
}

async function refuseOtherKinds(peeked: Peeked): Promise<AsyncIterable<Uint8Array>> {
  const problem = otherKind(peeked.head);
  if (problem === null) return peeked.whole;
  await peeked.close();
  throw problem;
}

const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b;

/** How files begin that bzip2, xz or zstd packed. */
const OTHER_PACKERS = [
  [0x42, 0x5a, 0x68],
  [0xfd, 0x37, 0x7a, 0x58],
  [0x28, 0xb5, 0x2f, 0xfd],
];

function otherKind(head: Uint8Array): ImportProblem | null {
  const [a, b, c, d] = head;
  if (OTHER_PACKERS.some((magic) => magic.every((value, n) => head[n] === value)))
    return new ImportProblem("archive", words.problem.otherPacker);
  if (a === 0x50 && b === 0x4b) return new ImportProblem("archive", words.problem.zip);
  const marked = (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
  const unmarked = (a === 0 && b === 0x3c) || (a === 0x3c && b === 0) || (a === 0 && b === 0 && c === 0 && d === 0x3c);
  return marked || unmarked ? new ImportProblem("encoding", words.problem.utf16) : null;
}

async function peek(stream: AsyncIterable<Uint8Array>): Promise<Peeked> {
  const iterator = stream[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  const head: number[] = [];
  while (head.length < 4) {
    const next = await iterator.next();
    if (next.done) break;
    first.push(next.value);
    head.push(...next.value.subarray(0, 4 - head.length));
  }
  const close = async () => iterator.return?.();
  return { head: Uint8Array.from(head), whole: resume(first, iterator), close };
}

async function* resume(first: Uint8Array[], iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* first;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}
