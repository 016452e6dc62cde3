/** Runs in a worker thread: one file in, its outcome out. A file that exhausts the thread takes nothing else along. */
import type { FileOutcome } from "../text/contract-report";
import { checkFile, type FileOptions } from "./check-file";

export interface CheckTask {
  readonly path: string;
  readonly options: FileOptions;
}

export default function run({ path, options }: CheckTask): Promise<FileOutcome> {
  return checkFile(path, options);
}
