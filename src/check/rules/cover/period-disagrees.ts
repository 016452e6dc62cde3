import { saysOf } from "../../../ledger/period-mentions";
import { byMonth } from "../../leader-months";
import { defineRule, formBasis } from "../../rule";

/** Title, cover and sheet name must not name different months. Reported once per cover, else once per table. */
export const coverPeriodDisagrees = defineRule({
  id: "cover/period-disagrees",
  severity: "query",
  scope: "workbook",
  basis: [formBasis("附件2 填表说明1")],
  check({ book, report }) {
    const reported = new Set<object>();
    for (const ledger of [...book.ledgers].sort(byMonth)) {
      const says = saysOf(ledger);
      const onSheet = ledger.mentions.find(({ source }) => source === "cover-on-sheet");
      const key = onSheet?.cell ?? ledger.cover ?? ledger;
      if (says === null || reported.has(key)) continue;
      reported.add(key);
      const onCover = ledger.cover?.fields.period;
      const place =
        onSheet !== undefined
          ? { worksheet: ledger.worksheet, position: onSheet.cell }
          : onCover !== undefined && ledger.cover !== null
            ? { worksheet: ledger.cover.worksheet, position: onCover.cell }
            : { worksheet: ledger.worksheet, position: ledger.table.title?.position ?? null };
      report(place, { found: says.join("，"), data: { says } });
    }
  },
});
