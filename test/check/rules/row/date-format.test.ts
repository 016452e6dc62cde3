import { rowDateFormat } from "../../../../src/check/rules/row/date-format";
import { type CellLiteral, cover, day, month } from "../../ledger-fixtures";
import { testRule } from "../../test-rule";

const row = (time: CellLiteral): readonly CellLiteral[] => [1, time, "到某企业检查安全生产工作", "王某"];
const march = (...times: CellLiteral[]) => [cover(), month("3月", times.map(row))];
/** 2022-03-04 and 2022-03-25. */
const [MARCH_4, MARCH_25] = [44624, 44645];
const serial = (value: number, format: string): CellLiteral => ({ value, format });
const fires = (
  name: string,
  time: CellLiteral,
  found: string,
  expected = "2022年3月4日",
  on = "2022-03-04",
) => ({
  name,
  sheets: march(time),
  findings: [{ at: "3月!B3", found, data: { day: on, expected }, fixable: true }],
});

testRule(rowDateFormat, {
  quiet: [
    { name: "年月日", sheets: march("2022年3月4日", "2022年03月04日", day(MARCH_4)) },
    {
      name: "built-in format 31",
      sheets: march(serial(MARCH_4, 'yyyy"年"m"月"d"日"'), serial(MARCH_4, 'yyyy"年"mm"月"dd"日";@')),
    },
    { name: "the long date of a Chinese PC", sheets: march(serial(MARCH_4, "[$-F800]dddd, mmmm dd, yyyy")) },
    {
      name: "a time of day or weekday behind it",
      sheets: march("2022年3月4日上午", "2022年3月4日9:30", "2022年3月4日（星期五）"),
    },
    {
      name: "a real date with its clock time",
      sheets: march(serial(MARCH_4 + 0.375, 'yyyy"年"m"月"d"日" h:mm')),
    },
    {
      name: "one 日 for several days",
      sheets: march("2022年3月4—5日", "2022年3月4、5日", "2022年3月4日、8日"),
    },
    {
      name: "元月 and the round signs",
      sheets: [cover(), month("1月", [row("2022年元月4日"), row("二O二二年一月四日")])],
    },
    { name: "blanks and full-width digits", sheets: march("２０２２年３月４日", "2022 年 3 月 4 日") },
    { name: "what cannot be read or does not exist", sheets: march("上旬", "2022.2.30", null) },
    {
      name: "the 1904 date system",
      sheets: march(day(43162)),
      date1904: true,
    },
  ],
  fires: [
    fires("dots", "2022.3.4", "2022.3.4"),
    fires("hyphens", "2022-3-4", "2022-3-4"),
    fires("slashes", "2022/3/4", "2022/3/4"),
    fires("month, day and year", "3/25/22", "3/25/22", "2022年3月25日", "2022-03-25"),
    fires("without a year", "3月4日", "3月4日"),
    fires("without year and month", "4日", "4日"),
    fires("the day's sign left out", "2022年3月4", "2022年3月4"),
    fires("号 for 日", "2022年3月4号", "2022年3月4号"),
    fires("a comma behind it", "2022.3.4,", "2022.3.4,"),
    fires("eight digits", "20220304", "20220304"),
    fires("eight digits as a number", 20220304, "20220304"),
    fires("a serial number shown bare", MARCH_4, "44624"),
    fires("built-in format 14", serial(MARCH_4, "mm-dd-yy"), "2022/3/4"),
    fires(
      "built-in format 14 as Excel names it",
      serial(MARCH_25, "m/d/yyyy"),
      "2022/3/25",
      "2022年3月25日",
      "2022-03-25",
    ),
    fires("a real date without its year", serial(MARCH_4, 'm"月"d"日"'), "3月4日"),
    fires("a real date shown as 年月", serial(MARCH_4, 'yyyy"年"m"月"'), "2022年3月"),
    {
      name: "a range is put right by hand",
      sheets: march("3月4日至6日"),
      findings: [
        {
          at: "3月!B3",
          found: "3月4日至6日",
          data: { day: "2022-03-04", expected: "2022年3月4日至2022年3月6日" },
          fixable: false,
        },
      ],
    },
    ...(
      [
        ["3月4、8日", "2022年3月4日、2022年3月8日"],
        ["2022.3.4、8、12", "2022年3月4日、2022年3月8日、2022年3月12日"],
        ["2022.3.4,2022.3.8", "2022年3月4日、2022年3月8日"],
        ["2022.3.4；2022.3.8", "2022年3月4日、2022年3月8日"],
        ["2022.3.4,8", "2022年3月4日、2022年3月8日"],
        ["2022.3.4和3.8", "2022年3月4日、2022年3月8日"],
        ["3月4日上午、8日下午", "2022年3月4日、2022年3月8日"],
        ["3月4日至6日、8日", "2022年3月4日至2022年3月6日、2022年3月8日"],
        ["2022.3.4,6人", "2022年3月4日"],
        ["2022.3.4,9-11时", "2022年3月4日"],
        ["2022.3.4,3.5小时", "2022年3月4日"],
        ["2022.3.4,9:00起", "2022年3月4日,9:00"],
      ] as const
    ).map(([found, expected]) => ({
      name: `the days of a list are named, no others: ${found}`,
      sheets: march(found),
      findings: [{ at: "3月!B3", found, data: { day: "2022-03-04", expected }, fixable: false }],
    })),
    {
      name: "the 1904 date system",
      sheets: march(serial(43162, "m/d/yyyy")),
      date1904: true,
      findings: [{ at: "3月!B3", data: { day: "2022-03-04", expected: "2022年3月4日" } }],
    },
    {
      name: "merged over two rows: once",
      sheets: [
        cover(),
        {
          ...month("3月", [
            [1, "2022.3.4", "到甲企业检查安全生产工作", "王某"],
            [2, null, "到乙企业检查安全生产工作", "王某"],
          ]),
          merges: ["B3:B4"],
        },
      ],
      findings: [{ at: "3月!B3" }],
    },
  ],
  skipped: [
    {
      name: "a table without 工作内容",
      sheets: [cover(), month("3月", [[1, "3.4", "王某"]], { header: ["序号", "时间", "参加人员", "备注"] })],
      reason: "no-content-column",
    },
  ],
});
