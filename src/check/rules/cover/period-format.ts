import { defineRule, formBasis } from "../../rule";

/** 记录时间 is a year and month, or a range of months of one year. */
export const coverPeriodFormat = defineRule({
  id: "cover/period-format",
  severity: "error",
  scope: "cover",
  basis: [formBasis("附件2 填表说明1")],
  check({ cover, report }) {
    if (cover.period === null || cover.period.kind === "months") return;
    report("period", {
      found: cover.fields.period?.text ?? "",
      data: { year: cover.period.kind === "informal" ? cover.period.year : null },
    });
  },
});
