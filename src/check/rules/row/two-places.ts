import { clockSpan, overlap } from "../../../ledger/clock";
import { cellAddress } from "../../../workbook/port";
import { byMonth, ownerKey } from "../../leader-months";
import { defineRule, formBasis, rowsLackEverywhere } from "../../rule";

/** One leader at one time in two places, by the clock times written with the dates. */
export const rowTwoPlaces = defineRule({
  id: "row/two-places",
  severity: "prompt",
  scope: "workbook",
  basis: [formBasis("三（二）")],
  skip: rowsLackEverywhere,
  check({ book, report }) {
    interface Stay {
      readonly span: { readonly from: number; readonly to: number };
      readonly place: string;
      readonly at: { readonly worksheet: string; readonly address: string };
    }
    const stays = new Map<string, Stay[]>();
    for (const ledger of [...book.ledgers].sort(byMonth)) {
      for (const { time, cells, understanding } of ledger.table.entries) {
        const span = time.kind === "day" ? clockSpan(time.tail) : null;
        const { place, activities } = understanding;
        if (time.kind !== "day" || span === null || place === null || cells.content === undefined) continue;
        // Nobody was where something was only planned, or done by others.
        if (activities[0].status !== "done") continue;
        const key = JSON.stringify([ownerKey(ledger), time.day]);
        const others = stays.get(key) ?? [];
        // 某县 and 某县某煤矿 may well be one place.
        const clash = others.find(
          (other) =>
            overlap(other.span, span) && !other.place.includes(place) && !place.includes(other.place),
        );
        if (clash !== undefined) {
          report(
            { worksheet: ledger.worksheet, position: cells.content.position },
            {
              found: cells.content.text,
              data: { day: time.day, place, otherPlace: clash.place, ...clash.at },
            },
          );
        }
        const at = { worksheet: ledger.worksheet, address: cellAddress(cells.content.position) };
        stays.set(key, [...others, { span, place, at }]);
      }
    }
  },
});
