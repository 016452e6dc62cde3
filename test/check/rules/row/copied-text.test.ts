import { rowCopiedText } from "../../../../src/check/rules/row/copied-text";
import { cover, month, monthWithCover } from "../../ledger-fixtures";
import { testRule } from "../../test-rule";

const TEXT = "到某化工企业检查危险化学品储存和使用安全";
const sheets = (
  march: string,
  april: string,
  dates: readonly [string, string] = ["2022年3月4日", "2022年4月6日"],
) => [
  cover(),
  month("3月", [[1, dates[0], march, "王某", null]]),
  month("4月", [[1, dates[1], april, "王某", null]]),
];

testRule(rowCopiedText, {
  quiet: [
    { name: "different texts", sheets: sheets(TEXT, "到某煤矿检查通风和瓦斯防治安全工作") },
    {
      name: "eleven characters are too few",
      sheets: sheets("到某企业检查安全生产工", "到某企业检查安全生产工"),
    },
    {
      name: "the same text in the same month",
      sheets: [
        cover(),
        month("3月", [
          [1, "2022年3月4日", TEXT, "王某", null],
          [2, "2022年3月18日", TEXT, "王某", null],
        ]),
      ],
    },
    {
      name: "the same day twice is a duplicate",
      sheets: sheets(TEXT, TEXT, ["2022年3月4日", "2022年3月4日"]),
    },
    {
      name: "rows without a day in one month's table",
      sheets: [
        cover(),
        month("3月", [
          [1, "上旬", TEXT, "王某", null],
          [2, "下旬", TEXT, "王某", null],
        ]),
      ],
    },
    {
      name: "a row without a day below one of the table's month",
      sheets: [
        cover(),
        month("3月", [
          [1, "2022年3月4日", TEXT, "王某", null],
          [2, "下旬", TEXT, "王某", null],
        ]),
      ],
    },
    {
      name: "a table without 时间 beside one that has it",
      sheets: [
        cover(),
        month("3月", [[1, "2022年3月4日", TEXT, "王某", null]]),
        month("4月", [[1, TEXT, "王某", null]], { header: ["序号", "工作内容", "参加人员", "备注"] }),
      ],
    },
  ],
  fires: [
    {
      name: "the same text in another month",
      sheets: sheets(TEXT, TEXT),
      findings: [{ at: "4月!C3", found: TEXT, data: { worksheet: "3月", address: "C3" } }],
    },
    {
      name: "the same text in another month, the later table before the earlier",
      sheets: [cover(), ...sheets(TEXT, TEXT).slice(1).reverse()],
      findings: [{ at: "4月!C3", data: { worksheet: "3月", address: "C3" } }],
    },
    {
      name: "a row of the next month above one of this: the later by its date",
      sheets: [
        cover(),
        month("3月", [
          [1, "2022年4月2日", TEXT, "王某", null],
          [2, "2022年3月4日", TEXT, "王某", null],
        ]),
      ],
      findings: [{ at: "3月!C3", data: { worksheet: "3月", address: "C4" } }],
    },
    {
      name: "another leader's text of the month before: the later month, whoever comes first",
      sheets: [
        monthWithCover("4月", [[1, "2022年4月6日", TEXT, "王某", null]]),
        {
          ...monthWithCover("3月", [[1, "2022年3月4日", TEXT, "王某", null]], { leader: "李某" }),
          name: "李某3月",
        },
      ],
      findings: [{ at: "4月!C6", data: { worksheet: "李某3月", address: "C6" } }],
    },
    {
      name: "of two leaders' rows of one month the second by name, though it stands in the table of the month before",
      sheets: [
        monthWithCover("3月", [[1, "2022年4月6日", TEXT, "王某", null]], { leader: "王某" }),
        {
          ...monthWithCover("4月", [[1, "2022年4月7日", TEXT, "王某", null]], { leader: "李某" }),
          name: "李某4月",
        },
      ],
      findings: [{ at: "3月!C6", data: { worksheet: "李某4月", address: "C6" } }],
    },
    {
      name: "the first of several rows of a month is the one copied",
      sheets: [
        cover(),
        month("3月", [
          [1, "2022年3月4日", TEXT, "王某", null],
          [2, "2022年3月18日", TEXT, "王某", null],
        ]),
        month("4月", [[1, "2022年4月6日", TEXT, "王某", null]]),
      ],
      findings: [{ at: "4月!C3", data: { worksheet: "3月", address: "C3" } }],
    },
    {
      name: "of one row in two tables the one in the earlier, whatever their order",
      sheets: [
        cover(),
        month("4月", [[1, "2022年3月30日", TEXT, "王某", null]]),
        month("3月", [[1, "2022年3月30日", TEXT, "王某", null]]),
        month("2月", [[1, "2022年2月8日", TEXT, "王某", null]]),
      ],
      findings: [{ at: "3月!C3", data: { worksheet: "2月", address: "C3" } }],
    },
    {
      name: "digits, dates, blanks and punctuation do not make a difference",
      sheets: sheets(`3月4日，${TEXT}12家`, `4月6日 ${TEXT}，9家。`),
      findings: [{ at: "4月!C3" }],
    },
    {
      name: "twelve characters are enough",
      sheets: sheets("到某企业检查安全生产工作", "到某企业检查安全生产工作"),
      findings: [{ at: "4月!C3" }],
    },
    {
      name: "rows without a day, by the months of their tables",
      sheets: sheets(TEXT, TEXT, ["上旬", "上旬"]),
      findings: [{ at: "4月!C3", found: TEXT, data: { worksheet: "3月", address: "C3" } }],
    },
    {
      name: "a copy that stands there twice is a duplicate the second time",
      sheets: [
        cover(),
        month("3月", [[1, "2022年3月4日", TEXT, "王某", null]]),
        month("4月", [
          [1, "2022年4月6日", TEXT, "王某", null],
          [2, "2022年4月6日", TEXT, "王某", null],
        ]),
      ],
      findings: [{ at: "4月!C3" }],
    },
    ...["2022年3月4日", "2022年3月8日"].map((time) => ({
      name: `another leader's text of the same month, on ${time}`,
      sheets: [
        cover(),
        month("3月", [[1, "2022年3月4日", TEXT, "王某", null]]),
        { ...cover({ leader: "王某" }), name: "封面2" },
        { ...month("3月", [[1, time, TEXT, "赵某", null]]), name: "王某3月" },
      ],
      findings: [{ at: "王某3月!C3", data: { worksheet: "3月", address: "C3" } }],
    })),
  ],
  skipped: [
    {
      name: "tables without 工作内容",
      sheets: [
        cover(),
        ...["3月", "4月"].map((name) =>
          month(name, [[1, `2022年${name}4日`, "王某", null, TEXT]], {
            header: ["序号", "时间", "参加人员", "备注", "地点"],
          }),
        ),
      ],
      reason: "no-content-column",
    },
    { name: "a workbook without a ledger", sheets: [cover()], reason: "no-ledger" },
  ],
});
