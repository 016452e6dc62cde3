/**
 * The sample of the browser page: the ledger of an invented deputy county leader for the first half of 2022, kept as
 * offices keep them. Every fault is there on purpose; the rule that finds it stands beside it.
 */
import { serialOfDay } from "../ledger/dates";
import { sheets as texts } from "../text/zh-CN/sheet-plans";
import type { CellValue, WorkbookPlan } from "../workbook/port";
import { COVER_NAME, coverSheet } from "./cover-sheet";
import { monthSheet, type MonthRow } from "./month-sheet";
import { onWorksheet } from "./worksheet-operations";

/** A real date cell. */
const date = (day: string): number => serialOfDay(day, false);

const row = (
  serial: CellValue,
  time: CellValue,
  content: string,
  participants: string,
  remark = "",
): MonthRow => ({ serial, time, content, participants, remark });

interface SampleMonth {
  readonly month: string;
  readonly entries: readonly MonthRow[];
  readonly emptyRows: number;
  readonly hasSignature: boolean;
}

const MONTHS: readonly SampleMonth[] = [
  {
    month: "2022-01",
    emptyRows: 2,
    hasSignature: true,
    entries: [
      row(
        1,
        date("2022-01-06"),
        "在县政府二楼会议室主持召开岁末年初安全生产工作会议，安排元旦春节期间安全防范",
        "县应急管理局、县能源局负责人",
      ),
      row(
        2,
        date("2022-01-13"),
        "带队到某煤业公司检查矿井通风和瓦斯管理，现场指出问题4条，要求一周内整改",
        "赵某、孙某",
        "附检查记录",
      ),
      // row/required-field (participants)
      row(3, date("2022-01-20"), "带队到某加油站、某液化气站检查节前安全防范措施落实情况", ""),
      row(4, date("2022-01-26"), "带队到某镇烟花爆竹零售点检查安全生产工作", "县应急管理局、县公安局负责人"),
    ],
  },
  {
    month: "2022-02",
    emptyRows: 1,
    // table/no-signature
    hasSignature: false,
    entries: [
      row(1, "2022年2月8日", "带队到某焦化公司检查节后复工复产安全生产工作", "钱某、孙某"),
      row(2, "2022年2月17日", "在县应急指挥中心参加全市安全生产视频会议", "县安委会成员单位负责人"),
      // row/date-impossible
      row(3, "2022年2月30日", "带队到某石料公司检查边坡治理和爆破作业安全", "赵某、县应急管理局工作人员"),
    ],
  },
  {
    month: "2022-03",
    emptyRows: 1,
    hasSignature: true,
    entries: [
      // row/date-format
      row(1, "2022.3.4", "带队到某煤业公司检查重大活动期间安全生产责任落实情况", "赵某、李某"),
      row(
        2,
        date("2022-03-15"),
        "在县政府三楼会议室主持召开煤矿安全专题会议，研究采空区治理",
        "县能源局、某煤业公司负责人",
        "附会议纪要",
      ),
      // row/serial
      row(4, date("2022-03-22"), "带队到某镇检查森林防火和非煤矿山安全生产工作", "周某、县林业局负责人"),
      // row/date-outside-period
      row(5, date("2022-04-01"), "在县政府三楼会议室主持召开清明节假期消防安全会议", "县消防救援大队负责人"),
    ],
  },
  {
    // duty/missing: no inspection of April was done (shanxi-2022-03)
    month: "2022-04",
    emptyRows: 2,
    hasSignature: true,
    entries: [
      row(
        1,
        date("2022-04-06"),
        "在县政府二楼会议室主持召开第二季度安全生产形势分析会议",
        "县安委会成员单位负责人",
        "附会议纪要",
      ),
      row(
        2,
        date("2022-04-12"),
        "在县应急管理局会议室召开自建房安全隐患排查推进会",
        "县住建局、各乡镇负责人",
      ),
      // row/duplicate
      row(
        3,
        date("2022-04-12"),
        "在县应急管理局会议室召开自建房安全隐患排查推进会",
        "县住建局、各乡镇负责人",
      ),
      // row/not-done
      row(4, date("2022-04-27"), "拟于月底到某铁矿公司检查尾矿库安全生产工作", "县应急管理局工作人员"),
    ],
  },
  {
    // table/empty-month
    month: "2022-05",
    emptyRows: 6,
    hasSignature: true,
    entries: [],
  },
  {
    month: "2022-06",
    emptyRows: 1,
    hasSignature: true,
    entries: [
      row(
        1,
        date("2022-06-02"),
        "在县文化广场组织安全生产月启动仪式，讲解矿山安全知识",
        "县安委会成员单位负责人",
      ),
      row(
        2,
        date("2022-06-10"),
        "带队到某化工公司检查危险化学品储存和特殊作业审批",
        "吴某、县应急管理局工作人员",
        "附整改通知书",
      ),
      // row/date-order
      row(3, "2022年6月8日", "带队到某建筑工地检查深基坑支护和塔吊运行安全", "县住建局负责人"),
      // row/content-incomplete
      row(4, date("2022-06-16"), "召开会议", "相关单位负责人"),
      // row/date-unreadable
      row(5, "中旬", "带队到某水库检查防汛物资储备和安全度汛责任落实", "县水利局负责人"),
      // row/required-field (time)
      row(6, null, "带队到某客运站检查车辆例检和驾驶员安全教育情况", "县交通运输局负责人"),
    ],
  },
];

/** The plan of the sample workbook; meant for a new, empty workbook that counts days from 1900. */
export function sampleLedgerPlan(): WorkbookPlan {
  return {
    title: texts.sample,
    operations: [
      ...coverSheet(COVER_NAME, {
        leader: "张某",
        position: "副县长",
        sectors: "煤矿、非煤矿山、危险化学品",
        period: "2022年1月至6月",
        unit: "晋中市某县人民政府办公室",
        // cover/required-field (recorder)
        recorder: "",
      }),
      ...MONTHS.flatMap((month) =>
        monthSheet(`${String(Number(month.month.slice(5)))}月`, { ...month, date1904: false }),
      ),
      onWorksheet(COVER_NAME).goTo("A1"),
    ],
  };
}
