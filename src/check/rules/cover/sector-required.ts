import { defineRule, formBasis } from "../../rule";

/** Who is not 主要负责人 names the sectors (departments) they are in charge of. */
export const coverSectorRequired = defineRule({
  id: "cover/sector-required",
  severity: "warning",
  scope: "cover",
  basis: [formBasis("附件2 填表说明1")],
  check({ cover, ledgers: [{ post, position }], report }) {
    const isEmpty = (cover.fields.sectors?.text ?? "") === "";
    if (isEmpty && (post === "deputy" || post === "member")) report("sectors", { data: { post, position } });
  },
});
