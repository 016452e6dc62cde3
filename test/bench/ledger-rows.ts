/** A county's ledgers of any length: ten leaders, twelve months, rows as offices write them, a few faults among them. */
import { dayOf, formalDay, serialOfDay } from "../../src/ledger/dates";
import { coverSheet } from "../../src/sheets/cover-sheet";
import type { CellValue, WorkbookPlan, WorkbookSnapshot } from "../../src/workbook/port";
import { createWorkbook } from "../../src/workbook/file/new-workbook";
import { readWorkbook } from "../../src/workbook/file/read-workbook";

const LEADERS = ["赵某", "钱某", "孙某", "李某", "周某", "吴某", "郑某", "王某", "冯某", "陈某"];
const HEADER = ["序号", "时间", "工作内容", "参加人员", "备注"];
const DATE_FORMAT = 'yyyy"年"m"月"d"日"';

/** No two rows are alike. */
const CONTENTS: readonly ((row: number) => string)[] = [
  (row) =>
    `带队到第${String(row)}煤业公司检查矿井通风和瓦斯管理，现场指出问题${String(row % 9)}条，要求限期整改`,
  (row) => `在县政府${String(row)}会议室主持召开安全生产专题会议，研究采空区治理`,
  (row) => `到${String(row)}号加油站检查安全生产工作`,
  (row) => `参加全市安全生产视频会议（第${String(row)}次），安排部署汛期安全防范`,
  (row) => `陪同市领导到某镇${String(row)}号矿调研非煤矿山安全生产`,
  (row) => `在第${String(row)}会议室为机关干部讲安全生产课`,
  (row) => `拟于月底到${String(row)}号尾矿库检查安全度汛责任落实情况`,
  (row) => `在${String(row)}号企业组织开展应急救援演练，讲评处置流程`,
];

function ledgerRow(serial: number, number: number, month: number, rowsInMonth: number): CellValue[] {
  const lastDay = new Date(Date.UTC(2022, month, 0)).getUTCDate();
  const day = dayOf(2022, month, 1 + Math.floor(((serial - 1) * lastDay) / rowsInMonth)) ?? "2022-01-01";
  const content = CONTENTS[number % CONTENTS.length]?.(number) ?? "";
  const isReal = number % 2 === 0;
  // One date in a hundred is written otherwise.
  const time =
    number % 100 === 0 ? day.replaceAll("-", ".") : isReal ? serialOfDay(day, false) : formalDay(day);
  const remark = number % 5 === 0 ? "附会议纪要" : null;
  return [serial, time, content, `县应急管理局、第${String(number)}公司负责人`, remark];
}

/** The ledgers as the file host reads them: `rows` in all, a sheet for each of the leaders and months. */
export async function ledgerBook(
  rows: number,
  leaders = LEADERS.length,
): Promise<{ readonly bytes: Uint8Array; readonly snapshot: WorkbookSnapshot }> {
  const perTable = Math.ceil(rows / (leaders * 12));
  const operations: WorkbookPlan["operations"][number][] = [];
  let number = 0;
  for (const leader of LEADERS.slice(0, leaders)) {
    operations.push(
      ...coverSheet(`${leader}封面`, {
        leader,
        position: "副县长",
        sectors: "煤矿、非煤矿山",
        period: "2022年1月至12月",
        unit: "晋中市某县人民政府办公室",
        recorder: "张某",
      }),
    );
    for (let month = 1; month <= 12; month++) {
      const worksheet = `${leader}${String(month)}月`;
      const table = Array.from({ length: Math.min(perTable, rows - number) }, (_, index) =>
        ledgerRow(index + 1, ++number, month, perTable),
      );
      const last = table.length + 2;
      operations.push(
        { kind: "add-worksheet", worksheet },
        {
          kind: "set-values",
          worksheet,
          range: `A1:E${String(last + 1)}`,
          values: [
            [`安全生产党政同责一岗双责履职统计表（2022年${String(month)}月）`, null, null, null, null],
            HEADER,
            ...table,
            ["本人签字：", null, null, null, null],
          ],
        },
        { kind: "set-number-format", worksheet, range: `B3:B${String(last)}`, format: DATE_FORMAT },
      );
    }
  }
  const bytes = createWorkbook({ title: "", operations });
  return { bytes, snapshot: await readWorkbook(bytes) };
}
