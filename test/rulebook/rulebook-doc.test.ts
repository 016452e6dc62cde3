import { readFileSync } from "node:fs";
import { join } from "node:path";
import { rulebookDoc } from "./rulebook-doc";

const doc = readFileSync(join(__dirname, "../../docs/rulebook.md"), "utf8");

describe("docs/rulebook.md", () => {
  it("is what the data says; `npm run rulebook:doc` writes it", () => {
    expect(doc === rulebookDoc()).toBe(true);
  });

  it.each([
    ["文件（含摘编、附件）", 34],
    ["其中山西省年度文件", 18],
    ["要求", 576],
    ["部门", 51],
    ["部门职责", 203],
    ["部门共同职责", 9],
    ["检查主题", 21],
    ["检查问题", 63],
    ["朔州任务", 58],
    ["企业主体责任", 20],
  ])("counts %s: %d", (what, number) => {
    expect(doc).toContain(`| ${what} | ${String(number)} |`);
  });

  it("says what years are silent on", () => {
    const row = doc.split("\n").find((line) => line.startsWith("| 2013 |"));
    expect(row?.replaceAll(/[|— ]/g, "")).toBe("2013");
  });
});
