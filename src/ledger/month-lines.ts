/** Of which months the rows of a table are, by the lines between them that name a month. */
import type { Month } from "./dates";
import type { Ledger } from "./ledger";

/** The months for a row's date, asked from top to bottom: that of the line above it, where it is one of the table's; else all. */
export function monthsAbove({
  months,
  table: { monthLines },
}: Pick<Ledger, "months" | "table">): (row: number) => readonly Month[] {
  if (monthLines.length === 0) return () => months;
  const ofLines = monthLines.map(({ month }) =>
    month !== null && months.includes(month) ? [month] : months,
  );
  let passed = 0;
  return (row) => {
    while ((monthLines[passed]?.row ?? Number.POSITIVE_INFINITY) < row) passed++;
    return ofLines[passed - 1] ?? months;
  };
}
