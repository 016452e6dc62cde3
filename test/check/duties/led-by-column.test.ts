/** A column 带队领导 in the ledger of one leader: what another led is not counted as led. */
import { checkWorkbook } from "../../../src/check/engine";
import type { CellValue } from "../../../src/workbook/port";
import { EMPTY_PROFILE } from "../../../src/ledger/profile";
import { cover, workbook } from "../ledger-fixtures";

const HEADER = ["序号", "时间", "带队领导", "工作内容", "参加人员", "备注"];

/** How 张某's monthly inspections of March stand, and why rows do not count, where the column says so of one row each. */
function march(leads: readonly CellValue[], content = "带队到某煤矿检查安全生产工作") {
  const rows = leads.map((lead, index) => [
    index + 1,
    `3月${String(index + 4)}日`,
    lead,
    content,
    "王某",
    null,
  ]);
  const book = workbook([
    cover(),
    { name: "3月", rows: [["履职统计表（2022年3月）"], HEADER, ...rows, [], [null, "本人签字："]] },
  ]);
  const { duties } = checkWorkbook(book, { profile: EMPTY_PROFILE, asOf: "2022-12-31", prompts: false });
  const duty = duties.find(({ obligation, period }) => obligation === "jz-hb-199b" && period === "2022-03");
  return [duty?.done, duty?.nearMisses.map(({ address, why }) => `${address} ${why}`).join("; ")];
}

test.each<[string, readonly CellValue[], readonly [number, string]]>([
  ["the leader's own name", ["张某", "副县长张某"], [2, ""]],
  ["another's name", ["李某"], [0, "D3 attended"]],
  ["another's name with a title", ["副局长李某"], [0, "D3 attended"]],
  ["the leader among others", ["李某、张某"], [1, ""]],
  ["one of each", ["李某", "张某"], [1, ""]],
  ["nothing, below another's name", ["李某", null], [1, ""]],
  ["a post alone", ["局长"], [1, ""]],
  ["a unit", ["县应急局"], [1, ""]],
  ["somebody of the same surname, who may be the leader", ["张某某"], [1, ""]],
])("%s", (_name, leads, [done, near]) => {
  const [found, misses] = march(leads);
  expect(found).toBe(done);
  if (done === 0) expect(misses).toBe(near);
});

test("the column comes before what the text says", () => {
  expect(march(["张某"], "副局长李某带队到某煤矿检查安全生产工作")[0]).toBe(1);
});
