import { defineRule, formBasis } from "../../rule";

/** What is filed on paper is printed on A4. A sheet that states no paper size is left alone. */
export const filingNotA4 = defineRule({
  id: "filing/not-a4",
  severity: "warning",
  scope: "workbook",
  basis: [formBasis("附件2 填表说明3")],
  check({ book, report }) {
    const printed = [...book.covers, ...book.ledgers].map(({ worksheet }) => worksheet);
    for (const worksheet of new Set(printed)) {
      const paper = book.papers.get(worksheet) ?? null;
      if (paper === null || paper === "A4") continue;
      const isNamed = /^[AB]\d$/.test(paper);
      report(
        { worksheet, position: null },
        { ...(isNamed ? { found: paper } : {}), data: { paper }, fixable: true },
      );
    }
  },
  fix: (worksheet) => [{ kind: "set-page", worksheet, page: { paper: "A4" } }],
});
