import { toExplanation } from "../../../src/ledger/activity/explanation";
import { explain } from "../../../src/ledger/activity/understand";

test("has the fields of the contract", () => {
  expect(toExplanation(explain("到某企业检查安全生产工作"))).toEqual({
    text: "到某企业检查安全生产工作",
    activities: [{ kind: "inspection", role: "lead", meeting: null, status: "done", subject: "leader" }],
    safety: true,
    place: "某企业",
    hasMatter: true,
    hasParticulars: false,
    ledBy: null,
    why: ["检查 → inspection", "安全生产 → safety"],
  });
});

test("a meeting always has a kind", () => {
  expect(toExplanation(explain("主持召开安全生产工作会议")).activities).toEqual([
    { kind: "meeting", role: "lead", meeting: "other", status: "done", subject: "leader" },
  ]);
  expect(toExplanation(explain("参加县安委会全体会议")).activities[0]?.meeting).toBe("committee-plenary");
});
