import { understand } from "../../../src/ledger/activity/understand";

/**
 * All activities of a text in one line, `kind[:meeting] role [status] [subject]` each: a meeting without a kind of its
 * own, what was done and what the leader did are not named.
 */
export const said = (text: string): string =>
  understand(text)
    .activities.map(({ kind, meeting, role, status, subject }) =>
      [
        meeting === null || meeting === "other" ? kind : `${kind}:${meeting}`,
        role,
        ...(status === "done" ? [] : [status]),
        ...(subject === "leader" ? [] : [subject]),
      ].join(" "),
    )
    .join(" + ");
