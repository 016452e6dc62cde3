import type { checkTab as zh } from "../zh-CN/check-tab";

const counted = (count: number, one: string): string => `${String(count)} ${one}${count === 1 ? "" : "s"}`;

export const checkTab: typeof zh = {
  checklists: {
    count: (count) => counted(count, "checklist"),
    noLedger: "No ledger found: only the checklists were checked, and no duty was counted.",
    noUnit: "no unit",
    noDate: "no date",
    answered: (answered, items) =>
      answered === items
        ? `all ${counted(items, "question")} answered`
        : `${String(answered)} of ${counted(items, "question")} answered`,
    problems: (no) => (no === 0 ? "no problems" : counted(no, "problem")),
    open: (open, overdue) =>
      `${String(open)} not put right${overdue === 0 ? "" : `, ${String(overdue)} overdue`}`,
    join: (parts) => parts.join(", "),
    more: (left) => `Show more (${String(left)} left)`,
  },
};
