import { EMPTY_PROFILE } from "../../../src/ledger/profile";
import { EMPTY_MEMORY, memoryText } from "../../../src/ledger/workbook-memory";
import { RULEBOOK } from "../../../src/rulebook";
import { readNoticeFile } from "../../../src/taskpane/settings/notice-file";
import { planSettings } from "../../../src/taskpane/settings/plan-settings";
import { profileText, readProfileText } from "../../../src/taskpane/settings/profile-text";
import { OFFICE_NOTICE } from "../../rulebook/office-notice";
import { officeBook } from "./office-book";

const options = { title: "写入本工作簿的设置", locale: "zh-CN" } as const;
const profile = { ...EMPTY_PROFILE, unit: "某局" };
const kept = (memory: string | null) => officeBook({ memory });

test("the plan writes the memory and nothing else, and keeps what others keep there", () => {
  const plan = planSettings(kept('{"decisions":[1]}'), { profile, notices: [OFFICE_NOTICE] }, options);
  const memory = JSON.stringify({ profile, notices: [OFFICE_NOTICE], decisions: [1] });
  expect(plan?.plan).toEqual({ title: options.title, operations: [{ kind: "remember", memory }] });
});

test("settings that are kept already need no plan", () => {
  const settings = { profile, notices: [OFFICE_NOTICE] };
  expect(planSettings(kept(memoryText({ ...EMPTY_MEMORY, ...settings })), settings, options)).toBeNull();
  expect(planSettings(kept(null), { profile: EMPTY_PROFILE, notices: [] }, options)).toBeNull();
});

test("settings taken away altogether remove the part", () => {
  const before = kept(memoryText({ ...EMPTY_MEMORY, profile }));
  expect(planSettings(before, { profile: EMPTY_PROFILE, notices: [] }, options)).toEqual({
    plan: { title: options.title, operations: [{ kind: "remember", memory: null }] },
    lines: [{ label: "单位", from: "某局", to: null }],
  });
});

test("every change is a line, what comes, what goes and what differs", () => {
  const obligations = { ...EMPTY_PROFILE.obligations, disabled: ["shanxi-2018-08", "gone"] };
  const before = kept(
    memoryText({ ...EMPTY_MEMORY, profile: { ...profile, obligations }, notices: [OFFICE_NOTICE] }),
  );
  const newer = { ...OFFICE_NOTICE, obligations: [] };
  const after = {
    ...profile,
    unit: "某县应急管理局",
    obligations: { ...obligations, disabled: ["gone"], carryOver: true },
  };
  const title = "某县安全生产委员会关于领导干部检查安全生产的通知 某安发〔2018〕5号";
  expect(planSettings(before, { profile: after, notices: [newer] }, options)?.lines).toEqual([
    { label: "单位", from: "某局", to: "某县应急管理局" },
    { label: "沿用上年", from: null, to: "是" },
    { label: "本单位的文件", from: title, to: `${title}（内容有更新）` },
    { label: "停用的职责", from: "检查安全生产工作（每月至少2次） 晋政发〔2018〕1号 一（二）", to: null },
  ]);
});

test("leave, the organ of a post and a filing day on a day off are told", () => {
  const named = { name: "张某", position: "局长", post: null, sectors: [], from: null, to: null };
  const before = {
    ...profile,
    leaders: [{ ...named, organ: null, leave: [] }],
    filing: { day: 25, to: null, whenDayOff: "before" as const },
  };
  const leave = [
    { from: "2018-04", to: "2018-05" },
    { from: "2018-09", to: null },
  ];
  const after = {
    ...before,
    leaders: [{ ...named, organ: "government" as const, leave }],
    filing: { ...before.filing, whenDayOff: "after" as const },
  };
  const book = kept(memoryText({ ...EMPTY_MEMORY, profile: before }));
  expect(planSettings(book, { profile: after, notices: [] }, options)?.lines).toEqual([
    { label: "领导张某", from: "局长", to: "局长，政府，请假2018-04至2018-05，请假2018-09至今" },
    {
      label: "报送日",
      from: "每月25日前，遇休息日提前到前一个工作日",
      to: "每月25日前，遇休息日顺延到后一个工作日",
    },
  ]);
});

test("more than a workbook keeps is refused, exactly at its limit", () => {
  const withNote = (length: number) => {
    const [document] = OFFICE_NOTICE.documents;
    if (document === undefined) throw new Error("no document");
    return {
      profile,
      notices: [{ documents: [{ ...document, note: "x".repeat(length) }], obligations: [] }],
    };
  };
  const around = (memoryText({ ...EMPTY_MEMORY, ...withNote(1) }) ?? "").length;
  const bytes = new Blob([memoryText({ ...EMPTY_MEMORY, ...withNote(1) }) ?? ""]).size;
  expect(bytes).toBeGreaterThan(around);
  expect(planSettings(kept(null), withNote(200_001 - bytes), options)).not.toBeNull();
  expect(() => planSettings(kept(null), withNote(200_002 - bytes), options)).toThrow("too-large");
});

describe("a notice file", () => {
  const [entry] = OFFICE_NOTICE.obligations;
  const file = (notice: unknown) => `\uFEFF${JSON.stringify(notice)}`;

  test("joins the notices, or replaces the one of the same document", () => {
    expect(readNoticeFile(file(OFFICE_NOTICE), RULEBOOK, [])).toEqual({
      ok: true,
      notices: [OFFICE_NOTICE],
      replaced: null,
    });
    const newer = { ...OFFICE_NOTICE, obligations: [{ ...entry, atLeast: 9 }] };
    expect(readNoticeFile(file(newer), RULEBOOK, [OFFICE_NOTICE])).toEqual({
      ok: true,
      notices: [newer],
      replaced: OFFICE_NOTICE,
    });
  });

  test("may not take the ids of the product or of another notice", () => {
    const other = { documents: [{ ...OFFICE_NOTICE.documents[0], id: "other" }], obligations: [entry] };
    expect(readNoticeFile(file(other), RULEBOOK, [OFFICE_NOTICE])).toEqual({
      ok: false,
      problems: [{ code: "id-taken", path: "obligations[0].id", found: '"moxian-2018-5-1"', allowed: [] }],
    });
    const taken = { ...OFFICE_NOTICE, obligations: [{ ...entry, id: "shanxi-2018-08" }] };
    expect(readNoticeFile(file(taken), RULEBOOK, [])).toMatchObject({
      problems: [{ code: "id-taken", path: "obligations[0].id" }],
    });
  });
});

test("a profile goes out as text and comes back the same", () => {
  expect(readProfileText(`\uFEFF${profileText(profile)}`)).toEqual({ ok: true, profile, unused: [] });
});

test("what the profile does not know is named, not lost in silence", () => {
  const text = '{"regoin":"jinzhong","leaders":[{"name":"张某","psot":"deputy"}],"columns":{"content":"x"}}';
  expect(readProfileText(text)).toMatchObject({ ok: true, unused: ["regoin", "leaders[0].psot"] });
});

test.each([
  ["{", [["not-json", ""]]],
  ["7", [["wrong-value", ""]]],
  [
    '{"filing":{"day":32},"leaders":[{}]}',
    [
      ["missing", "leaders[0].name"],
      ["wrong-value", "filing.day"],
    ],
  ],
])("the problems of %s are named by their places", (text, expected) => {
  const reading = readProfileText(text);
  expect(reading.ok ? [] : reading.problems.map(({ code, path }) => [code, path])).toEqual(expected);
});
