/** An office's own notices beside those that come with the product. */
import { withNotices, type Notice, type Rulebook } from "./rulebook";
import { readNotice, type NoticeProblem } from "./schema";

export interface RefusedNotice {
  readonly notice: Notice;
  readonly problems: readonly NoticeProblem[];
}

/**
 * The rulebook with an office's notices added. One that does not fit is left out and told: its ids may be taken, as
 * when the product brings the same notice by now.
 */
export function withOfficeNotices(
  rulebook: Rulebook,
  notices: readonly Notice[],
): { readonly rulebook: Rulebook; readonly refused: readonly RefusedNotice[] } {
  const refused: RefusedNotice[] = [];
  let all = rulebook;
  for (const notice of notices) {
    const reading = readNotice(notice, all);
    if (reading.ok) all = withNotices(all, [reading.notice]);
    else refused.push({ notice, problems: reading.problems });
  }
  return { rulebook: all, refused };
}
