import * as v from "valibot";
import { EMPTY_PROFILE, profileSchema } from "../../src/ledger/profile";
import { readLedgers } from "../../src/ledger/read-ledgers";
import { sameNamesIn } from "../../src/ledger/same-names";
import { cellAddress } from "../../src/workbook/port";
import { workbook } from "../check/ledger-fixtures";

const HEADER = ["序号", "时间", "工作内容", "参加人员", "备注"];
const row = (serial: number, participants: string) => [
  serial,
  `2022年3月${String(serial)}日`,
  `到第${String(serial)}号煤矿检查安全生产`,
  participants,
  null,
];

/** `variant: sheet!cell …`, one a variant. */
const shown = (sheets: Parameters<typeof workbook>[0]) =>
  sameNamesIn(readLedgers(workbook(sheets), EMPTY_PROFILE)).map(({ kind, name, isRead, variants }) => ({
    group: `${kind} ${name} ${String(isRead)}`,
    variants: variants.map(
      ({ text, places }) =>
        `${text}: ${places.map(({ worksheet, cell }) => `${worksheet}!${cell === null ? "" : cellAddress(cell)}`).join(" ")}`,
    ),
  }));

test("the names of covers and participants, with every cell they stand in", () => {
  expect(
    shown([
      {
        name: "封面",
        rows: [
          ["领导姓名：", "副县长张某"],
          ["分管行业领域：", "煤矿"],
          ["记录时间：", "2022年3月"],
          ["填报单位：", "某县人民政府办公室"],
          ["记录人：", "李 某"],
        ],
      },
      {
        name: "3月",
        rows: [
          ["履职统计表（2022年3月）"],
          HEADER,
          row(1, "县应急局、李某"),
          row(2, "应急管理局，李某 王某"),
          row(3, "县应急局"),
          ["本人签字："],
        ],
      },
    ]),
  ).toEqual([
    { group: "person 李某 true", variants: ["李 某: 封面!B5", "李某: 3月!D3 3月!D4"] },
    { group: "unit 县应急局 false", variants: ["县应急局: 3月!D3 3月!D5", "应急管理局: 3月!D4"] },
  ]);
});

test("leaders named by sheets and titles have their places as well", () => {
  expect(
    shown([
      { name: "张某", rows: [["履职统计表（2022年3月）"], HEADER, row(1, "王某"), row(2, "赵某")] },
      {
        name: "4月",
        rows: [["副县长张某履职统计表（2022年4月）"], HEADER, row(1, "张某副县长"), row(2, "赵某")],
      },
    ]),
  ).toEqual([
    { group: "person 张某 true", variants: ["张某: 张某!", "副县长张某: 4月!A1", "张某副县长: 4月!D3"] },
  ]);
});

test("words that are not all names are one; a leader of the cover is named there alone, and no cell may be missing", () => {
  expect(
    shown([
      {
        name: "封面",
        rows: [
          ["领导姓名：", "张某"],
          ["领导职务：", "局长"],
        ],
      },
      {
        name: "3月",
        rows: [["履职统计表（2022年3月）"], HEADER, row(1, "李某 县应急局， 张 某"), row(2, "李 某")],
      },
      { name: "4月", rows: [["履职统计表（2022年4月）"], HEADER.slice(0, 3), row(1, "").slice(0, 3)] },
    ]),
  ).toEqual([{ group: "person 张某 true", variants: ["张某: 封面!B1", "张 某: 3月!D3"] }]);
});

test("the profile's leader is written nowhere; a column's stands in no one cell", () => {
  const rows = [["履职统计表（2022年3月）"], HEADER, row(1, "张 某")];
  const leader = { name: "张某", position: "局长" };
  const profile = v.parse(profileSchema, { leaders: [leader] });
  expect(sameNamesIn(readLedgers(workbook([{ name: "3月", rows }]), profile))).toEqual([]);
  const header = ["序号", "县领导", "时间", "工作内容", "参加人员"];
  const shared = [1, "张某", "2022年3月4日", "检查某煤矿", "副县长张某"];
  expect(
    shown([
      {
        name: "3月",
        rows: [["县领导履职统计表（2022年3月）"], header, shared, [2, "李某", ...shared.slice(2)]],
      },
    ]),
  ).toEqual([{ group: "person 张某 true", variants: ["张某: 3月!", "副县长张某: 3月!E3 3月!E4"] }]);
});

test("no ledger, no names", () => {
  expect(shown([{ name: "Sheet1", rows: [["张某"], ["张 某"]] }])).toEqual([]);
});
