import { isUtf8 } from "node:buffer";
import { ImportProblem } from "../problem.ts";
import { safeDetail } from "../report/findings.ts";
import { words } from "../words.ts";

/** MySQL's names of encodings in which no byte of a character looks like a quote or a backslash. */
const SINGLE_BYTE = new Map([
  ["latin1", "windows-1252"],
  ["latin2", "iso-8859-2"],
  ["latin5", "windows-1254"],
  ["latin7", "iso-8859-13"],
  ["cp1250", "windows-1250"],
  ["cp1251", "windows-1251"],
  ["cp1256", "windows-1256"],
  ["cp1257", "windows-1257"],
  ["greek", "iso-8859-7"],
  ["hebrew", "iso-8859-8"],
  ["koi8r", "koi8-r"],
  ["koi8u", "koi8-u"],
]);
const UTF8 = /^(?:utf8|utf8mb3|utf8mb4|binary|ascii|default)$/;

/** Makes UTF-8 of whatever the dump says that it is written in. */
export class Encoding {
  #decoder: TextDecoder | null = null;

  /** @throws ImportProblem for encodings in which quotes cannot be told from letters */
  set(name: string): void {
    const label = SINGLE_BYTE.get(name);
    if (label === undefined && !UTF8.test(name))
      throw new ImportProblem("encoding", words.dumpProblem.encoding(safeDetail(name)));
    this.#decoder = label === undefined ? null : new TextDecoder(label);
  }

  /**
   * Many old sites keep UTF-8 in tables that they call Latin-1: text that reads as UTF-8 is taken as such.
   *
   * @throws ImportProblem when the dump says UTF-8 and this is none
   */
  toUtf8(bytes: Buffer, table: string): Buffer {
    if (isUtf8(bytes)) return bytes;
    if (this.#decoder === null) throw new ImportProblem("encoding", words.dumpProblem.notUtf8(safeDetail(table)));
    return Buffer.from(this.#decoder.decode(bytes), "utf8");
  }
}
