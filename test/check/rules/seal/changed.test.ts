import { sealChanged } from "../../../../src/check/rules/seal/changed";
import {
  type CellLiteral,
  cover,
  day,
  entry,
  goodMonth,
  month,
  type WorksheetLiteral,
} from "../../ledger-fixtures";
import { sealed } from "../../seal-fixtures";
import { testRule } from "../../test-rule";

const march = (rows: readonly (readonly CellLiteral[])[], name = "3月") => [
  cover(),
  month(name, rows, {
    title: "履职统计表（2022年3月）",
  }),
];
const ROWS = [entry(1, "2022年3月4日"), entry(2, "2022年3月8日"), entry(3, "2022年3月9日")] as const;
const AS_SEALED = march(ROWS);
const SEALED = { seals: [sealed(AS_SEALED, "2022-03")] };
const data = { period: "2022-03", leader: "张某", sealed: "2022-04-01" };

/** One table for two leaders, told apart by a column. */
const shared = (ours: string, theirs: string): WorksheetLiteral[] => [
  {
    name: "3月",
    rows: [
      ["县领导履职统计表（2022年3月）"],
      ["序号", "县领导", "时间", "工作内容", "参加人员"],
      [1, "副县长张某", "2022年3月4日", ours, "王某"],
      [2, "副县长李某", "2022年3月5日", theirs, "王某"],
    ],
  },
];
/** One table for the year. */
const yearly = (april: string): WorksheetLiteral[] => [
  cover(),
  month("台账", [entry(1, "2022年3月4日"), entry(2, "2022年4月6日", april)], { title: "2022年履职统计表" }),
];

testRule(sealChanged, {
  quiet: [
    { name: "as it was sealed", sheets: AS_SEALED, decisions: SEALED },
    {
      name: "another month, title, signature and cover are no part of it",
      sheets: [
        cover({ recorder: "钱某" }),
        month("3月", ROWS, { title: "张某履职统计表（2022年3月）", signature: false }),
        goodMonth("4月", 4),
      ],
      decisions: SEALED,
    },
    {
      name: "the table elsewhere on another worksheet, with blanks and digits of another width",
      sheets: [
        cover(),
        {
          name: "三月",
          from: "C3",
          rows: [
            [],
            [],
            ["履职统计表（2022年3月）"],
            ["序号 ", "时间", "工作内容", "参加人员", "备注"],
            [1, "２０２２年3月4日 ", "到某企业 检查安全生产工作第1次", "王某、赵某", null],
            ...ROWS.slice(1),
          ],
        },
      ],
      decisions: SEALED,
    },
    {
      name: "a row in the table of another month, dated in this one",
      sheets: [...AS_SEALED, month("4月", [entry(1, "2022年3月30日")], { title: "履职统计表（2022年4月）" })],
      decisions: SEALED,
    },
    {
      name: "only the look of a date",
      sheets: march([[1, { value: 44624, format: "yyyy-mm-dd" }, "到某企业检查安全生产工作", "王某", null]]),
      decisions: {
        seals: [sealed(march([[1, day(44624), "到某企业检查安全生产工作", "王某", null]]), "2022-03")],
      },
    },
    {
      name: "other leaders' rows of a shared table",
      sheets: shared("到某企业检查安全生产工作", "到另一企业检查安全生产工作"),
      decisions: { seals: [sealed(shared("到某企业检查安全生产工作", "参加会议"), "2022-03", "副县长张某")] },
    },
    {
      name: "other months' rows of a table for the year",
      sheets: yearly("到另一企业检查安全生产工作"),
      decisions: { seals: [sealed(yearly("到某企业检查安全生产工作"), "2022-03")] },
    },
  ],
  fires: [
    {
      name: "a cell that says something else: the first of them",
      sheets: march([ROWS[0], [2, "2022年3月8日", "到另一企业检查安全生产工作", "钱某", null], ROWS[2]]),
      decisions: SEALED,
      findings: [{ at: "3月!C4", found: "到另一企业检查安全生产工作", data }],
    },
    {
      name: "a cell that is empty now",
      sheets: march([[1, "2022年3月4日", "到某企业检查安全生产工作第1次", null, null], ROWS[1], ROWS[2]]),
      decisions: SEALED,
      findings: [{ at: "3月!D3", found: "", data }],
    },
    {
      name: "a row added at the end",
      sheets: march([...ROWS, entry(4, "2022年3月30日")]),
      decisions: SEALED,
      findings: [{ at: "3月!A6", found: "4", data }],
    },
    {
      name: "the last row taken away: the cell below what is left",
      sheets: march(ROWS.slice(0, 2)),
      decisions: SEALED,
      findings: [{ at: "3月!A5", data }],
    },
    {
      name: "a row put in between",
      sheets: march([
        ROWS[0],
        [2, "2022年3月5日", "到第三家企业检查安全生产工作", "王某", null],
        ...ROWS.slice(1),
      ]),
      decisions: SEALED,
      findings: [{ at: "3月!B4", found: "2022年3月5日", data }],
    },
    {
      name: "the table is gone",
      sheets: [cover(), goodMonth("4月", 4)],
      decisions: SEALED,
      findings: [{ at: null, data }],
    },
    {
      name: "two months, each once",
      sheets: [cover(), goodMonth("3月", 3, 2), goodMonth("4月", 4, 2)],
      decisions: {
        seals: ["2022-03", "2022-04"].map((period) =>
          sealed([cover(), goodMonth("3月", 3), goodMonth("4月", 4)], period),
        ),
      },
      findings: [
        { at: "3月!A4", data },
        { at: "4月!A4", data: { ...data, period: "2022-04" } },
      ],
    },
    {
      name: "the row of this leader in a shared table",
      sheets: shared("到某企业检查消防工作", "参加会议"),
      decisions: { seals: [sealed(shared("到某企业检查安全生产工作", "参加会议"), "2022-03", "副县长张某")] },
      findings: [{ at: "3月!D3", data: { ...data, leader: "副县长张某" } }],
    },
  ],
  skipped: [{ name: "nothing sealed", sheets: AS_SEALED, reason: "no-seal" }],
});
