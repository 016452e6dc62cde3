import { understand } from "../../src/ledger/activity/understand";
import { readChecklists } from "../../src/ledger/checklist/read-checklists";
import { inspectionEntry } from "../../src/sheets/inspection-entry";
import { checklist, type Filled, problem } from "../check/checklist-fixtures";
import { workbook } from "../check/ledger-fixtures";

function entryOf(
  filled: readonly Filled[],
  options: Parameters<typeof checklist>[1] = {},
  leader: string | null = null,
) {
  const [found] = readChecklists(workbook([checklist(filled, options)]), []);
  if (found === undefined) throw new Error("no checklist");
  return inspectionEntry(found, leader);
}

test("an inspection with its day, place and people; the leader is not among the others", () => {
  const filled = [["是"], problem("2022年5月31日"), problem("2022年5月31日", "已完成")];
  expect(entryOf(filled, { name: "应急局" }, "张某")).toEqual({
    month: "2022-05",
    day: "2022-05-10",
    time: "2022年5月10日",
    content: "到某县应急管理局检查安全生产工作，发现问题2项，已提出整改要求",
    participants: "李某",
    remark: "见检查表“应急局”，1项未整改",
    missing: [],
  });
});

test("nothing found, nothing left open", () => {
  expect(entryOf([["是"]])).toMatchObject({
    content: "到某县应急管理局检查安全生产工作，未发现问题",
    participants: "张某、李某",
    remark: "见检查表“检查表”",
  });
});

test("what the checklist does not tell is named", () => {
  expect(entryOf([["是"]], { unit: "", date: "  年  月  日", inspectors: "" })).toMatchObject({
    month: null,
    day: null,
    time: "",
    missing: ["date", "unit", "inspectors"],
  });
});

test.each([[[["是"]]], [[problem("2022年5月31日")]]])(
  "the check reads it as an inspection done, about work safety",
  (filled) => {
    const { activities, safety, place } = understand(entryOf(filled).content);
    expect(activities[0]).toMatchObject({ kind: "inspection", role: "lead", status: "done" });
    expect(activities.every(({ status }) => status === "done")).toBe(true);
    expect(safety).toBe(true);
    expect(place).toBe("某县应急管理局");
  },
);
