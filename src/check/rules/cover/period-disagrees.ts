import { saysOf } from "../../../ledger/period-mentions";
import { defineRule, formBasis } from "../../rule";

/** Title, cover and sheet name must not name different months. Reported once per cover, else once per table. */
export const coverPeriodDisagrees = defineRule({
  id: "cover/period-disagrees",
  severity: "query",
  scope: "workbook",
  basis: [formBasis("附件2 填表说明1")],
  check({ book, report }) {
    const reported = new Set<object>();
    for (const ledger of book.ledgers) {
      const says = saysOf(ledger);
      if (says === null || (ledger.cover !== null && reported.has(ledger.cover))) continue;
      if (ledger.cover !== null) reported.add(ledger.cover);
      const onCover = ledger.cover?.fields.period;
      const place =
        onCover === undefined || ledger.cover === null
          ? { worksheet: ledger.worksheet, position: ledger.table.title?.position ?? null }
          : { worksheet: ledger.cover.worksheet, position: onCover.cell };
      report(place, { found: says.join("，"), data: { says } });
    }
  },
});
