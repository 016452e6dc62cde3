import { EMPTY_PROFILE } from "../../src/ledger/profile";
import { readLedgers } from "../../src/ledger/read-ledgers";
import { type EntryAnswer, entryPlan, type NewEntry } from "../../src/sheets/entry-plan";
import type { CellValue, PlanOperation, WorksheetSnapshot } from "../../src/workbook/port";
import { parseRange } from "../../src/workbook/port";
import { workbook, worksheet } from "../taskpane/memory-host";

const HEAD: readonly (readonly CellValue[])[] = [
  ["安全生产党政同责一岗双责履职统计表（2022年3月）"],
  ["序号", "时间", "工作内容", "参加人员", "备注"],
];
const line = (serial: CellValue, time: CellValue, matter = "甲"): readonly CellValue[] => [
  serial,
  time,
  `到${matter}煤矿检查安全生产工作`,
  "王某",
  null,
];
const ENTRY: NewEntry = {
  day: "2022-03-09",
  content: " =到丁煤矿检查安全生产工作 ",
  participants: "赵某",
  remark: "",
};

interface Change {
  readonly entry?: Partial<NewEntry>;
  readonly sheet?: Partial<WorksheetSnapshot>;
}

function answerFor(rows: readonly (readonly CellValue[])[], { entry, sheet }: Change = {}): EntryAnswer {
  const snapshot = workbook({ ...worksheet("3月", rows), ...sheet });
  const [ledger] = readLedgers(snapshot, EMPTY_PROFILE).ledgers;
  if (ledger === undefined) throw new Error("No ledger");
  return entryPlan(snapshot, ledger, { ...ENTRY, ...entry }, { profile: EMPTY_PROFILE, title: "添加" });
}

/** The operations in short: what is done where, and what is written. */
function stepsOf(answer: EntryAnswer): readonly string[] {
  if (answer.kind === "refused") return [`refused: ${answer.why} ${answer.address}`];
  return answer.plan.operations.map((operation: PlanOperation) => {
    switch (operation.kind) {
      case "insert-rows":
        return `insert ${String(operation.count)} before row ${String(operation.before + 1)}`;
      case "sort-rows":
        return `sort ${operation.range} ${operation.order.join()}`;
      case "set-values":
        return `${operation.range} = ${JSON.stringify(operation.values)}`;
      case "set-number-format":
        return `${operation.range} as ${operation.format}`;
      case "merge":
        return `merge ${operation.range}`;
      case "go-to":
        return `go to ${operation.address}`;
      default:
        return operation.kind;
    }
  });
}

const FORMAL = 'yyyy"年"m"月"d"日"';
const TEXTS = ['C5 = [["=到丁煤矿检查安全生产工作"]]', 'D5 = [["赵某"]]'];

it("fills the numbered row that is free below the entries", () => {
  expect(stepsOf(answerFor([...HEAD, line(1, 44621), line(2, 44629), [3], [4], ["本人签字："]]))).toEqual([
    "B5 = [[44629]]",
    `B5 as ${FORMAL}`,
    ...TEXTS,
    "go to B5",
  ]);
});

it("moves later entries into the free row, and leaves the numbers where they are", () => {
  expect(stepsOf(answerFor([...HEAD, line(1, 44621), line(2, 44629), line(3, 44640), [4], [5]]))).toEqual([
    "sort B5:E6 1,0",
    "B5 = [[44629]]",
    `B5 as ${FORMAL}`,
    ...TEXTS,
    "go to B5",
  ]);
});

it("inserts a row where none is free, merged like its neighbours, and counts on as far as they did", () => {
  const rows = [
    ...HEAD,
    line("1、", "2022年3月1日"),
    line("2、", "2022年3月9日"),
    line("3、", "2022年3月20日"),
    line("9、", "2022年3月21日"),
    ["本人签字："],
  ];
  const merges = ["C3:D3"]
    .map(parseRange)
    .flatMap((merge) => [2, 3, 4, 5].map((row) => ({ ...merge, top: row, bottom: row })));
  const entry = { participants: "" };
  expect(stepsOf(answerFor(rows, { entry, sheet: { merges } }))).toEqual([
    "insert 1 before row 5",
    "merge C5:D5",
    'A5 = [["3、"]]',
    'A6 = [["4、"]]',
    'B5 = [["2022年3月9日"]]',
    TEXTS[0],
    "go to B5",
  ]);
});

it("never inserts under the header: the first entry gives its row up and moves down as it was", () => {
  const answer = answerFor([...HEAD, line(1, 44640, "乙"), ["本人签字："]]);
  expect(stepsOf(answer)).toEqual([
    "insert 1 before row 4",
    'A4:E4 = [[1,44640,"到乙煤矿检查安全生产工作","王某",""]]',
    'A3:E3 = [["","","","",""]]',
    "A3 = [[1]]",
    "A4 = [[2]]",
    "B3 = [[44629]]",
    `B3 as ${FORMAL}`,
    'C3 = [["=到丁煤矿检查安全生产工作"]]',
    'D3 = [["赵某"]]',
    "go to B3",
  ]);
});

it("keeps rows without a date with the one above them", () => {
  const rows = [...HEAD, line(1, 44621), line(2, null, "乙"), line(3, 44640), [4]];
  expect(stepsOf(answerFor(rows))[0]).toBe("sort B5:E6 1,0");
});

it("does not lean on a date outside the month", () => {
  const rows = [...HEAD, line(1, 44621), line(2, 43000, "乙"), line(3, 44640), [4]];
  expect(stepsOf(answerFor(rows))[0]).toBe("sort B5:E6 1,0");
});

describe("on a protected worksheet", () => {
  const isProtected = true;
  const formats = (count: number) => Array.from({ length: count }, () => ["General", FORMAL]);

  it("writes values only", () => {
    const rows = [...HEAD, line(1, 44621), line(2, 44640, "乙"), [3]];
    expect(stepsOf(answerFor(rows, { sheet: { isProtected, numberFormats: formats(5) } }))).toEqual([
      'B5:E5 = [[44640,"到乙煤矿检查安全生产工作","王某",""]]',
      "B4 = [[44629]]",
      'C4 = [["=到丁煤矿检查安全生产工作"]]',
      'D4 = [["赵某"]]',
      "go to B4",
    ]);
  });

  it("writes the date as text where a number would not be shown as a date", () => {
    expect(stepsOf(answerFor([...HEAD, [1]], { sheet: { isProtected } }))[0]).toBe('B3 = [["2022年3月9日"]]');
  });

  it("says that no row is free", () => {
    const rows = [...HEAD, line(1, 44621), ["本人签字："]];
    expect(stepsOf(answerFor(rows, { sheet: { isProtected } }))).toEqual(["refused: full B4"]);
  });
});

it.each<readonly [string, readonly (readonly CellValue[])[], Change, string]>([
  ["in another month", [...HEAD, [1]], { entry: { day: "2022-04-01" } }, "refused: other-month B4"],
  [
    "without a column for what is to be written",
    [...HEAD.slice(0, 1), ["序号", "时间", "工作内容", "参加人员"], [1]],
    { entry: { remark: "附照片" } },
    "refused: no-column B4",
  ],
  [
    "before a row that says 同上",
    [...HEAD, line(1, 44621), [2, 44640, "到乙煤矿检查安全生产工作", "同上"], [3]],
    {},
    "refused: as-above B4",
  ],
  [
    "into an area merged over rows",
    [...HEAD, line(1, 44621), line(2, 44640)],
    { sheet: { merges: [parseRange("E3:E4")] } },
    "refused: merged B4",
  ],
  ["where there is no row at all", [...HEAD, ["本人签字："]], {}, "refused: layout B3"],
])("refuses %s, and says where to go on by hand", (_, rows, change, expected) => {
  expect(stepsOf(answerFor(rows, change))).toEqual([expected]);
});
