/** An inspection as an entry of a leader's ledger: given as data, to be shown and inserted on request. */
import { type Checklist, isOpen } from "../ledger/checklist/checklist";
import { type Day, formalDay, type Month } from "../ledger/dates";

/** What would stand in the row. */
export interface InspectionEntry {
  /** The month whose table it belongs to; null where the day cannot be read. */
  readonly month: Month | null;
  readonly day: Day | null;
  /** 时间, as the form asks (市安办发〔2017〕14号, 附件2 填表说明2); empty where the day cannot be read. */
  readonly time: string;
  readonly content: string;
  /** 参加人员: the inspectors as written, without the leader whose ledger it is. */
  readonly participants: string;
  readonly remark: string;
  /** What the checklist does not tell and somebody must fill in. */
  readonly missing: readonly ("date" | "unit" | "inspectors")[];
}

/** The entry for a leader who was on the inspection; `leader` null where nobody is to be left out. */
export function inspectionEntry(checklist: Checklist, leader: string | null): InspectionEntry {
  const { unit, date, inspectors, items, worksheet } = checklist;
  const day = date?.day ?? null;
  const problems = items.filter(({ isProblem }) => isProblem).length;
  const open = items.filter(isOpen).length;
  const others = (inspectors?.text ?? "")
    .split(/[、,，;；\s]+/)
    .filter((name) => name !== "" && name !== leader);
  const found = problems === 0 ? "未发现问题" : `发现问题${String(problems)}项，已提出整改要求`;
  return {
    month: day?.slice(0, 7) ?? null,
    day,
    time: day === null ? "" : formalDay(day),
    content: `到${unit?.text ?? ""}检查安全生产工作，${found}`,
    participants: others.join("、"),
    remark: `见检查表“${worksheet}”${open === 0 ? "" : `，${String(open)}项未整改`}`,
    missing: [
      ...(day === null ? (["date"] as const) : []),
      ...(unit === null ? (["unit"] as const) : []),
      ...(inspectors === null ? (["inspectors"] as const) : []),
    ],
  };
}
