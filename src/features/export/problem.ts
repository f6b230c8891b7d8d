import { words } from "./words.ts";

/** An export that cannot be written. The message is one sentence for the operator. */
export class ExportProblem extends Error {
  override readonly name = "ExportProblem";
}

/** What the system says about files, as a sentence; anything else as it is. */
export function explainedFileError(error: unknown, path: string): unknown {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  const sentence = typeof code === "string" ? sentences[code] : undefined;
  return sentence === undefined ? error : new ExportProblem(sentence(path), { cause: error });
}

const say = words.problem;

const sentences: Readonly<Record<string, (path: string) => string>> = {
  EACCES: say.noRight,
  EPERM: say.noRight,
  EROFS: say.noRight,
  ENOSPC: say.noRoom,
  EDQUOT: say.noRoom,
  EFBIG: say.noRoom,
  ENOTDIR: say.noFolder,
  ENAMETOOLONG: say.noFolder,
  ELOOP: say.noFolder,
  EIO: say.diskFails,
};
