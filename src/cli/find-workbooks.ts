/** Which files a `check` is to read. */
import { type Dirent, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const WORKBOOK = /\.(?:xlsx|xlsm|xls|xlsb)$/i;
/** Excel's lock files, and hidden ones. */
const LEFT_OUT = /^(?:~\$|\.)/;

/** Compares as bytes do, so that the order is the same on every machine. */
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The paths to read: files as typed, folders with all that lies below them, in order of path. */
export function findWorkbooks(paths: readonly string[]): string[] {
  return paths.flatMap((path) => (isFolder(path) ? workbooksBelow(path).sort(byText) : [path]));
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function workbooksBelow(folder: string): string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return [folder]; // an entry of the report that cannot be read: it stops nothing and is not left out
  }
  return entries
    .filter(({ name }) => !LEFT_OUT.test(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return workbooksBelow(path);
      return WORKBOOK.test(entry.name) ? [path] : [];
    });
}
