import fc from "fast-check";
import { mayBeMisread, textToWrite } from "../../../src/workbook/excel/cell-text";
import { readInput } from "../../excel-host/cell-input";

describe("text that is written into a cell", () => {
  it.each([
    "=1+1",
    "+86",
    "-备注",
    "@某",
    "'引",
    "＝1",
    "001",
    "1.5",
    "50%",
    "¥3",
    "2022/3/4",
    "2022年3月4日",
    "二〇二二年三月四日",
    "3-4",
    "9:30",
    "上午9时30分",
    "4-Mar",
    "1e5",
    "TRUE",
    "真",
    "#N/A",
    " 12 ",
    "１２",
  ])("is marked as text: %j", (text) => {
    expect(mayBeMisread(text)).toBe(true);
  });

  it.each(["到某煤矿检查", "第1次会议", "张某、李某", "检查3处，发现问题2个", "已整改", "a", "abc", "", "—"])(
    "is written as it stands: %j",
    (text) => {
      expect(mayBeMisread(text)).toBe(false);
    },
  );

  it("holds exactly that text in a cell of any format, whatever the text", () => {
    const piece = fc.constantFrom(...Array.from("0123456789=+-@'%,./:年月日 eE¥TRUEfalse#N/A一二某检查\n"));
    const text = fc.oneof(
      fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join("")),
      fc.string(),
    );
    fc.assert(
      fc.property(text, fc.constantFrom("General", "@", "0.00", "yyyy/m/d"), (wanted, numberFormat) => {
        const { value, formula } = readInput(textToWrite(wanted, numberFormat), numberFormat);
        expect([value ?? "", formula]).toEqual([wanted, undefined]);
      }),
    );
  });
});
