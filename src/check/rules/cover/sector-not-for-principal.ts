import { defineRule, formBasis } from "../../rule";

/**
 * 分管行业领域（部门） is filled in by deputies; a 主要负责人 leaves it empty. A cover that also speaks for months in
 * which its leader held another post is left alone.
 */
export const coverSectorNotForPrincipal = defineRule({
  id: "cover/sector-not-for-principal",
  severity: "query",
  scope: "cover",
  basis: [formBasis("附件2 填表说明1")],
  check({ cover, ledgers, report }) {
    const text = cover.fields.sectors?.text ?? "";
    const [{ position }] = ledgers;
    if (text !== "" && ledgers.every(({ post }) => post === "principal"))
      report("sectors", { found: text, data: { position } });
  },
});
