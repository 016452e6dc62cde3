import { emptyForm, formProblems, ledgerOf, MAX_LENGTH } from "../../src/taskpane/ledger-form";

const filled = {
  ...emptyForm("2026-11-22"),
  unit: " 某县应急管理局 ",
  leader: "张某",
  position: "副局长",
  sectors: "非煤矿山、 危险化学品,烟花爆竹；",
};

test("begins with the whole of this year", () => {
  expect(emptyForm("2026-11-22")).toMatchObject({ year: "2026", firstMonth: "1", lastMonth: "12" });
});

test("an empty form lacks what the cover needs, in the order of the form", () => {
  expect([...formProblems(emptyForm("2026-11-22"))]).toEqual([
    ["unit", "empty"],
    ["leader", "empty"],
    ["position", "empty"],
  ]);
});

test("a filled form gives the ledger it asks for", () => {
  expect([...formProblems(filled)]).toEqual([]);
  expect(ledgerOf(filled)).toEqual({
    unit: "某县应急管理局",
    leader: "张某",
    position: "副局长",
    sectors: ["非煤矿山", "危险化学品", "烟花爆竹"],
    year: 2026,
    firstMonth: 1,
    lastMonth: 12,
    recorder: null,
  });
});

test("reads a year in full-width digits", () => {
  const form = { ...filled, year: "２０２６" };
  expect([...formProblems(form)]).toEqual([]);
  expect(ledgerOf(form).year).toBe(2026);
});

test.each(["", "26", "1999", "2100", "二〇二六", "2026年"])("says that %p is no year", (year) => {
  expect([...formProblems({ ...filled, year })]).toEqual([["year", "year"]]);
});

test("months go forward", () => {
  expect([...formProblems({ ...filled, firstMonth: "10", lastMonth: "9" })]).toEqual([
    ["lastMonth", "months"],
  ]);
  expect([...formProblems({ ...filled, firstMonth: "10", lastMonth: "10" })]).toEqual([]);
});

test("a text has to fit its line", () => {
  expect([...formProblems({ ...filled, unit: "局".repeat(MAX_LENGTH) })]).toEqual([]);
  expect([...formProblems({ ...filled, unit: "局".repeat(MAX_LENGTH + 1) })]).toEqual([["unit", "too-long"]]);
});
