import { namesIn } from "../../src/ledger/owner";

const name = (length: number) => "某".repeat(length);

test.each([
  ["张某", ["张某"]],
  ["张某、李某", ["张某", "李某"]],
  ["张某，李某；王某/赵某\n钱某", ["张某", "李某", "王某", "赵某", "钱某"]],
  ["副县长张某", ["副县长张某"]],
  ["党组成员、副局长张某", ["党组成员、副局长张某"]],
  ["", []],
  ["2022", []],
  [name(20), [name(20)]],
  [name(21), []],
  [`张某、${name(21)}`, ["张某"]],
  [`张某、${name(20)}`, ["张某", name(20)]],
  [
    Array.from({ length: 33 }, () => "张某").join("、") + "一",
    [...Array.from({ length: 32 }, () => "张某"), "张某一"],
  ],
  [Array.from({ length: 34 }, () => "张某").join("、"), []],
])("the leaders that one cell names: %p", (text, names) => {
  expect(namesIn(text)).toEqual(names);
});
