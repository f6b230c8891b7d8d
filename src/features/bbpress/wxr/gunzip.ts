import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { ImportProblem } from "../problem.ts";
import { words } from "../words.ts";

/** Small files of one repeated letter pack far better than 100 to 1, and harm nobody. */
const RATIO_COUNTS_FROM_BYTES = 4 * 1024 ** 2;

/**
 * Unpacks one layer of gzip and stops at the ratio limit, long before memory or disk would feel it.
 *
 * @throws ImportProblem when the packed data is damaged, cut off or a bomb
 */
export async function* gunzip(
  packed: AsyncIterable<Uint8Array>,
  limits: { readonly unpackRatio: number },
): AsyncGenerator<Uint8Array> {
  const unpacker = createGunzip({ chunkSize: 65_536 });
  let sourceFailure: Error | null = null;
  const source = Readable.from(packed, { objectMode: false });
  source.once("error", (error) => {
    sourceFailure = error;
  });
  pipeline(source, unpacker, () => {});
  let unpackedBytes = 0;
  try {
    for await (const chunk of unpacker) {
      unpackedBytes += chunk.length;
      const tooTight = unpackedBytes > unpacker.bytesWritten * limits.unpackRatio;
      if (tooTight && unpackedBytes > RATIO_COUNTS_FROM_BYTES) {
        throw new ImportProblem("bomb", words.problem.bomb(limits.unpackRatio));
      }
      yield chunk;
    }
  } catch (error) {
    throw sourceFailure ?? asProblem(error);
  } finally {
    unpacker.destroy();
  }
}

function asProblem(error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "Z_BUF_ERROR") return new ImportProblem("cut-off", words.problem.packedCutOff);
  if (code === "Z_DATA_ERROR") return new ImportProblem("unreadable", words.problem.packedDamaged);
  return error;
}
