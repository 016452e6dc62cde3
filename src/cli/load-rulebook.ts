/** The notices to judge by: those that come with the program, and an office's own from a file. */
import { readFileSync } from "node:fs";
import { RULEBOOK } from "../rulebook";
import { type Rulebook, withNotices } from "../rulebook/rulebook";
import { readNotice } from "../rulebook/schema";
import { notices as words, text } from "./language";
import { UsageError } from "./usage-error";

const assembled = new Map<string, Rulebook>();

/**
 * The rulebook with the notice of the file added (docs/adding-a-notice.md); that of the program for null.
 * @throws UsageError that names every problem of the file by its place
 */
export function loadRulebook(path: string | null): Rulebook {
  if (path === null) return RULEBOOK;
  const known = assembled.get(path);
  if (known !== undefined) return known;
  let source: string;
  try {
    source = readFileSync(path, "utf8");
  } catch {
    throw new UsageError(text.fileUnreadable(path));
  }
  const reading = readNotice(source, RULEBOOK);
  if (!reading.ok) throw new UsageError(text.noticeWrong(path, reading.problems.map(words.problem)));
  const rulebook = withNotices(RULEBOOK, [reading.notice]);
  assembled.set(path, rulebook);
  return rulebook;
}
