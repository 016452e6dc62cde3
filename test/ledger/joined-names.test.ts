/** Names that an office said are one: read as one leader, one unit; never unasked. */
import { joinNames } from "../../src/ledger/joined-names";
import { EMPTY_PROFILE, type Profile } from "../../src/ledger/profile";
import { readLedgers } from "../../src/ledger/read-ledgers";
import { monthWithCover, entry, workbook } from "../check/ledger-fixtures";

const book = (leaders: readonly string[], unit = "应急局") =>
  workbook(
    leaders.map((leader, index) => {
      const month = `${String(index + 1)}月`;
      return monthWithCover(month, [entry(1, `2022年${month}4日`)], { leader, unit, position: "" });
    }),
  );
const read = (snapshot: ReturnType<typeof book>, more: Partial<Profile> = {}) =>
  readLedgers(snapshot, { ...EMPTY_PROFILE, ...more }).ledgers;
const persons = (...args: Parameters<typeof read>) => read(...args).map(({ person }) => person);

test("the first name of a group stands for all of it, however blanks are set", () => {
  const joined = joinNames([
    ["张某", "张某书记", "张主任"],
    ["某县应急管理局", "应急局"],
  ]);
  expect(["张 某", "张某 书记", "张主任", "李某", "应急局"].map(joined)).toEqual([
    "张某",
    "张某",
    "张某",
    "李某",
    "某县应急管理局",
  ]);
});

test("titles that contradict each other keep two leaders apart until somebody says they are one", () => {
  const snapshot = book(["张某县长", "张某书记", "张 某"]);
  expect(persons(snapshot)).toEqual(["张某县长", "张某书记", "张某"]);
  expect(persons(snapshot, { sameNames: [["张某", "张某县长", "张某书记"]] })).toEqual([
    "张某",
    "张某",
    "张某",
  ]);
});

test("what somebody said goes before what the writing tells", () => {
  expect(persons(book(["张某主任", "张主任"]), { sameNames: [["张主任", "张某主任"]] })).toEqual([
    "张主任",
    "张主任",
  ]);
});

test("a joined name finds the leader of the profile", () => {
  const leaders = [
    {
      ...{ name: "张某", position: "局长", post: "principal" as const, organ: null, sectors: [] },
      ...{ from: null, to: null, leave: [] },
    },
  ];
  const snapshot = book(["张局长"]);
  expect(read(snapshot, { leaders })[0]?.postBasis).toBeNull();
  expect(read(snapshot, { leaders, sameNames: [["张某", "张局长"]] })[0]).toMatchObject({
    leader: "张局长",
    person: "张某",
    position: "局长",
    post: "principal",
    postBasis: "profile",
  });
});

test("the leaders of a shared table are put together", () => {
  const shared = workbook([
    {
      name: "3月",
      rows: [
        ["县领导履职台账（2022年3月）"],
        ["序号", "县领导", "时间", "工作内容", "参加人员", "备注"],
        [1, "张某县长", "3月4日", "检查某煤矿", "王某", null],
        [2, "张某书记", "3月5日", "检查某学校", "王某", null],
        [3, "李某", "3月6日", "检查某工地", "王某", null],
      ],
    },
  ]);
  const rows = (more: Partial<Profile>) =>
    read(shared, more).map(({ person, table }) => [person, table.entries.length]);
  expect(rows({})).toEqual([
    ["张某县长", 1],
    ["张某书记", 1],
    ["李某", 1],
  ]);
  expect(rows({ sameNames: [["张某", "张某县长", "张某书记"]] })).toEqual([
    ["张某", 2],
    ["李某", 1],
  ]);
});

test("a unit is called by the name that stands for it, which may tell where it is", () => {
  const snapshot = book(["张某"]);
  const seen = ({ unit, region, level }: ReturnType<typeof read>[number]) => ({ unit, region, level });
  expect(read(snapshot).map(seen)).toEqual([{ unit: "应急局", region: null, level: null }]);
  expect(read(snapshot, { sameNames: [["平遥县应急管理局", "应急局"]] }).map(seen)).toEqual([
    { unit: "平遥县应急管理局", region: "jinzhong", level: "county" },
  ]);
});
