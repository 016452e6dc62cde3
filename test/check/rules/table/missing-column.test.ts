import { tableMissingColumn } from "../../../../src/check/rules/table/missing-column";
import { cover, entry, month, type WorksheetLiteral } from "../../ledger-fixtures";
import { testRule } from "../../test-rule";

const FORM = ["序号", "时间", "工作内容", "参加人员", "备注"];
const VALUES = [1, "2022年3月4日", "到某企业检查安全生产工作", "王某", "无"];
/** March without one column of the form. */
const without = (...labels: string[]): WorksheetLiteral => {
  const keep = <Item>(items: readonly Item[]) =>
    items.filter((_, index) => !labels.includes(FORM[index] ?? ""));
  return month("3月", [keep(VALUES)], { header: keep(FORM) });
};
const fires = (label: string, column: string, at: string) => ({
  name: `${label} is not there`,
  sheets: [cover(), without(label)],
  findings: [{ at, found: null, data: { column } }],
});

testRule(tableMissingColumn, {
  quiet: [
    { name: "the form's five", sheets: [cover(), month("3月", [entry(1, "2022年3月4日")])] },
    {
      name: "other words for them",
      sheets: [
        cover(),
        month("3月", [VALUES], { header: ["编号", "日期", "主要工作内容", "参会人员", "附注"] }),
      ],
    },
    {
      name: "blanks, line breaks and brackets in the headers",
      sheets: [
        cover(),
        month("3月", [VALUES], {
          header: ["序 号", "时间\n（年月日）", "工 作 内 容", "参加\n人员", "备　注"],
        }),
      ],
    },
    {
      name: "in another order, with a column of the office's own",
      sheets: [
        cover(),
        month("3月", [[1, "某企业", "2022年3月4日", "检查安全生产工作", "王某"]], {
          header: ["序号", "地点", "时间", "工作内容", "参加人员", "备注"],
        }),
      ],
    },
    {
      name: "a header over two rows",
      sheets: [
        cover(),
        {
          name: "3月",
          rows: [
            ["安全生产党政同责一岗双责履职统计表（2022年3月）"],
            ["序号", "履职情况记录", null, null, "备注"],
            [null, "时间", "工作内容", "参加人员", null],
            VALUES,
          ],
          merges: ["A2:A3", "B2:D2", "E2:E3"],
        },
      ],
    },
    {
      name: "words of the office, by its profile",
      sheets: [cover(), month("3月", [VALUES], { header: ["序号", "何时", "工作内容", "同去的人", "备注"] })],
      profile: { columns: { time: "何时", participants: "同去的人" } },
    },
  ],
  fires: [
    fires("序号", "serial", "3月!A2"),
    fires("时间", "time", "3月!A2"),
    fires("工作内容", "content", "3月!A2"),
    fires("参加人员", "participants", "3月!A2"),
    fires("备注", "remark", "3月!A2"),
    {
      name: "two are not there, in the form's order",
      sheets: [cover(), without("备注", "序号")],
      findings: [
        { at: "3月!A2", data: { column: "serial" } },
        { at: "3月!A2", data: { column: "remark" } },
      ],
    },
    {
      name: "the leftmost header cell of a table that does not start in A1",
      sheets: [cover(), { ...without("备注"), from: "C4" }],
      findings: [{ at: "3月!C5", data: { column: "remark" } }],
    },
    {
      name: "each table",
      sheets: [cover(), without("备注"), { ...without("备注"), name: "4月" }],
      findings: [{ at: "3月!A2" }, { at: "4月!A2" }],
    },
  ],
  skipped: [
    {
      name: "a list of people",
      sheets: [
        {
          name: "通讯录",
          rows: [
            ["序号", "姓名", "单位", "职务", "电话", "备注"],
            [1, "张某", "某局", "局长", "", ""],
          ],
        },
      ],
      reason: "no-ledger",
    },
    {
      name: "a ledger of hazards, one sheet a month",
      sheets: [
        {
          name: "3月",
          rows: [
            ["隐患排查治理台账"],
            ["序号", "检查时间", "检查内容", "隐患情况", "整改措施", "责任人", "整改期限", "备注"],
            [1, "2022年3月4日", "某企业消防", "灭火器过期", "更换", "李某", "2022年3月10日", ""],
          ],
        },
      ],
      reason: "no-ledger",
    },
    {
      name: "a checklist on how duties were done",
      sheets: [
        {
          name: "检查表",
          rows: [
            ["党政领导干部安全生产履职情况检查表"],
            ["序号", "检查内容", "检查方法", "检查结果（是/否）", "问题描述", "责任人", "整改期限", "备注"],
            [1, "是否召开会议", "查看记录", "", "", "", "", ""],
          ],
        },
      ],
      reason: "no-ledger",
    },
    {
      name: "a checklist with the time and the people of the inspection",
      sheets: [
        {
          name: "安全检查",
          rows: [
            ["安全生产检查记录"],
            ["序号", "检查时间", "检查内容", "检查人员", "备注"],
            [1, "2022年3月4日", "消防通道", "李某", ""],
          ],
        },
      ],
      reason: "no-ledger",
    },
    {
      name: "the sign-in sheet of a meeting",
      sheets: [
        {
          name: "会议签到",
          rows: [
            ["安全生产会议签到表"],
            ["会议时间：2022年3月4日"],
            ["序号", "姓名", "单位", "职务", "签到", "备注"],
            [1, "李某", "某局", "科长", "", ""],
          ],
        },
      ],
      reason: "no-ledger",
    },
    {
      name: "a plan of work",
      sheets: [
        {
          name: "工作计划",
          rows: [
            ["2022年安全生产工作计划"],
            ["序号", "时间", "工作内容", "责任人", "备注"],
            [1, "2022年3月", "开展检查", "李某", ""],
          ],
        },
      ],
      reason: "no-ledger",
    },
  ],
});
