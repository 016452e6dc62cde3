import { COLUMNS, COVER_FIELDS } from "../../src/ledger/ledger";
import { ledgerForm } from "../../src/rulebook/ledger-form";

test("the labels are those of the form, in its order", () => {
  expect(ledgerForm.cover.title).toBe("党政领导履行安全生产党政同责一岗双责台账");
  expect(ledgerForm.cover.titleLines.join("")).toBe(ledgerForm.cover.title);
  expect(ledgerForm.cover.fields.map(({ label }) => label)).toEqual([
    "领导姓名",
    "领导职务",
    "分管行业领域（部门）",
    "记录时间",
    "记录单位（盖章）",
    "记录人员",
  ]);
  expect(ledgerForm.table.title).toBe("安全生产党政同责一岗双责履职统计表");
  expect(ledgerForm.table.columns.map(({ label }) => label)).toEqual([
    "序号",
    "时间",
    "工作内容",
    "参加人员",
    "备注",
  ]);
  expect(ledgerForm.signature).toEqual({ name: "本人签字", date: ["年", "月", "日"] });
});

test("fields and columns are named as the reader names them", () => {
  expect(ledgerForm.cover.fields.map(({ id }) => id)).toEqual(COVER_FIELDS);
  expect(ledgerForm.table.columns.map(({ id }) => id)).toEqual(COLUMNS);
});

test("only deputies and members owe the sectors", () => {
  const optional = ledgerForm.cover.fields.filter(({ requiredOf }) => !requiredOf.includes("principal"));
  expect(optional.map(({ id, requiredOf }) => ({ id, requiredOf }))).toEqual([
    { id: "sectors", requiredOf: ["deputy", "member"] },
  ]);
});

test("a month is filed before the 26th, in two places, on A4", () => {
  expect(ledgerForm.number).toBe("市安办发〔2017〕14号");
  expect(ledgerForm.filing.monthly.beforeDay).toBe(26);
  expect(ledgerForm.filing.monthly.to).toBe("同级安委办");
  expect(ledgerForm.filing.copies).toEqual(["本单位", "同级安委办"]);
  expect(ledgerForm.filing.paper).toBe("A4");
});
