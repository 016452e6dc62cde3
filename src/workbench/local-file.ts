/** Files of this computer, as a browser may read and save them. */
import { FileProblem } from "../workbook/file/file-problem";

/** More than any workbook that could be shown; it is refused before it fills the memory. */
const MAX_FILE_BYTES = 200 * 1024 * 1024;
const WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** The browser reads the file after the click; only then may its address be given back. */
const REVOKE_AFTER_MS = 60_000;

/** The bytes of a chosen file. @throws FileProblem `too-large`; DOMException `NotFoundError` where it is gone */
export async function readFile(file: File): Promise<Uint8Array> {
  if (file.size > MAX_FILE_BYTES) throw new FileProblem("too-large", `${String(file.size)} bytes`);
  return new Uint8Array(await file.arrayBuffer());
}

/** Saves bytes under this name in the download folder. */
export function saveFile(fileName: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([bytes as BlobPart], { type: WORKBOOK_TYPE }));
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, REVOKE_AFTER_MS);
}
