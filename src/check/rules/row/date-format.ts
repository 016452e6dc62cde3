import { type DayReading, FORMAL_DATE_FORMAT, formalDay, serialOfDay } from "../../../ledger/dates";
import { cellAddress, type PlanOperation } from "../../../workbook/port";
import { defineRule, formBasis } from "../../rule";

/** How the form would have it: of several days those that are written, of one the clock time behind it too. */
const formalTime = ({ day, more, tail }: DayReading): string =>
  formalDay(day) +
  (more.length === 0
    ? clockOf(tail)
    : more.map((next) => (next.joint === "to" ? "至" : "、") + formalDay(next.day)).join(""));

/** What stands behind the day, without signs at its end. */
const clockOf = (tail: string): string => tail.replace(/[T,;、.\-–—~至到\s]+$/, "");

/**
 * 时间 is shown with the signs 年, 月 and 日. A range, or a date among other words, is put right by hand; everything
 * else with one click: a date stays the day it is, a clock time or weekday after it is kept as written.
 */
export const rowDateFormat = defineRule({
  id: "row/date-format",
  severity: "warning",
  scope: "ledger",
  needs: ["rows"],
  basis: [formBasis("附件2 填表说明2")],
  check({ ledger, report }) {
    for (const { time, cells } of ledger.table.entries) {
      if (time.kind !== "day" || time.isFormal || cells.time === undefined) continue;
      report(cells.time.position, {
        found: time.shown,
        data: { day: time.day, expected: formalTime(time) },
        fixable: time.isWhole && time.lastDay === time.day,
      });
    }
  },
  isFixedByCell: true,
  fix({ ledger, date1904, isReported, valueAt }) {
    const operations = new Map<string, PlanOperation[]>();
    for (const { time, cells } of ledger.table.entries) {
      if (time.kind !== "day" || cells.time === undefined || !isReported(cells.time.position)) continue;
      if (!time.isWhole || time.lastDay !== time.day) continue;
      const place = { worksheet: ledger.worksheet, range: cellAddress(cells.time.position) };
      const value = valueAt(cells.time.position);
      if (clockOf(time.tail) !== "") {
        operations.set(place.range, [{ kind: "set-values", ...place, values: [[formalTime(time)]] }]);
        continue;
      }
      const serial = serialOfDay(time.day, date1904);
      const isThatDay = typeof value === "number" && Math.floor(value) === serial;
      operations.set(place.range, [
        ...(isThatDay ? [] : [{ kind: "set-values", ...place, values: [[serial]] } as const]),
        { kind: "set-number-format", ...place, format: FORMAL_DATE_FORMAT },
      ]);
    }
    return [...operations.values()].flat();
  },
});
