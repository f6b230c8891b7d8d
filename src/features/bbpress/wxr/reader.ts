import { ImportProblem } from "../problem.ts";
import { words } from "../words.ts";
import { Channel } from "./channel.ts";
import { defaultWxrLimits, type WxrLimits } from "./limits.ts";
import type { WxrRecord } from "./records.ts";
import { readText, type TextTally } from "./text.ts";
import { XmlTokens } from "./tokens.ts";

/**
 * Reads a WordPress export, plain or gzipped, row by row: `site` first, `end` last. Holds one row at a time.
 *
 * @param fileName said in problems
 * @throws ImportProblem when the file as a whole cannot be trusted; rows before that point have been given
 */
export async function* readWxr(
  stream: AsyncIterable<Uint8Array>,
  limits: Partial<WxrLimits> = {},
  fileName = words.theFile,
): AsyncGenerator<WxrRecord> {
  const all = { ...defaultWxrLimits, ...limits };
  const tally: TextTally = { bytes: 0, removedCharacters: 0 };
  const channel: Channel = new Channel(all, (): number => tokens.line);
  const tokens: XmlTokens = new XmlTokens(all, channel);
  try {
    for await (const piece of readText(stream, all, tally)) {
      tokens.write(piece);
      yield* channel.records.splice(0);
    }
    tokens.end();
    yield* channel.records.splice(0);
  } catch (error) {
    throw error instanceof ImportProblem ? named(error, fileName, channel.lastItemId) : error;
  }
  yield { kind: "end", items: channel.items, ...tally };
}

function named(problem: ImportProblem, fileName: string, lastItemId: number | null): ImportProblem {
  const sentence =
    problem.code === "cut-off" && lastItemId !== null ? words.problem.cutOff(lastItemId) : problem.sentence;
  return new ImportProblem(problem.code, sentence, problem.place).inFile(fileName);
}
