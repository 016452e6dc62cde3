import type { pane as zh } from "../zh-CN/pane";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${String(count)} ${count === 1 ? one : many}`;

export const pane: typeof zh = {
  title: "Duty Ledger",
  tabs: { check: "Check", duties: "Duties", fill: "Fill", checklists: "Lists", settings: "Settings" },

  top: {
    noResult: "Not checked yet",
    noLedger: "No ledger found",
    leaders: (names) =>
      names.length === 0
        ? "Leader not filled in"
        : names.length <= 2
          ? names.join(", ")
          : `${names.slice(0, 2).join(", ")} and ${String(names.length - 2)} more`,
    years: (years) =>
      years.length === 0
        ? "year unknown"
        : years.length === 1
          ? (years[0] ?? "")
          : `${years[0] ?? ""}–${years.at(-1) ?? ""}`,
    ledgers: (count) => counted(count, "ledger"),
    stale: "The workbook was changed; check again",
    staleShort: "Out of date",
  },

  verdict: {
    errors: (count) => `${String(count)} to correct`,
    queries: (count) => `${String(count)} to correct or explain`,
    warnings: (count) => `${String(count)} should be corrected`,
    prompts: (count) => `${String(count)} to look at`,
    duties: (count) => `${counted(count, "duty", "duties")} not reached`,
    join: (parts) => parts.join(", "),
    clean: "Nothing to correct",
    nothingOpen: "Nothing left to do",
    explained: (count) => `${String(count)} explained`,
    known: (count, explained) =>
      `${String(count)} known${explained === 0 ? "" : ` (${String(explained)} of them explained)`}`,
    dutiesNotJudged: (who) => `duties of ${who} not judged`,
    nothingRan: "No rule could run, so nothing can be said",
    someFailed: (count) => `${counted(count, "rule")} failed to run`,
  },

  check: {
    run: "Check",
    again: "Check again",
    intro: "Checking only reads the workbook; it changes nothing.",
    reading: "Reading the workbook…",
    checking: "Checking…",
    stopped: (hasResult) =>
      `The check was stopped; the workbook was not changed.${hasResult ? " What the last one found is below." : ""}`,
    findings: "Findings",
    everyone: (count) => `All of them (${String(count)})`,
    everyoneNamed: (names) => names.join(", "),
    notWatching: "Changes to cells cannot be noticed here; choose Check again after changing something.",
    memoryDamaged: "The settings kept in the workbook cannot be read; this check went without them.",
    keys: { move: "previous, next", go: "go to the cell", fix: "fix" },
  },

  work: {
    stop: "Stop",
    stopReading: "Stop reading",
    rows: (done, total) => `${done} of ${total} rows`,
    worksheets: (done, total) => `${done} of ${total} worksheets`,
    changes: (done, total) => `${done} of ${total} changes`,
  },

  noLedger: {
    empty: "This workbook is still empty.",
    insert: "Insert the standard ledger",
    sample: "Open a sample",
    heading: "No ledger was recognised",
    looked: (worksheets) =>
      `Looked at ${worksheets === 1 ? "the only worksheet" : `all ${String(worksheets)} worksheets`} (hidden ones included) for a table with the column names 时间 and 工作内容 in one row, and found none.`,
    nearest: "The rows that come nearest to a header:",
    todo: "The header of a ledger reads: 序号, 时间, 工作内容, 参加人员, 备注. Name the columns so and check again, or insert a standard ledger.",
  },

  finding: {
    found: "Found",
    nothing: "empty",
    required: "Required",
    basis: "Basis",
    action: "To do",
    rule: "Rule",
    wholeWorkbook: "Whole workbook",
    goTo: (where) => `Go to ${where}`,
    fix: "Fix",
    fixAll: (count) => `Fix all (${String(count)})`,
    more: (count) => `Show more (${String(count)} left)`,
    count: (count) => String(count),
  },

  duties: {
    heading: "Duties",
    statuses: { met: "Met", missing: "Missing", pending: "Still open", "not-assessable": "Cannot be judged" },
    count: (missing, pending) =>
      [
        ...(missing > 0 ? [`${String(missing)} not reached`] : []),
        ...(pending > 0 ? [`${String(pending)} still open`] : []),
      ].join(", "),
    done: (done, required) => `${String(done)} done, ${String(required)} required`,
    nearMisses: "Entries that nearly count",
    evidence: "Entries that count",
    notAssessable: (count) => `Duties that cannot be judged (${String(count)})`,
    ofPeriod: (owner, when) => `${owner}, ${when}`,
  },

  rulePage: { open: (rule) => `About the rule ${rule}`, close: "Close" },

  rules: {
    heading: (ran, skippedCount, failed) =>
      `Which rules were checked: ${String(ran)} ran, ${String(skippedCount)} did not${failed > 0 ? `, ${String(failed)} failed` : ""}`,
    ran: "ran",
    skipped: "did not run",
    failed: "failed",
    findings: (count) => (count === 0 ? "no findings" : counted(count, "finding")),
  },

  fix: {
    title: (count) => `Fix the form of ${counted(count, "finding")}`,
    titleOfAll: "Fix every form that can be fixed by itself",
    confirm: "Make these changes",
    done: ({ cells, layout }) =>
      [
        ...(cells.length > 0 ? [`${counted(cells.length, "cell")} fixed`] : []),
        ...(layout.some(({ kind }) => kind === "sort-rows") ? ["rows put in order of time"] : []),
        ...(layout.some(({ kind }) => kind === "set-page") ? ["page set-up mended"] : []),
      ].join(", "),
    nothing: "Nothing of the form can be fixed by itself; the list is up to date",
    unneeded: "These need no fix any more; the list is up to date",
    unplanned: "These cannot be fixed by the program; go to the cells and change them",
  },

  preview: {
    heading: "Preview of changes",
    preparing: "Preparing the preview…",
    cells: (count) => `${counted(count, "cell")} will change, nothing else.`,
    cellsAndRows: (count) => `${counted(count, "cell")} will change and rows will move, nothing else.`,
    rows: "Rows will move; the cells keep their contents.",
    worksheets: (count) =>
      `${counted(count, "worksheet")} will be added; existing worksheets stay as they are.`,
    mixed: (worksheets, cells) =>
      `${counted(worksheets, "worksheet")} will be added, ${counted(cells, "cell")} will change.`,
    settingsOnly: "Only the settings of this program are written; no cell changes.",
    nothing: "This changes no cell.",
    from: "from",
    to: "to",
    empty: "(empty)",
    storedAs: { text: "text", number: "number", logical: "logical" },
    formatChange: "only the way it is shown",
    newWorksheet: "new worksheet",
    also: "Also changed",
    layout: {
      "set-format": (worksheet, range) => `${worksheet} ${range}: font, borders or fill`,
      merge: (worksheet, range) => `${worksheet} ${range}: merged`,
      "set-column-width": (worksheet) => `${worksheet}: column widths`,
      "set-row-height": (worksheet) => `${worksheet}: row heights`,
      "set-validation": (worksheet, range) => `${worksheet} ${range}: input prompts and limits`,
      "set-page": (worksheet) => `${worksheet}: page set-up`,
      "freeze-rows": (worksheet) => `${worksheet}: frozen header`,
      "insert-rows": (worksheet, rows) => `${worksheet}: row ${rows} inserted, what is below moves down`,
      "sort-rows": (worksheet, moves) => `${worksheet} ${moves}: rows put in order of time, numbers stay`,
      mark: (worksheet, ranges) => `${worksheet} ${ranges}: highlighted (conditional format, can be cleared)`,
      "add-chart": (worksheet, range) => `${worksheet} ${range}: chart`,
      "clear-marks": (worksheet) => `${worksheet}: our highlights cleared`,
      protect: (worksheet) => `${worksheet}: protection`,
    },
    cancel: "Cancel",
    outdated: "The workbook was changed after this preview; it has to be made again.",
    again: "Preview again",
    applying: "Writing…",
    stopping: "Stopping; what was written is being taken back…",
    more: (count) => `Show more (${counted(count, "cell")} left)`,
  },

  change: {
    inPart: (places) =>
      `Only a part was written, and it could not be taken back by itself. Changed: ${places.join(", ")}. Choose Undo to take it back.`,
    ownSettings: "what this program keeps",
    undo: "Undo",
    undoing: "Undoing…",
    undone: "Undone; the workbook is as it was",
    nothingWritten: "Stopped; nothing was written",
    takenBack: "Stopped; what was written has been taken back, the workbook is as it was",
    close: "Close",
  },

  failure: {
    retry: "Try again",
    cancel: "Cancel",
    goTo: "Go to this cell",
    detail: "Technical details",
  },

  fill: {
    heading: "New standard ledger",
    intro: "One ledger per leader. You see a preview first; nothing is written before you agree.",
    unit: "Recording unit (记录单位)",
    unitHint: "The full name",
    leader: "Leader's name (领导姓名)",
    position: "Leader's position (领导职务)",
    sectors: "Sectors in charge (分管行业领域)",
    sectorsHint: "For deputies and members, separated by commas; principals leave it empty",
    roster: "Fill in from the office's list",
    chooseLeader: "Choose a leader",
    year: "Year",
    firstMonth: "First month",
    lastMonth: "Last month",
    month: (month) => MONTHS[month - 1] ?? String(month),
    recorder: "Recorder (记录人员)",
    recorderHint: "May be left empty and filled in on the cover later",
    preview: "Preview",
    title: (leader) => `New ledger of ${leader}`,
    confirm: "Add them",
    done: ({ addedWorksheets }) => `${counted(addedWorksheets.length, "worksheet")} added`,
    errors: {
      unit: "Fill in the recording unit",
      leader: "Fill in the leader's name",
      position: "Fill in the leader's position",
      year: "Four digits, from 2000 to 2099",
      months: "The last month must not be before the first",
      tooLong: (most) => `Too long; at most ${String(most)} characters`,
    },
    summary: (count) => `${counted(count, "field")} left to complete`,
  },

  lazyPanel: {
    loading: "Opening…",
    notLoaded:
      "This page was not loaded completely. Try again; if it still fails, close the pane and open it again.",
    retry: "Try again",
  },

  boot: {
    opening: "Opening…",
    notExcel:
      "This page opens as an add-in inside Excel. Without Excel, open a workbook file in the browser version and check it there.",
    workbench: "Open the browser version",
    noOffice:
      "The files that connect the add-in to Excel did not load, so the workbook cannot be read. Close the task pane and open it again; if that does not help, ask your network administrator.",
  },
};
