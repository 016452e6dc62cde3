/** A clerk's decision on what a row counts as: when it holds, when it lapses, and what the duties make of it. */
import * as v from "valibot";
import { checkWorkbook } from "../../src/check/engine";
import { NO_DECISIONS, type RowReading } from "../../src/ledger/decisions";
import { overruleRows } from "../../src/ledger/overruled-rows";
import { EMPTY_PROFILE, profileSchema } from "../../src/ledger/profile";
import { readLedgers } from "../../src/ledger/read-ledgers";
import { type CellLiteral, entry, month, workbook } from "../check/ledger-fixtures";

const LED: RowReading["activity"] = { kind: "inspection", role: "lead", meeting: null, status: "done" };
const decide = (address: string, text: string, more: Partial<RowReading> = {}): RowReading => ({
  worksheet: "3月",
  address,
  text,
  activity: LED,
  safety: true,
  why: "当天由张某带队",
  by: "李某",
  on: "2022-04-01",
  ...more,
});

const PLANNED = "拟于下周到某煤矿检查安全生产工作";
const ATTENDED = "陪同市领导到某学校检查消防安全";
const book = (...contents: string[]) =>
  workbook([
    month(
      "3月",
      contents.map((content, index) => entry(index + 1, `2022年3月${String(index + 4)}日`, content)),
    ),
  ]);

/** Where each decision holds, and which lapsed. */
function outcome(snapshot: ReturnType<typeof book>, ...readings: RowReading[]) {
  const { book: read, applied, lapsed } = overruleRows(readLedgers(snapshot, EMPTY_PROFILE), readings);
  return {
    applied: applied.map(({ decision, position }) => `${decision.address} → C${String(position.row + 1)}`),
    lapsed: lapsed.map(({ decision, now }) => `${decision.address} ${now?.text ?? "-"}`),
    decided: read.ledgers.flatMap(({ table }) =>
      table.entries.filter(({ decision }) => decision !== null).map(({ row }) => row + 1),
    ),
  };
}

test("the row is read as decided, and says who decided it and why", () => {
  const snapshot = book(PLANNED, ATTENDED);
  const { book: read } = overruleRows(readLedgers(snapshot, EMPTY_PROFILE), [decide("C3", PLANNED)]);
  const [first, second] = read.ledgers[0]?.table.entries ?? [];
  expect(first?.decision).toEqual(decide("C3", PLANNED));
  expect(first?.understanding).toMatchObject({
    text: PLANNED,
    activities: [{ ...LED, subject: "leader" }],
    safety: true,
    place: "某煤矿",
  });
  expect(second?.decision).toBeNull();
  expect(second?.understanding.activities[0].role).toBe("attend");
});

test("it holds for its words: in their cell, or where the row was moved to", () => {
  expect(outcome(book(PLANNED, ATTENDED), decide("C4", ATTENDED))).toEqual({
    applied: ["C4 → C4"],
    lapsed: [],
    decided: [4],
  });
  expect(outcome(book("召开安全生产专题会议", PLANNED, ATTENDED), decide("C4", ATTENDED))).toEqual({
    applied: ["C4 → C5"],
    lapsed: [],
    decided: [5],
  });
});

test("a meeting without its kind is one of no special kind; what is no meeting has none", () => {
  const meetingOf = (activity: RowReading["activity"]) =>
    overruleRows(readLedgers(book(PLANNED), EMPTY_PROFILE), [
      decide("C3", PLANNED, { activity }),
    ]).book.ledgers.flatMap(({ table }) =>
      table.entries.map(({ understanding }) => understanding.activities[0].meeting),
    );
  expect(meetingOf({ ...LED, kind: "meeting" })).toEqual(["other"]);
  expect(meetingOf({ ...LED, kind: "meeting", meeting: "committee-plenary" })).toEqual(["committee-plenary"]);
  expect(meetingOf({ ...LED, meeting: "other" })).toEqual([null]);
});

test("what no decision is about stays the same object", () => {
  const sheets = ["3月", "4月"].map((name) => month(name, [entry(1, `2022年${name}4日`, PLANNED)]));
  const read = readLedgers(workbook(sheets), EMPTY_PROFILE);
  expect(overruleRows(read, []).book).toBe(read);
  const { ledgers } = overruleRows(read, [decide("C3", PLANNED)]).book;
  expect(ledgers.map((ledger, index) => ledger === read.ledgers[index])).toEqual([false, true]);
});

test("a table without a column of contents has nothing to decide about", () => {
  const header = ["序号", "时间", "参加人员", "备注"];
  const rows = [["履职统计表（2022年3月）"], header, [1, "2022年3月4日", "王某", "略"]];
  const read = readLedgers(workbook([{ name: "3月", rows }]), EMPTY_PROFILE);
  expect(read.ledgers.map(({ table }) => table.entries.length)).toEqual([1]);
  expect(overruleRows(read, [decide("C3", "王某")])).toMatchObject({ applied: [], lapsed: [{ now: null }] });
});

test("other words lapse it, and it says what stands there now", () => {
  expect(outcome(book(`${PLANNED}。`, ATTENDED), decide("C3", PLANNED))).toEqual({
    applied: [],
    lapsed: [`C3 ${PLANNED}。`],
    decided: [],
  });
  expect(outcome(book(PLANNED), decide("C9", ATTENDED))).toEqual({
    applied: [],
    lapsed: ["C9 -"],
    decided: [],
  });
  expect(outcome(book(PLANNED), decide("C3", PLANNED, { worksheet: "4月" }))).toEqual({
    applied: [],
    lapsed: ["C3 -"],
    decided: [],
  });
});

test("the same words in several rows: the cell decides; moved ones only as many as were decided", () => {
  const twice = book(PLANNED, PLANNED);
  expect(outcome(twice, decide("C4", PLANNED))).toEqual({ applied: ["C4 → C4"], lapsed: [], decided: [4] });
  expect(outcome(twice, decide("C8", PLANNED)).lapsed).toEqual([`C8 -`]);
  expect(outcome(twice, decide("C9", PLANNED), decide("C8", PLANNED)).applied).toEqual([
    "C8 → C3",
    "C9 → C4",
  ]);
});

const profile = v.parse(profileSchema, {
  region: "jinzhong",
  level: "county",
  organ: "department",
  leaders: [{ name: "张某", position: "局长", post: "principal" }],
});
const check = (snapshot: ReturnType<typeof book>, ...readings: RowReading[]) =>
  checkWorkbook(snapshot, {
    profile,
    asOf: "2022-12-31",
    prompts: true,
    decisions: { ...NO_DECISIONS, readings },
  });

test("findings and duties follow the decision, and the check lists it", () => {
  const snapshot = book(PLANNED);
  const fired = (result: ReturnType<typeof check>) =>
    result.findings.filter(({ rule }) => rule === "row/not-done").map(({ address }) => address);
  const counted = (result: ReturnType<typeof check>) =>
    result.duties.flatMap(({ evidence }) => evidence.map(({ address }) => address)).includes("C3");
  const before = check(snapshot);
  expect(before.readings).toBeUndefined();
  expect([fired(before), counted(before)]).toEqual([["C3"], false]);
  const decision = decide("C3", PLANNED);
  const after = check(snapshot, decision);
  expect(after.readings).toEqual({ applied: [{ worksheet: "3月", address: "C3", decision }], lapsed: [] });
  expect([fired(after), counted(after)]).toEqual([[], true]);
  const lapsed = check(book(ATTENDED), decision);
  expect(lapsed.readings).toEqual({
    applied: [],
    lapsed: [{ decision, now: { address: "C3", text: ATTENDED } }],
  });
});

test("a row of two leaders is decided in both ledgers, a merged cell for all its rows", () => {
  const header = ["序号", "县领导", "时间", "工作内容", "参加人员", "备注"];
  const rows: CellLiteral[][] = [
    [1, "张某、李某", "3月4日", PLANNED, "王某", null],
    [2, "李某", "3月5日", null, "王某", null],
  ];
  const shared = workbook([
    { name: "3月", rows: [["县领导履职统计表（2022年3月）"], header, ...rows], merges: ["D3:D4"] },
  ]);
  const { book: read } = overruleRows(readLedgers(shared, EMPTY_PROFILE), [decide("D3", PLANNED)]);
  expect(
    read.ledgers.map(({ leader, table }) => [leader, table.entries.map(({ decision }) => decision?.by)]),
  ).toEqual([
    ["张某", ["李某"]],
    ["李某", ["李某", "李某"]],
  ]);
});
