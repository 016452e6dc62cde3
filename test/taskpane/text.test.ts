/** The Chinese words of the pane and of the hosts' refusals, all of them spoken once. */
import type { HostErrorCode } from "../../src/workbook/port";
import { hostErrors as hostErrorsEn } from "../../src/text/en/host";
import { hostErrors } from "../../src/text/zh-CN/host";
import { checkTab } from "../../src/text/zh-CN/check-tab";
import { checkTools } from "../../src/text/zh-CN/check-tools";
import { checklistTab } from "../../src/text/zh-CN/checklist-tab";
import { dutyGrid } from "../../src/text/zh-CN/duty-grid";
import { fill } from "../../src/text/zh-CN/fill";
import { mapping } from "../../src/text/zh-CN/mapping";
import { reading } from "../../src/text/zh-CN/reading";
import { sameNames } from "../../src/text/zh-CN/same-names";
import { decisions } from "../../src/text/zh-CN/decisions";
import { settings } from "../../src/text/zh-CN/settings";
import { pane } from "../../src/text/zh-CN/pane";

/** Every sentence under a value; a function is called with what it may meet. */
function sentences(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "function") {
    const names = ["张某", "李某", "王某"];
    const samples: readonly (readonly unknown[])[] = [
      [2, 1, 1],
      [0, 0, 0],
      ["2022-Q2", "2022年"],
      [names, 1],
      [{ worksheet: "3月", address: null }],
      [{ cells: [1], layout: [{ kind: "sort-rows" }, { kind: "set-page" }], addedWorksheets: ["3月"] }],
    ];
    return samples.flatMap((sample) => {
      try {
        return sentences((value as (...parts: readonly unknown[]) => unknown)(...sample));
      } catch {
        return []; // not the kind of argument this sentence takes
      }
    });
  }
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(sentences) : [];
}

const CODES = Object.keys(hostErrors) as HostErrorCode[];

test("the Chinese words hold no word that is not used, and no Latin letters", () => {
  const spoken = [
    ...sentences(pane),
    ...sentences(settings),
    ...sentences(decisions),
    ...sentences(checkTab),
    ...sentences(checkTools),
    ...sentences(checklistTab),
    ...sentences(dutyGrid),
    ...sentences(fill),
    ...sentences(mapping),
    ...sentences(reading),
    ...sentences(sameNames),
    ...sentences(hostErrors),
  ].filter((text) => !text.includes("undefined"));
  expect(spoken.length).toBeGreaterThan(120);
  expect(spoken.filter((text) => /无效|非法|请(?!假)|抱歉/.test(text))).toEqual([]);
  expect(
    spoken.filter((text) => /[A-Za-z]/.test(text.replaceAll(/2022-Q2|\[object Object\]|NaN|“gaj”/g, ""))),
  ).toEqual([]);
});

test.each(CODES)("%s says in both languages what happened, where, and what to do", (code) => {
  for (const texts of [hostErrors, hostErrorsEn]) {
    const { happened, action } = texts[code]({ worksheet: "安全台账", address: "B7" });
    expect(happened.length).toBeGreaterThan(5);
    expect(action.length).toBeGreaterThan(5);
    expect(texts[code]({ worksheet: null, address: null }).happened).not.toContain("null");
  }
});

test("a refusal names the worksheet and the cell it is about", () => {
  expect(hostErrors.protected({ worksheet: "3月", address: null }).happened).toContain("“3月”");
  expect(hostErrors["changed-since"]({ worksheet: "3月", address: "B7" }).happened).toContain("B7");
});
