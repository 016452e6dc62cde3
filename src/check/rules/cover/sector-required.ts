import { defineRule, formBasis } from "../../rule";

/**
 * Who is not 主要负责人 names the sectors (departments) they are in charge of. A cover that also speaks for months in which
 * its leader was 主要负责人, or for tables whose post cannot be told, is left alone.
 */
export const coverSectorRequired = defineRule({
  id: "cover/sector-required",
  severity: "warning",
  scope: "cover",
  basis: [formBasis("附件2 填表说明1")],
  check({ cover, ledgers, report }) {
    const isEmpty = (cover.fields.sectors?.text ?? "") === "";
    const [{ post, position }] = ledgers;
    if (isEmpty && ledgers.every((ledger) => ledger.post === "deputy" || ledger.post === "member"))
      report("sectors", { data: { post, position } });
  },
});
