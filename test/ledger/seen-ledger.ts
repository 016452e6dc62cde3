/** A ledger as read, written down as the layouts of the gallery expect it. */
import type { TimeReading } from "../../src/ledger/dates";
import { type Column, COLUMNS, type Ledger } from "../../src/ledger/ledger";
import { cellAddress, rangeAddress } from "../../src/workbook/port";
import type { ExpectedLedger } from "../fixtures/layouts";

function timeText(time: TimeReading): string {
  if (time.kind !== "day") return time.kind;
  return time.lastDay === time.day ? time.day : `${time.day}~${time.lastDay}`;
}

export function seenLedger(ledger: Ledger): ExpectedLedger {
  const { months, table } = ledger;
  const last = months[months.length - 1] ?? null;
  const cellOf = (cells: Ledger["table"]["entries"][number]["cells"], column: Column) => {
    const cell = cells[column];
    return cell === undefined ? "-" : cellAddress(cell.position);
  };
  return {
    sheet: ledger.worksheet,
    leader: ledger.leader,
    period: months[0] === undefined || months.length === 1 ? last : `${months[0]}~${String(last)}`,
    table: rangeAddress(table.range),
    entries: table.entries.map(({ cells, time }) =>
      COLUMNS.map((column) => {
        const address = cellOf(cells, column);
        return column === "time" && address !== "-" ? `${address}:${timeText(time)}` : address;
      }).join(" "),
    ),
  };
}
