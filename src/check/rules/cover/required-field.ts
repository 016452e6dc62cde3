import { COVER_FIELDS } from "../../../ledger/ledger";
import { defineRule, formBasis } from "../../rule";

/** 领导姓名, 领导职务, 记录时间, 记录单位 and 记录人员 must be filled in; 分管行业领域 has rules of its own. */
export const coverRequiredField = defineRule({
  id: "cover/required-field",
  severity: "error",
  scope: "cover",
  basis: [formBasis("三（三）"), formBasis("附件2 填表说明1")],
  withoutCover: { data: { field: null } },
  check({ cover, report }) {
    for (const field of COVER_FIELDS) {
      if (field !== "sectors" && (cover.fields[field]?.text ?? "") === "") report(field, { data: { field } });
    }
  },
});
