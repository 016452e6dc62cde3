import { isCounted } from "../../../rulebook/rulebook";
import { parseCell } from "../../../workbook/port";
import { dutyPlace } from "../../duties";
import type { Duty } from "../../report";
import { defineRule } from "../../rule";

/**
 * A counted duty whose period is over is reached. One finding per owner and period, naming every duty missed; a period
 * without any entry is left to `table/empty-month` and `period/missing-month`. The basis is that of each duty.
 */
export const dutyMissing = defineRule({
  id: "duty/missing",
  severity: "error",
  scope: "workbook",
  basis: [],
  skip: ({ duties, unjudged: [first] }) => (duties.some(isJudged) ? null : (first?.reason ?? null)),
  check({ book, duties, report }) {
    const missing = new Map<string, Duty[]>();
    for (const duty of duties) {
      if (duty.status !== "missing" || duty.reason !== null) continue;
      const key = JSON.stringify([duty.owner, duty.ownerKind, duty.period, duty.window]);
      missing.set(key, [...(missing.get(key) ?? []), duty]);
    }
    for (const group of missing.values()) {
      const [first] = group;
      if (first === undefined) continue;
      const place = dutyPlace(book, first);
      report(
        { worksheet: place?.worksheet ?? null, position: place === null ? null : parseCell(place.address) },
        {
          basis: group.map(({ basis }) => basis),
          data: {
            obligation: group.map(({ obligation }) => obligation),
            what: group.map(({ source }) => source.text),
            whatEn: group.map(({ source }) => source.textEn),
            period: first.period,
            ...first.window,
            owner: first.owner,
            ownerKind: first.ownerKind,
            required: group.map(({ required }) => String(required)),
            done: group.map(({ done }) => String(done)),
            nearMisses: group.flatMap(({ nearMisses }) =>
              nearMisses.map(({ worksheet, address, why }) => `${worksheet}!${address} ${why}`),
            ),
          },
        },
      );
    }
  },
});

/** Whether it has a number, and is a leader's or an organ's whose ledgers tell whether it is reached. */
function isJudged({ ownerKind, status, source }: Duty): boolean {
  return isCounted(source) && (ownerKind === "person" || status !== "not-assessable");
}
