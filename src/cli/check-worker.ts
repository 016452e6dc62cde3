/** Runs in a worker thread: one file in, its outcome out. A file that exhausts the thread takes nothing else along. */
import { checkFile, checkLedgers, type FileOptions } from "./check-file";

export interface CheckTask {
  readonly path: string;
  readonly options: FileOptions;
  /** Whether the ledgers are wanted beside the check. */
  readonly withLedgers: boolean;
}

export default function run({ path, options, withLedgers }: CheckTask): ReturnType<typeof checkFile> {
  return withLedgers ? checkLedgers(path, options) : checkFile(path, options);
}
