/** Writing files. */
import { writeFileSync } from "node:fs";
import { text } from "./language";
import { UsageError } from "./usage-error";

/** @throws UsageError where the file exists: it is never overwritten; an Error where it cannot be written */
export function writeNewFile(path: string, bytes: Uint8Array): void {
  try {
    writeFileSync(path, bytes, { flag: "wx" });
  } catch (error) {
    const exists = error instanceof Error && "code" in error && error.code === "EEXIST";
    throw exists ? new UsageError(text.exists(path)) : new Error(text.notWritten(path));
  }
}

/** Writes a file in place of one that may be there. @throws Error where it cannot be written */
export function writeFile(path: string, bytes: Uint8Array): void {
  try {
    writeFileSync(path, bytes);
  } catch {
    throw new Error(text.notWritten(path));
  }
}
