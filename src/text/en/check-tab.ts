import type { checkTab as zh } from "../zh-CN/check-tab";

const counted = (count: number, one: string): string => `${String(count)} ${one}${count === 1 ? "" : "s"}`;

const rowsOf = ({
  worksheet,
  top,
  bottom,
}: {
  readonly worksheet: string;
  readonly top: number;
  readonly bottom: number;
}): string =>
  `${worksheet}, ${top === bottom ? `row ${String(top + 1)}` : `rows ${String(top + 1)}–${String(bottom + 1)}`}`;

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

  filter: {
    heading: "Search and filter",
    search: "Search the findings",
    searchHint: "Search cells and contents (press /)",
    severity: "Filter by severity",
    allSeverities: "All severities",
    leader: "Filter by leader",
    allLeaders: "All leaders",
    worksheet: "Filter by worksheet",
    allWorksheets: "All worksheets",
    counted: (name, count) => `${name} (${String(count)})`,
    onlyRows: (rows) => `Only ${rowsOf(rows)}: `,
    shown: (shown, total) => `${String(shown)} of ${String(total)} shown`,
    showAll: "Show all",
  },

  selected: {
    found: (rows, count) => `Selected: ${rowsOf(rows)} has ${counted(count, "finding")}`,
    show: (count) => (count === 1 ? "Show it" : "Show them"),
    here: "Selected row",
  },

  keys: { explain: "explain", reading: "change reading", search: "search" },
};
