/** Cells of 100,000 characters wherever a ledger has cells: read like any other, in time that grows with their length. */
import { EMPTY_PROFILE } from "../../src/ledger/profile";
import { headerCandidates } from "../../src/ledger/header-candidates";
import { readLedgers } from "../../src/ledger/read-ledgers";
import { workbook, type WorksheetLiteral } from "../check/ledger-fixtures";

const LENGTH = 100_000;
const PIECES = [
  "（",
  "(",
  "镇",
  "区",
  "合 ",
  "注",
  " ",
  "\n",
  "1",
  "、",
  "-",
  "．",
  "某",
  "年",
  "3月",
  "1-",
  "第",
  "：",
  "副县长",
  "领导姓名：",
  "签字",
  "年月日",
  "2022年",
  "党委",
  "　",
  "_",
  "〇",
  "十",
  "《",
  "“",
  "安全",
  "ﷺ",
];
const HEADER = ["序号", "领导", "时间", "工作内容", "参加人员", "备注"];

/** A sheet whose every kind of cell is the long text, beside one entry that is right. */
function hostile(text: string): WorksheetLiteral[] {
  return [
    {
      name: "封面",
      rows: [
        [text],
        ["领导姓名：", text],
        ["领导职务：", text],
        ["分管行业领域（部门）：", text],
        ["记录时间：", text],
        ["记录单位（盖章）：", text],
        [`记录人员：${text}`],
      ],
    },
    {
      name: "3月",
      rows: [
        ["一岗双责履职统计表（2022年3月）", text],
        [text, null, text],
        HEADER,
        [1, null, "2022年3月4日", "到某企业检查安全生产工作", "王某", null],
        [`2${text}`, text, `3月5日${text}`, "召开会议", text, text],
        [text],
        [null, null, null, null, text],
        [`本人签字：${text}`],
      ],
    },
  ];
}

// The understanding of the text itself has its own tests.
jest.mock("../../src/ledger/activity/understand", () => ({
  understand: () => ({ activities: [], safety: true, place: null }),
}));

test.each(PIECES.map((piece) => [JSON.stringify(piece), piece]))("%s", (_, piece) => {
  const text = piece.repeat(Math.ceil(LENGTH / piece.length));
  const snapshot = workbook(hostile(text));
  const [ledger] = readLedgers(snapshot, EMPTY_PROFILE).ledgers;
  expect(ledger?.table.entries[0]).toMatchObject({
    row: 3,
    serial: 1,
    time: { kind: "day", day: "2022-03-04" },
  });
  expect(headerCandidates(snapshot).length).toBeGreaterThan(0);
});
