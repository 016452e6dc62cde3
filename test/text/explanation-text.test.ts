import { explain } from "../../src/ledger/activity/understand";
import { explain as en } from "../../src/text/en/explain";
import { explanationText } from "../../src/text/explanation-text";
import { explain as zh } from "../../src/text/zh-CN/explain";

test("says in Chinese how a description is read", () => {
  expect(explanationText(explain("到某企业检查安全生产工作并慰问职工"))).toBe(
    [
      "工作内容：到某企业检查安全生产工作并慰问职工",
      "活动：检查，带队或主持，已完成",
      "另有：其他工作，带队或主持，已完成",
      "安全生产：是",
      "地点：某企业",
      "事项：已写明",
      "依据的词语：“检查”表示检查；“安全生产”表示涉及安全生产；“慰问”表示其他工作。",
    ].join("\n"),
  );
});

test("says it in English", () => {
  expect(explanationText(explain("派副局长参加视频会议"), "en")).toBe(
    [
      "Description: 派副局长参加视频会议",
      "Activity: video meeting, not said who led, done by others",
      "Work safety: no",
      "Place: not stated",
      "Matter: stated",
      "Words that decided: “派” means done by others; “参加” means took part; “视频会议” means meeting; “视频会议” means video meeting.",
    ].join("\n"),
  );
});

test("who acts is said where it is not the leader", () => {
  expect(explanationText(explain("省督查组来我县检查安全生产"))).toContain(
    "活动：检查，未写明由谁带队或主持，已完成，由谁做：上级或其他人",
  );
});

test("who led is said where somebody is named", () => {
  const explained = explain("局长李某带队到某煤矿检查安全生产");
  expect(explanationText(explained)).toContain("带队或主持的人：李某（记在别的领导的台账里，算参加）\n");
  expect(explanationText(explained, "en")).toContain(
    "Led by: 李某 (in another leader's ledger: took part)\n",
  );
});

test("both languages name the same things", () => {
  for (const key of ["kinds", "roles", "meetings", "statuses", "subjects", "meanings", "labels"] as const) {
    expect(Object.keys(en[key]).sort()).toEqual(Object.keys(zh[key]).sort());
  }
});
