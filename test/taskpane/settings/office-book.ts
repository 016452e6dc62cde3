/** A workbook as an office in Jinzhong keeps it: a cover and one month of a bureau's head in 2018. */
import type { WorkbookSnapshot } from "../../../src/workbook/port";
import { workbook, worksheet } from "../memory-host";

export function officeBook({
  unit = "晋中市某局",
  year = "2018",
  memory = null,
}: {
  readonly unit?: string;
  readonly year?: string;
  readonly memory?: string | null;
} = {}): WorkbookSnapshot {
  const book = workbook(
    worksheet("封面", [
      ["党政领导履行安全生产党政同责一岗双责台账"],
      ["领导姓名", "张某"],
      ["领导职务", "局长"],
      ["分管行业领域（部门）", ""],
      ["记录时间", `${year}年1月至12月`],
      ["记录单位", unit],
      ["记录人员", "李某"],
    ]),
    worksheet("3月", [
      [`${year}年3月履职统计表`],
      ["序号", "时间", "工作内容", "参加人员", "备注"],
      [1, `${year}年3月6日`, "到某企业检查安全生产工作", "王某", ""],
    ]),
  );
  return { ...book, memory };
}
