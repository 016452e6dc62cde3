import { rowCopiedText } from "../../../../src/check/rules/row/copied-text";
import { cover, month } from "../../ledger-fixtures";
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
          [2, "2022年3月8日", TEXT, "王某", null],
        ]),
      ],
    },
    {
      name: "the same day twice is a duplicate",
      sheets: sheets(TEXT, TEXT, ["2022年3月4日", "2022年3月4日"]),
    },
  ],
  fires: [
    {
      name: "the same text in another month",
      sheets: sheets(TEXT, TEXT),
      findings: [{ at: "4月!C3", found: TEXT, data: { worksheet: "3月", address: "C3" } }],
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
  ],
});
