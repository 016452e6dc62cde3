import { EMPTY_PROFILE, type LeaderProfile, type Profile } from "../../src/ledger/profile";
import { holdsPost, type KnownOwner, standingOf, type Tenure } from "../../src/ledger/standing";

describe("whether a post is held in a month", () => {
  const holds = (month: string, tenure: Partial<Tenure>) =>
    holdsPost({ tenure: { from: null, to: null, leave: [], ...tenure } }, month);

  test.each([
    ["2022-02", false],
    ["2022-03", true],
    ["2022-04", true],
    ["2022-05", false],
  ])("from March to April: %s %s", (month, isHeld) => {
    expect(holds(month, { from: "2022-03", to: "2022-04" })).toBe(isHeld);
  });

  test("an open end is open", () => {
    expect(holds("2099-12", { from: "2022-03" })).toBe(true);
    expect(holds("1990-01", { to: "2022-03" })).toBe(true);
    expect(holds("2022-03", {})).toBe(true);
  });

  test.each([
    ["2022-02", true],
    ["2022-03", false],
    ["2022-04", false],
    ["2022-05", true],
    ["2022-08", true],
    ["2022-09", false],
    ["2023-09", false],
  ])("on leave from March to April and from September on: %s %s", (month, isHeld) => {
    const leave = [
      { from: "2022-03", to: "2022-04" },
      { from: "2022-09", to: null },
    ];
    expect(holds(month, { leave })).toBe(isHeld);
  });
});

describe("where a leader stands", () => {
  const known: KnownOwner = { position: "副局长", unit: "晋中市某局", sectors: ["非煤矿山"] };
  const said: LeaderProfile = {
    name: "张某",
    position: null,
    post: null,
    organ: null,
    sectors: [],
    from: null,
    to: null,
    leave: [],
  };
  const standing = (inProfile?: Partial<LeaderProfile>, profile: Partial<Profile> = {}, owner = known) =>
    standingOf(owner, inProfile === undefined ? undefined : { ...said, ...inProfile }, {
      ...EMPTY_PROFILE,
      ...profile,
    });

  test("by position and unit, where the profile says nothing", () => {
    expect(standing()).toEqual({
      position: "副局长",
      post: "deputy",
      postBasis: "position",
      sectors: ["非煤矿山"],
      unit: "晋中市某局",
      organ: "department",
      region: "jinzhong",
      level: "city",
      tenure: { from: null, to: null, leave: [] },
    });
    expect(standing({})).toEqual(standing());
  });

  test("a post in a department is judged apart from the government on the cover", () => {
    const office = { position: "局长", unit: "某县人民政府", sectors: [] };
    expect(standing(undefined, {}, office).post).toBeNull();
    expect(standing({ organ: "government" }, {}, office).post).toBeNull();
    expect(standing({ organ: "department" }, {}, office).post).toBe("principal");
    const part = { position: "办公室主任", unit: "某县应急管理局", sectors: [] };
    expect(standing({ organ: "department" }, {}, part).post).toBeNull();
  });

  test("what the profile says of the leader goes before position and cover", () => {
    expect(standing({ post: "principal", organ: "government", sectors: ["燃气"] })).toMatchObject({
      post: "principal",
      postBasis: "profile",
      organ: "government",
      sectors: ["燃气"],
    });
    expect(
      standing({ from: "2022-03", to: "2022-05", leave: [{ from: "2022-04", to: null }] }).tenure,
    ).toEqual({
      from: "2022-03",
      to: "2022-05",
      leave: [{ from: "2022-04", to: null }],
    });
  });

  test("what the profile says of the office goes before position and unit, and the leader's organ before the office's", () => {
    expect(standing({}, { organ: "town", region: "shuozhou", level: "county" })).toMatchObject({
      organ: "town",
      region: "shuozhou",
      level: "county",
    });
    expect(standing({ organ: "government" }, { organ: "town" }).organ).toBe("government");
  });

  test("an enterprise has no level", () => {
    expect(standing({ organ: "enterprise" }, { level: "county" }).level).toBeNull();
  });

  test("nothing is known of nobody", () => {
    expect(standing(undefined, {}, { position: null, unit: null, sectors: undefined })).toMatchObject({
      post: null,
      postBasis: null,
      sectors: undefined,
      organ: null,
      region: null,
      level: null,
    });
  });
});
