import { coverPeriodFormat } from "../../../../src/check/rules/cover/period-format";
import { type CellLiteral, cover, entry, month, monthWithCover } from "../../ledger-fixtures";
import { testRule } from "../../test-rule";

const march = month("3月", [entry(1, "2022年3月4日")]);
const quiet = (name: string, period: CellLiteral) => ({ name, sheets: [cover({ period }), march] });
const fires = (name: string, period: CellLiteral, found: string, year: number | null) => ({
  name,
  sheets: [cover({ period }), march],
  findings: [{ at: "封面!B5", found, data: { year } }],
});
/** 2022-03-01. */
const MARCH_1 = 44621;

testRule(coverPeriodFormat, {
  quiet: [
    quiet("2022年3月", "2022年3月"),
    quiet("2022年03月", "2022年03月"),
    quiet("blanks and full-width digits", "２０２２ 年 3 月"),
    quiet("2022年3月份", "2022年3月份"),
    quiet("a range of months", "2022年1月至12月"),
    quiet("a range with the year twice", "2022年1月—2022年12月"),
    quiet("the number of the first month without its sign", "2022年1-12月"),
    quiet("a range of two months at the year's ends", "2022年11月至12月"),
    quiet("a real date shown as 年月", { value: MARCH_1, format: 'yyyy"年"m"月"' }),
    quiet("built-in format 57", { value: MARCH_1, format: 'yyyy"年"m"月";@' }),
    quiet("an empty field is left to cover/required-field", ""),
    quiet("____ is empty", "____"),
  ],
  fires: [
    fires("a year alone", "2022年", "2022年", 2022),
    fires("a year's number", "2022", "2022", 2022),
    fires("2022年度", "2022年度", "2022年度", 2022),
    fires("dots", "2022.3", "2022.3", 2022),
    fires("hyphens", "2022-03", "2022-03", 2022),
    fires("six digits", "202203", "202203", 2022),
    fires("a day", "2022年3月4日", "2022年3月4日", 2022),
    fires("a month without a year", "3月", "3月", null),
    fires("a month that does not exist", "2022年13月", "2022年13月", 2022),
    fires("a range over the year's end", "2022年7月至2023年6月", "2022年7月至2023年6月", null),
    fires("a real date shown as a day", { value: MARCH_1, format: "m/d/yyyy" }, "2022/3/1", 2022),
    fires(
      "a real date shown as 年月日",
      { value: MARCH_1, format: 'yyyy"年"m"月"d"日"' },
      "2022年3月1日",
      2022,
    ),
    fires("words", "全年", "全年", null),
    {
      name: "above the table",
      sheets: [monthWithCover("3月", [entry(1, "2022年3月4日")], { period: "2022.3" })],
      findings: [{ at: "3月!D3", found: "2022.3", data: { year: 2022 } }],
    },
  ],
  skipped: [{ name: "no cover", sheets: [march], reason: "no-cover" }],
});
