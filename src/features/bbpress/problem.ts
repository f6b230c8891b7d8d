import { words } from "./words.ts";

/** What can be wrong with a file as a whole. Single rows that are wrong are findings of the report instead. */
export type ProblemCode =
  | "archive"
  | "bomb"
  | "busy"
  | "cut-off"
  | "doctype"
  | "encoding"
  | "limit"
  | "malformed"
  | "not-an-export"
  | "unreadable";

/** Where the trouble is; the line counts from 1. */
export interface ProblemPlace {
  readonly file: string | null;
  readonly line: number | null;
}

/** The import stops here and nothing of the file is kept. `message` names the place and says what to do. */
export class ImportProblem extends Error {
  override name = "ImportProblem";
  readonly code: ProblemCode;
  readonly sentence: string;
  readonly place: ProblemPlace;

  constructor(code: ProblemCode, sentence: string, place: ProblemPlace = { file: null, line: null }) {
    super(words.problemAt(place.file, place.line, sentence));
    this.code = code;
    this.sentence = sentence;
    this.place = place;
  }

  /** The same problem with the file's name, which the lower levels do not know. */
  inFile(file: string): ImportProblem {
    return new ImportProblem(this.code, this.sentence, { ...this.place, file });
  }
}
