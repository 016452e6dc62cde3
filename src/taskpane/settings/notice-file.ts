/** An office's own notice file on its way into the settings. */
import { withOfficeNotices } from "../../rulebook/office-notices";
import type { Notice, Rulebook } from "../../rulebook/rulebook";
import { readNotice, type NoticeProblem } from "../../rulebook/schema";

/** The notices with that of the file; one that was loaded before (the same document) is replaced. */
export type NoticeFileReading =
  | { readonly ok: true; readonly notices: readonly Notice[]; readonly replaced: Notice | null }
  | { readonly ok: false; readonly problems: readonly NoticeProblem[] };

/** The ids of a notice's documents. */
const idsOf = (notice: Notice): readonly string[] => notice.documents.map(({ id }) => id);

/** Reads the text of a notice file against the notices of the product and those loaded already. */
export function readNoticeFile(
  source: string,
  product: Rulebook,
  notices: readonly Notice[],
): NoticeFileReading {
  const form = readNotice(source.replace(/^\uFEFF/, ""));
  if (!form.ok) return form;
  const ids = new Set(idsOf(form.notice));
  const replaced = notices.find((other) => idsOf(other).some((id) => ids.has(id))) ?? null;
  const others = notices.filter((other) => other !== replaced);
  const reading = readNotice(form.notice, withOfficeNotices(product, others).rulebook);
  return reading.ok ? { ok: true, notices: [...others, reading.notice], replaced } : reading;
}
