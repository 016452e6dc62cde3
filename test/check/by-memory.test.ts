/** What a workbook keeps itself rules its check, and a supposed notice stands beside the kept ones. */
import { checkByMemory, type Supposition, whatIfByMemory } from "../../src/check/by-memory";
import { EMPTY_MEMORY, memoryText } from "../../src/ledger/workbook-memory";
import { OFFICE_NOTICE } from "../rulebook/office-notice";
import { book, HEAD, MEETING, table } from "./duty-books";
import { workbook } from "./ledger-fixtures";

const AS_OF = "2019-12-31";
const [OBLIGATION] = OFFICE_NOTICE.obligations;
const SHEETS = workbook(book(HEAD, "", table("2019-04", MEETING)).sheets);
const KEPT = { ...SHEETS, memory: memoryText({ ...EMPTY_MEMORY, notices: [OFFICE_NOTICE] }) };

const missing = ({ newlyMissing }: ReturnType<typeof whatIfByMemory>) =>
  newlyMissing.changes.map(({ duty }) => `${duty.obligation} ${String(duty.required)}`);

test.each<[string, Supposition, readonly string[], readonly string[]]>([
  ["nothing else", {}, [], []],
  ["another year", { year: 2018 }, ["shanxi-2018-08 2"], ["shanxi-2018-08 2"]],
  ["the notice itself", { notice: OFFICE_NOTICE }, ["moxian-2018-5-1 3"], []],
])("supposing %s, without and with the notice kept", (_, supposition, without, withNotice) => {
  expect([SHEETS, KEPT].map((snapshot) => missing(whatIfByMemory(snapshot, AS_OF, supposition)))).toEqual([
    without,
    withNotice,
  ]);
});

test("a kept notice is judged by, and rules that only ask for a look do not run", () => {
  const { duties, rules } = checkByMemory(KEPT, AS_OF);
  expect(duties.some(({ obligation }) => obligation === OBLIGATION?.id)).toBe(true);
  expect(rules.filter(({ reason }) => reason === "not-asked-for").map(({ rule }) => rule)).toEqual([
    "row/not-safety",
    "row/copied-text",
    "row/two-places",
    "row/rest-day",
  ]);
});
