/** Two rules never speak of one fault: which rules may report one cell together, and what each says that the other does not. */
import fc from "fast-check";
import type { Finding } from "../../src/check/report";
import { checkWorkbook } from "../../src/check/engine";
import { EMPTY_PROFILE } from "../../src/ledger/profile";
import { cover, type EntryLiteral, month, workbook } from "./ledger-fixtures";

/** Rules that may report one cell together: two faults, each with a repair of its own. Every other pair would be one fault twice. */
const APART = [
  // How the day is written, and which day it is.
  "row/date-format row/date-future",
  "row/date-format row/date-order",
  "row/date-format row/date-outside-period",
  "row/date-format row/rest-day",
  // Rows in the wrong order, and a day to look at.
  "row/date-order row/rest-day",
  // The same twice, and what it says.
  "row/content-incomplete row/duplicate",
  "row/duplicate row/not-done",
  "row/duplicate row/not-safety",
  "row/duplicate row/two-places",
  "row/copied-text row/not-done",
  "row/copied-text row/not-safety",
  "row/copied-text row/two-places",
  // Not done, and not about safety: told as done it would still be the wrong matter.
  "row/not-done row/not-safety",
  "row/not-safety row/two-places",
  // How 记录时间 is written, and which months it names.
  "cover/period-disagrees cover/period-format",
  // No 记录时间, and a title that does not agree with the worksheet's name: shown where the cover would say it.
  "cover/period-disagrees cover/required-field",
  // The number of the last row, and what is missing below it.
  "row/serial table/no-signature",
];

const TIMES = [
  "2022年3月4日",
  "2022年3月5日",
  "2022年3月18日",
  "2022年3月31日",
  "2022.3.4",
  "3月4日",
  "2022年3月4日9:00",
  "2022年3月5日9:00-11:00",
  "2022.3.5 9:30",
  "2022年4月2日",
  "2022.4.2",
  "2021年3月4日",
  "2022年3月32日",
  "2022.2.30",
  "2023年3月4日",
  "2023.3.4",
  "上旬",
  "3月",
  "5",
  "",
  44624,
  44989,
];
const CONTENTS = [
  "到某煤矿检查通风和瓦斯防治安全工作",
  "到某加油站检查安全生产工作",
  "带队检查安全生产工作",
  "在局会议室参加全市安全生产工作会议",
  "计划下周到某煤矿检查安全生产工作",
  "安排李某到某煤矿检查安全生产工作",
  "因出差未参加全市安全生产工作会议",
  "到某村调研产业发展工作",
  "计划到某村调研产业发展工作",
  "请假",
  "未检查",
  "计划检查",
  "检查",
  "开会",
  "调研",
  "",
];
const row = fc.tuple(
  fc.constantFrom<EntryLiteral[number]>(1, 2, 3, "", "一", 9),
  fc.constantFrom(...TIMES),
  fc.constantFrom(...CONTENTS),
  fc.constantFrom("王某", ""),
  fc.constantFrom("", "安全生产"),
);

/** Pairs of rules that report one cell; a missed duty is shown where 工作内容 begins, whatever stands there. */
function pairsOf(findings: readonly Finding[]): string[] {
  const cells = new Map<string, Set<string>>();
  for (const { worksheet, address, rule } of findings) {
    if (worksheet === null || address === null || rule === "duty/missing") continue;
    const cell = `${worksheet}!${address}`;
    cells.set(cell, (cells.get(cell) ?? new Set()).add(rule));
  }
  return [...cells.values()].flatMap((rules) => {
    const sorted = [...rules].sort();
    return sorted.flatMap((one, index) => sorted.slice(index + 1).map((other) => `${one} ${other}`));
  });
}

const table = (name: string) =>
  fc
    .tuple(fc.array(row, { maxLength: 6 }), fc.boolean(), fc.constantFrom("3月", "4月", name))
    .map(([rows, signature, said]) => month(name, rows, { signature, title: `履职统计表（2022年${said}）` }));
const field = (value: string) => fc.constantFrom(value, "");

test("no two rules speak of one fault", () => {
  fc.assert(
    fc.property(
      fc.record({
        leader: field("张某"),
        position: fc.constantFrom("副局长", "局长", ""),
        sectors: field("非煤矿山"),
        period: fc.constantFrom(
          "2022年3月至4月",
          "2022年3月至4月",
          "2022年",
          "2021年",
          "2022.3",
          "2021年3月",
          "",
        ),
        unit: field("晋中市某局"),
        recorder: field("李某"),
      }),
      table("3月"),
      table("4月"),
      (fields, march, april) => {
        const options = { profile: EMPTY_PROFILE, asOf: "2022-12-31", prompts: true };
        const { findings } = checkWorkbook(workbook([cover(fields), march, april]), options);
        expect(pairsOf(findings).filter((pair) => !APART.includes(pair))).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});
