import { basisWords, describeFinding, describeLookalike } from "../../src/text/finding-sentences";
import type { Finding } from "../../src/check/report";

const finding: Finding = {
  rule: "row/date-outside-period",
  severity: "error",
  worksheet: "3月",
  address: "B7",
  found: "2022年4月2日",
  fixable: false,
  basis: [
    { document: "市安办发〔2017〕14号", article: "附件2 填表说明2" },
    { document: "市安办发〔2017〕14号", article: "附件2 填表说明3" },
  ],
  data: { day: "2022-04-02", first: "2022-03", last: "2022-03" },
};

test("a finding is told in six parts", () => {
  expect(describeFinding(finding, "zh-CN")).toEqual({
    where: "3月!B7",
    headline: "日期不在2022年3月内",
    found: "2022年4月2日",
    required: "2022年3月内的日期",
    basis: "市安办发〔2017〕14号 附件2 填表说明2、附件2 填表说明3",
    action: "日期写错的改正日期；记错月份的移到当月的表里",
    fix: null,
    rule: "row/date-outside-period",
  });
});

test("what names no cell says so", () => {
  const { where } = describeFinding({ ...finding, address: null }, "zh-CN");
  expect(where).toBe("工作表“3月”");
  expect(describeFinding({ ...finding, worksheet: null, address: null }, "zh-CN").where).toBe("整个工作簿");
  expect(describeFinding({ ...finding, worksheet: "张某 3月" }, "zh-CN").where).toBe("'张某 3月'!B7");
});

test.each([
  [null, "序号没有填，应为12"],
  ["11", "序号不连续，应为12"],
  ["１３.", "序号不连续，应为12"],
  ["12号", "序号不是数字，应为12"],
  ["六", "序号不是数字，应为12"],
])("a number found as %s: %s", (found, headline) => {
  const serial = { ...finding, rule: "row/serial", found, data: { expected: 12 } } as const;
  expect(describeFinding(serial, "zh-CN").headline).toBe(headline);
});

test("each notice is named once with its articles", () => {
  const other = { document: "晋政发〔2018〕1号", article: "一（一）" };
  expect(basisWords([...finding.basis, other, other])).toBe(
    "市安办发〔2017〕14号 附件2 填表说明2、附件2 填表说明3；晋政发〔2018〕1号 一（一）",
  );
});

test("a row that looks like a header is told with what it lacks", () => {
  const row = { worksheet: "附表", address: "B3", words: ["序号", "内 容"], missing: ["time"] } as const;
  expect(describeLookalike(row, "zh-CN")).toBe("附表!B3：认出“序号”“内容”，缺“时间”");
});
