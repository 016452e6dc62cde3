import { rowSerial } from "../../../../src/check/rules/row/serial";
import { cover, entry, month } from "../../ledger-fixtures";
import { testRule } from "../../test-rule";

const row = (serial: string | number | null) => [
  serial,
  "2022年3月4日",
  "到某企业检查安全生产工作",
  "王某",
  null,
];
const march = (...serials: (string | number | null)[]) => [cover(), month("3月", serials.map(row))];

testRule(rowSerial, {
  quiet: [
    { name: "1, 2, 3", sheets: march(1, 2, 3) },
    {
      name: "text, full-width digits and a trailing point are numbers",
      sheets: march("1", "２", "3.", "4、"),
    },
    {
      name: "rows with nothing but a number are counted over",
      sheets: [cover(), month("3月", [entry(1, "2022年3月4日"), [2], [3], entry(4, "2022年3月5日")])],
    },
    {
      name: "a wrong number without an entry is counted on from, never reported",
      sheets: [cover(), month("3月", [entry(1, "2022年3月4日"), [5], entry(6, "2022年3月5日")])],
    },
    {
      name: "a blank row between entries",
      sheets: [cover(), month("3月", [entry(1, "2022年3月4日"), [], entry(2, "2022年3月5日")])],
    },
    {
      name: "one number merged over the entries of a day",
      sheets: [
        cover(),
        {
          ...month("3月", [
            entry(1, "2022年3月4日"),
            [null, "2022年3月4日", "到乙企业检查安全生产工作", "王某"],
            entry(2, "2022年3月5日"),
          ]),
          merges: ["A3:A4"],
        },
      ],
    },
    {
      name: "numbers that begin anew below the name of a month",
      sheets: [
        cover(),
        month("台账", [
          ["1月"],
          entry(1, "2022年1月4日"),
          entry(2, "2022年1月5日"),
          ["2月"],
          entry(1, "2022年2月4日"),
        ]),
      ],
    },
    {
      name: "numbers that begin anew below the only line that names a month",
      sheets: [
        cover(),
        month("台账", [
          entry(1, "2022年1月4日"),
          entry(2, "2022年1月5日"),
          ["2月"],
          entry(1, "2022年2月4日"),
        ]),
      ],
    },
    {
      name: "numbers that begin anew below the name of a kind of work, or a subtotal",
      sheets: [
        cover(),
        month("3月", [
          ["一、检查"],
          entry(1, "2022年3月4日"),
          entry(2, "2022年3月5日"),
          ["二、会议"],
          entry(1, "2022年3月6日"),
          ["小计", null, "1次"],
          entry(2, "2022年3月7日"),
        ]),
      ],
    },
    {
      name: "a leader's own numbers around a single row of another leader",
      sheets: [
        {
          name: "3月",
          rows: [
            ["安全生产党政同责一岗双责履职统计表（2022年3月）"],
            ["序号", "领导姓名", "时间", "工作内容", "参加人员"],
            [1, "张某", "2022年3月4日", "到甲煤矿检查安全生产", "王某"],
            [2, "张某", "2022年3月5日", "到乙煤矿检查安全生产", "王某"],
            [1, "李某", "2022年3月6日", "到丙煤矿检查安全生产", "王某"],
            [3, "张某", "2022年3月7日", "到丁煤矿检查安全生产", "王某"],
          ],
        },
      ],
    },
    {
      name: "numbers that go on below the name of a month",
      sheets: [
        cover(),
        month("台账", [
          ["1月"],
          entry(1, "2022年1月4日"),
          ["2月"],
          entry(2, "2022年2月4日"),
          entry(3, "2022年2月5日"),
        ]),
      ],
    },
    {
      name: "the header once more on the next page",
      sheets: [
        cover(),
        month("3月", [
          entry(1, "2022年3月4日"),
          ["序号", "时间", "工作内容", "参加人员", "备注"],
          entry(2, "2022年3月5日"),
        ]),
      ],
    },
    {
      name: "no column for numbers",
      sheets: [
        month("3月", [["2022年3月4日", "到某企业检查", "王某"]], {
          header: ["时间", "工作内容", "参加人员"],
        }),
      ],
    },
  ],
  fires: [
    {
      name: "a table starts at 1",
      sheets: march(2, 3),
      findings: [{ at: "3月!A3", found: "2", data: { expected: 1 }, fixable: true }],
    },
    {
      name: "after a slip counting goes on from what is written",
      sheets: march(1, 3, 4, 6, 6),
      findings: [
        { at: "3月!A4", found: "3", data: { expected: 2 } },
        { at: "3月!A6", found: "6", data: { expected: 5 } },
        { at: "3月!A7", found: "6", data: { expected: 7 } },
      ],
    },
    {
      name: "an empty or unreadable number counts as the one it should have been",
      sheets: march(1, null, 3, "甲", 5),
      findings: [
        { at: "3月!A4", found: null, data: { expected: 2 } },
        { at: "3月!A6", found: "甲", data: { expected: 4 } },
      ],
    },
    {
      name: "a number 1 anywhere but right below the name of a month",
      sheets: [
        cover(),
        month("台账", [
          ["1月"],
          entry(1, "2022年1月4日"),
          entry(1, "2022年1月5日"),
          ["2月"],
          entry(1, "2022年2月4日"),
          entry(1, "2022年2月5日"),
        ]),
      ],
      findings: [
        { at: "台账!A5", data: { expected: 2 } },
        { at: "台账!A8", data: { expected: 2 } },
      ],
    },
    {
      name: "an entry that counts as if the numbered row above it were not there",
      sheets: [cover(), month("3月", [entry(1, "2022年3月4日"), [2], entry(2, "2022年3月5日")])],
      findings: [{ at: "3月!A5", found: "2", data: { expected: 3 } }],
    },
    {
      name: "a table of two leaders: another's unreadable number counts as the one it should have been",
      sheets: [
        {
          name: "3月",
          rows: [
            ["县领导履职统计表（2022年3月）"],
            ["序号", "县领导", "时间", "工作内容", "参加人员"],
            ...(
              [
                [1, "张某"],
                ["甲", "李某"],
                [4, "张某"],
              ] as const
            ).map(([serial, leader], index) => [
              serial,
              leader,
              `2022年3月${String(index + 4)}日`,
              `到第${String(index)}号煤矿检查安全生产`,
              "王某",
            ]),
          ],
        },
      ],
      findings: [
        { at: "3月!A5", found: "4", data: { expected: 3 } },
        { at: "3月!A4", found: "甲", data: { expected: 2 } },
      ],
    },
    {
      name: "each table counts from 1",
      sheets: [cover(), month("3月", [entry(1, "2022年3月4日")]), month("4月", [entry(2, "2022年4月4日")])],
      findings: [{ at: "4月!A3", data: { expected: 1 } }],
    },
    {
      name: "a wrong number merged over two rows: once",
      sheets: [
        cover(),
        {
          ...month("3月", [
            entry(1, "2022年3月4日"),
            entry(3, "2022年3月5日"),
            [null, "2022年3月5日", "到乙企业检查安全生产工作", "王某"],
          ]),
          merges: ["A4:A5"],
        },
      ],
      findings: [{ at: "3月!A4", found: "3", data: { expected: 2 } }],
    },
    {
      name: "a number in words or brackets is no number",
      sheets: march("一", "（2）", 3),
      findings: [
        { at: "3月!A3", found: "一", data: { expected: 1 } },
        { at: "3月!A4", found: "（2）", data: { expected: 2 } },
      ],
    },
    {
      name: "a second table on the sheet, not in A1",
      sheets: [
        cover(),
        {
          name: "一季度",
          from: "B2",
          rows: [
            ...month("1月", [entry(1, "2022年1月4日")]).rows,
            ...month("2月", [entry(2, "2022年2月4日")]).rows,
          ],
        },
      ],
      findings: [{ at: "一季度!B8", found: "2", data: { expected: 1 } }],
    },
  ],
  skipped: [
    {
      name: "a table without 时间",
      sheets: [
        cover(),
        month("3月", [[7, "到某企业检查", "王某", null]], {
          header: ["序号", "工作内容", "参加人员", "备注"],
        }),
      ],
      reason: "no-time-column",
    },
  ],
});
