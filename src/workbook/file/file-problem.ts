/** Why a file cannot be read. Each code has a sentence and an action of its own in `src/text/`. */
export type FileProblemCode =
  /** It asks for a password. */
  | "encrypted"
  /** A workbook of Excel 97–2003 or a binary one (.xls, .xlsb); saved anew as .xlsx it can be read. */
  | "legacy-xls"
  /** Text, a picture, a document, an OpenDocument file, an empty file … */
  | "not-a-workbook"
  /** It was a workbook, but is cut off or damaged. */
  | "corrupt"
  /** Its contents, unpacked, exceed what this program opens. */
  | "too-large";

/** A file that cannot be read, with the reason as a code; `message` is for builders, not for a person. */
export class FileProblem extends Error {
  constructor(
    readonly code: FileProblemCode,
    why: string,
  ) {
    super(`${code}: ${why}`);
    this.name = "FileProblem";
  }
}
