import { readSettings, writeSettings, type Settings } from "../../src/workbench/settings";

const DEFAULTS: Settings = { locale: "zh-CN", theme: null, start: "sample" };

beforeEach(() => {
  localStorage.clear();
});

test("the page speaks Chinese, follows the system's colours and shows the sample until told otherwise", () => {
  expect(readSettings(localStorage)).toEqual(DEFAULTS);
  expect(readSettings(null)).toEqual(DEFAULTS);
});

test("what was chosen is read again", () => {
  const chosen: Settings = { locale: "en", theme: "dark", start: "empty" };
  writeSettings(localStorage, chosen);
  expect(readSettings(localStorage)).toEqual(chosen);
});

test.each(["", "null", "[]", '{"locale":"fr","theme":3,"start":{}}', "{"])(
  "%j kept by something else is ignored",
  (kept) => {
    writeSettings(localStorage, DEFAULTS);
    localStorage.setItem(localStorage.key(0) ?? "", kept);
    expect(readSettings(localStorage)).toEqual(DEFAULTS);
  },
);

test("a storage that refuses is no failure", () => {
  const refuse = jest.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  expect(() => {
    writeSettings(localStorage, DEFAULTS);
  }).not.toThrow();
  refuse.mockRestore();
});
