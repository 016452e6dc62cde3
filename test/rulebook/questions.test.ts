import { RULEBOOK } from "../../src/rulebook";
import {
  boundMonths,
  boundPeriods,
  changesAgainst,
  documentsInForce,
  howItCounts,
  isSilent,
  obligationsOf,
  organObligationsOf,
  silenceOf,
  whyNot,
  type Holder,
  type Leader,
} from "../../src/rulebook/questions";
import {
  isCounted,
  obligationById,
  type CountedObligation,
  type Obligation,
} from "../../src/rulebook/rulebook";
import type { MeetingKind } from "../../src/rulebook/terms";

function counted(id: string): CountedObligation {
  const obligation = obligationById(RULEBOOK, id);
  if (obligation === undefined || !isCounted(obligation)) throw new Error(`${id} is not counted`);
  return obligation;
}

/** `inspection 2/month` and the like, of what is counted. */
function numbers(obligations: readonly Obligation[]): string[] {
  return obligations
    .filter(isCounted)
    .map(({ counts, atLeast, period }) => `${counts.kinds.join("+")} ${String(atLeast)}/${period}`)
    .sort();
}

function idsOf(obligations: readonly Obligation[]): string[] {
  return obligations.filter(isCounted).map(({ id }) => id);
}

const HOLDERS = {
  "party leader, city": { organ: "party", level: "city", post: "member" },
  "party leader, county": { organ: "party", level: "county", post: "principal" },
  "head of government, city": { organ: "government", level: "city", post: "principal" },
  "head of government, county": { organ: "government", level: "county", post: "principal" },
  "deputy for safety, county": {
    organ: "government",
    level: "county",
    post: "deputy",
    sectors: ["安全生产综合监管"],
  },
  "deputy for schools, county": { organ: "government", level: "county", post: "deputy", sectors: ["教育"] },
  "department head, province": { organ: "department", level: "province", post: "principal" },
  "department head, county": { organ: "department", level: "county", post: "principal" },
  "department member, county": { organ: "department", level: "county", post: "member" },
  "town leader": { organ: "town", level: "town", post: "principal" },
  "party organ, county": { organ: "party", level: "county" },
  "government organ, county": { organ: "government", level: "county" },
  "department organ, county": { organ: "department", level: "county" },
} as const satisfies Record<string, Omit<Holder, "region">>;
type HolderName = keyof typeof HOLDERS;

const ONE_A_MONTH_FOR_LEADERS: Partial<Record<HolderName, readonly string[]>> = {
  "party leader, city": ["inspection 1/month"],
  "party leader, county": ["inspection 1/month"],
  "head of government, city": ["inspection 1/month"],
  "head of government, county": ["inspection 1/month"],
  "deputy for safety, county": ["inspection 1/month"],
  "deputy for schools, county": ["inspection 1/month"],
};

const GOVERNMENT_LEADERS_2009_2010: Partial<Record<HolderName, readonly string[]>> = {
  "head of government, city": ["inspection 1/month"],
  "head of government, county": ["inspection 2/month"],
  "deputy for safety, county": ["inspection 2/month"],
  "deputy for schools, county": ["inspection 2/month"],
  "government organ, county": ["meeting 1/quarter"],
};

/** Written by hand from the notices; who is not named owes no counted number in that year. */
const YEARLY_NOTICES: Readonly<Record<number, Partial<Record<HolderName, readonly string[]>>>> = {
  2009: GOVERNMENT_LEADERS_2009_2010,
  2010: GOVERNMENT_LEADERS_2009_2010,
  2011: {},
  2012: {},
  2013: {},
  2014: {},
  2015: {},
  2016: {
    "deputy for safety, county": ["meeting 1/month"],
    "government organ, county": ["meeting 1/quarter"],
  },
  2017: {
    "head of government, city": ["inspection 1/quarter"],
    "head of government, county": ["inspection 1/quarter"],
    "department head, province": ["inspection 1/quarter"],
  },
  2018: {
    ...ONE_A_MONTH_FOR_LEADERS,
    "department head, province": ["inspection 2/month"],
    "department head, county": ["inspection 2/month"],
    "party organ, county": ["meeting 1/quarter"],
    "government organ, county": ["meeting 1/month"],
    "department organ, county": ["meeting 1/month"],
  },
  2019: {
    "government organ, county": ["drill 1/year"],
    "department organ, county": ["drill 1/year"],
  },
  2020: {
    "party organ, county": ["meeting 1/quarter"],
    "government organ, county": ["meeting 1/month"],
    "department organ, county": ["meeting 1/month"],
  },
  2021: { "government organ, county": ["meeting 1/month"] },
  2022: {
    ...ONE_A_MONTH_FOR_LEADERS,
    "department head, province": ["inspection 2/month"],
    "department head, county": ["inspection 2/month"],
    "government organ, county": ["drill 1/year", "meeting 1/month"],
    "department organ, county": ["meeting 1/month"],
  },
  2023: {
    ...ONE_A_MONTH_FOR_LEADERS,
    "government organ, county": ["drill 1/year", "meeting 1/month"],
  },
  2024: { "government organ, county": ["drill 1/year", "meeting 1/month"] },
  2025: {
    "deputy for safety, county": ["report 1/half-year"],
    "deputy for schools, county": ["report 1/half-year"],
    "government organ, county": ["drill 1/year", "meeting 1/half-year"],
  },
  2026: {
    "government organ, county": ["meeting 1/month", "meeting 1/quarter", "talk 1/quarter"],
  },
};

const YEARS = Object.keys(YEARLY_NOTICES).map(Number);
const HOLDER_NAMES = Object.keys(HOLDERS) as HolderName[];

function annualDuties(holder: Omit<Holder, "region">, year: number): Obligation[] {
  const query = { region: "shanxi", ...holder, period: String(year) } as const;
  const all =
    holder.post === undefined
      ? organObligationsOf(RULEBOOK, query)
      : obligationsOf(RULEBOOK, { ...query, post: holder.post });
  return all.filter(({ annual }) => annual);
}

describe("the yearly notices of Shanxi", () => {
  it("covers 2009 to 2026", () => {
    expect(YEARS).toEqual([
      2009, 2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025,
      2026,
    ]);
  });

  it.each(YEARS)("%d asks of each post and organ what its notice says", (year) => {
    const asked = Object.fromEntries(
      HOLDER_NAMES.map((name) => [name, numbers(annualDuties(HOLDERS[name], year))]),
    );
    const expected = Object.fromEntries(
      HOLDER_NAMES.map((name) => [name, YEARLY_NOTICES[year]?.[name] ?? []]),
    );
    expect(asked).toEqual(expected);
  });

  it.each(YEARS)("%d is silent for exactly those it gives no number", (year) => {
    const silent = HOLDER_NAMES.filter((name) =>
      isSilent(RULEBOOK, { region: "shanxi", ...HOLDERS[name] }, year),
    );
    expect(silent).toEqual(HOLDER_NAMES.filter((name) => YEARLY_NOTICES[year]?.[name] === undefined));
  });

  it("keeps loose wordings as they are, never as numbers", () => {
    const loose = (name: HolderName, year: number): (string | null)[] =>
      annualDuties(HOLDERS[name], year)
        .filter(({ matter }) => matter === "leader-inspection")
        .map((obligation) => (isCounted(obligation) ? "counted" : obligation.loose));
    expect(loose("head of government, city", 2021)).toEqual(["定期"]);
    expect(loose("head of government, county", 2024)).toEqual(["定期"]);
    expect(loose("head of government, city", 2024)).toEqual([]);
    expect(loose("party leader, county", 2026)).toEqual(["定期"]);
    expect(loose("party leader, county", 2015)).toEqual([null]);
  });

  it("does not make the upper limit of 2025 a lower one", () => {
    expect(obligationById(RULEBOOK, "shanxi-2025-14")).toMatchObject({
      assessable: "not-from-ledger",
      reason: "upper-limit",
      counts: null,
      atLeast: null,
    });
  });

  it("says nothing of years without a notice, nor of Henan", () => {
    const county: Holder = { region: "shanxi", organ: "government", level: "county" };
    expect(silenceOf(RULEBOOK, county, 2022)).toBe("speaks");
    expect(silenceOf(RULEBOOK, county, 2027)).toBe("no-notice");
    expect(silenceOf(RULEBOOK, { ...county, region: "huiji" }, 2022)).toBe("no-notice");
  });
});

describe("2018 at Jinzhong, when notices of the province and the city meet", () => {
  const head: Leader = { region: "jinzhong", organ: "department", level: "city", post: "principal" };

  it("asks a department head by both, the province's number being the stricter", () => {
    const duties = obligationsOf(RULEBOOK, { ...head, period: "2018-Q1" });
    expect(idsOf(duties)).toEqual(["shanxi-2018-08", "jz-hb-197", "jz-hb-199a"]);
    expect(numbers(duties)).toEqual(["inspection 1/quarter", "inspection 2/month", "meeting 1/quarter"]);
  });

  it("asks the other members of a department one led inspection a month", () => {
    for (const post of ["deputy", "member"] as const) {
      const duties = obligationsOf(RULEBOOK, { ...head, post, period: "2018-05" });
      expect(idsOf(duties)).toEqual(["jz-hb-199b"]);
    }
    expect(counted("jz-hb-199b")).toMatchObject({ period: "month", atLeast: 1, counts: { role: "lead" } });
  });

  it("asks the head of government to attend the plenary once a quarter", () => {
    const mayor = { ...head, organ: "government", level: "county", period: "2018-Q2" } as const;
    expect(idsOf(obligationsOf(RULEBOOK, mayor))).toEqual(["shanxi-2018-04", "jz-hb-133a"]);
    expect(counted("jz-hb-133a").counts).toMatchObject({ role: "any", meetings: ["committee-plenary"] });
  });

  it("leaves only the handbook in 2019, a year in which the province is silent", () => {
    expect(idsOf(obligationsOf(RULEBOOK, { ...head, period: "2019" }))).toEqual(["jz-hb-197", "jz-hb-199a"]);
    expect(idsOf(obligationsOf(RULEBOOK, { ...head, region: "shuozhou", period: "2019" }))).toEqual([]);
  });

  it("asks the government, not its leaders, for meetings", () => {
    const government = {
      region: "jinzhong",
      organ: "government",
      level: "county",
      period: "2018-06",
    } as const;
    expect(idsOf(organObligationsOf(RULEBOOK, government))).toEqual(["shanxi-2018-03", "sx-reg-45-2"]);
    expect(whyNot(RULEBOOK, "shanxi-2018-03", { ...government, post: "principal" })?.reason).toBe(
      "owed-by-organ",
    );
  });

  it("lists what is shown by filing, without counting it", () => {
    const filed = obligationsOf(RULEBOOK, { ...head, period: "2018-05" }).find(
      ({ id }) => id === "jz-14-sign",
    );
    expect(filed).toMatchObject({ assessable: "by-filing", deadline: { dayOfMonth: 26 }, counts: null });
  });
});

describe("what the other cities add", () => {
  it("Shuozhou 2022", () => {
    const leader = { region: "shuozhou", organ: "government", level: "county", post: "deputy" } as const;
    expect(idsOf(obligationsOf(RULEBOOK, { ...leader, period: "2022-06" }))).toEqual([
      "shanxi-2022-03",
      "sz-8b",
    ]);
    const party = { region: "shuozhou", organ: "party", level: "city" } as const;
    expect(idsOf(organObligationsOf(RULEBOOK, { ...party, period: "2022-Q3" }))).toEqual(["sz-2", "sz-3"]);
    const government = { region: "shuozhou", organ: "government", level: "city" } as const;
    expect(idsOf(organObligationsOf(RULEBOOK, { ...government, period: "2022-06" }))).toEqual([
      "shanxi-2022-02",
      "shanxi-2022-24",
      "sx-reg-45-2",
      "sz-8a",
    ]);
    const mine = obligationsOf(RULEBOOK, { ...leader, period: "2022-06" }).find(({ id }) => id === "sz-9");
    expect(mine).toMatchObject({ assessable: "not-from-ledger", reason: "condition-unknown", atLeast: 1 });
  });

  it("Jincheng 2021: one lecture a year, of county heads of government and city department heads only", () => {
    const lecture = (organ: "government" | "department", level: "city" | "county"): string[] =>
      idsOf(obligationsOf(RULEBOOK, { region: "jincheng", organ, level, post: "principal", period: "2021" }));
    expect(lecture("government", "county")).toEqual(["jc-1-lecture"]);
    expect(lecture("department", "city")).toEqual(["jc-1-lecture"]);
    expect(lecture("government", "city")).toEqual([]);
    expect(lecture("department", "county")).toEqual([]);
    expect(counted("jc-1-lecture")).toMatchObject({ period: "year", atLeast: 1, counts: { role: "lead" } });
    const government = { region: "jincheng", organ: "government", level: "county" } as const;
    expect(idsOf(organObligationsOf(RULEBOOK, { ...government, period: "2021-06" }))).toEqual([
      "shanxi-2021-03",
      "sx-reg-45-2",
      "jc-2-meet",
    ]);
  });

  it("Huiji: its own notice of 2014 and no other", () => {
    expect(documentsInForce(RULEBOOK, { region: "huiji", month: "2018-06" }).map(({ id }) => id)).toEqual([
      "hj-2014-53",
    ]);
    const town = { region: "huiji", organ: "town", level: "town" } as const;
    expect(idsOf(organObligationsOf(RULEBOOK, { ...town, period: "2018" }))).toEqual([
      "hj-9",
      "hj-13-meet",
      "hj-13-train",
    ]);
    expect(counted("hj-9")).toMatchObject({ period: "year", atLeast: 2 });
    expect(counted("hj-13-train")).toMatchObject({ period: "year", atLeast: 2 });
    const leader = { region: "huiji", organ: "government", level: "county", post: "member" } as const;
    expect(idsOf(obligationsOf(RULEBOOK, { ...leader, period: "2018" }))).toEqual(["hj-11"]);
  });
});

describe("the time in which a notice binds", () => {
  const head: Leader = { region: "jinzhong", organ: "department", level: "county", post: "principal" };
  const owed = (period: string): string[] => idsOf(obligationsOf(RULEBOOK, { ...head, period }));

  it("begins with the first full month after its date and ends with its year", () => {
    const notice = counted("shanxi-2018-08"); // dated 2018-01-02
    expect(notice.inForce).toEqual({ from: "2018-02", to: "2018-12" });
    expect(owed("2018-01")).not.toContain("shanxi-2018-08");
    expect(owed("2018-02")).toContain("shanxi-2018-08");
    expect(owed("2018-12")).toContain("shanxi-2018-08");
    expect(owed("2019-01")).not.toContain("shanxi-2018-08");
    expect(boundMonths(notice, "2018-Q1")).toEqual(["2018-02", "2018-03"]);
    expect(boundPeriods(notice, "2018")).toHaveLength(11);
  });

  it("begins in February for a notice of 1 January, in January for an undated one", () => {
    const documents = (month: string): string[] =>
      documentsInForce(RULEBOOK, { region: "shanxi", month }).map(({ id }) => id);
    expect(documents("2015-01")).toEqual([]); // dated 2015-01-01; 2014 has ended
    expect(documents("2015-02")).toEqual(["shanxi-2015"]);
    expect(documents("2016-12")).toEqual(["shanxi-2016"]);
    expect(documents("2017-01")).toEqual(["shanxi-2017"]); // undated
    expect(documents("2020-02").filter((id) => /^shanxi-\d/.test(id))).toEqual([]);
    expect(documents("2020-03")[0]).toBe("shanxi-2020"); // dated 2020-02-26
    expect(documents("2008-12")).toEqual([]);
  });

  it("is that of each document of the cities", () => {
    const documents = (region: "jinzhong" | "shuozhou" | "jincheng", month: string, id: string): boolean =>
      documentsInForce(RULEBOOK, { region, month }).some((document) => document.id === id);
    expect(documents("jinzhong", "2017-04", "jz-2017-14")).toBe(false); // dated 2017-04-06
    expect(documents("jinzhong", "2017-05", "jz-2017-14")).toBe(true);
    expect(documents("jinzhong", "2017-05", "jz-2017-34")).toBe(false); // dated 2017-05-02
    expect(documents("jinzhong", "2017-06", "jz-2017-34")).toBe(true);
    expect(documents("jinzhong", "2017-12", "jz-handbook-2017")).toBe(false);
    expect(documents("jinzhong", "2018-01", "jz-handbook-2017")).toBe(true);
    expect(documents("jinzhong", "2026-11", "jz-handbook-2017")).toBe(true);
    expect(documents("jincheng", "2021-03", "jc-2021-1")).toBe(false); // dated 2021-03-25
    expect(documents("jincheng", "2021-04", "jc-2021-1")).toBe(true);
    expect(documents("jincheng", "2022-01", "jc-2021-1")).toBe(false);
    expect(documents("shuozhou", "2022-04", "sz-2022-3")).toBe(false); // dated 2022-04-29
    expect(documents("shuozhou", "2022-05", "sz-2022-3")).toBe(true);
    expect(documents("shuozhou", "2022-12", "sz-2022-3")).toBe(false);
  });

  it("binds a quarter, half-year or year of which one full month is bound", () => {
    expect(boundMonths(counted("sz-2"), "2022-Q2")).toEqual(["2022-05", "2022-06"]);
    expect(boundPeriods(counted("sz-2"), "2022")).toEqual(["2022-Q2", "2022-Q3", "2022-Q4"]);
    expect(boundPeriods(counted("shanxi-2025-17"), "2025")).toEqual(["2025-H1", "2025-H2"]);
    expect(boundPeriods(counted("jc-1-lecture"), "2021-02")).toEqual(["2021"]);
    expect(boundMonths(counted("jz-hb-199a"), "2017-Q4")).toEqual([]);
  });

  it("never binds by a speech", () => {
    expect(
      whyNot(RULEBOOK, "lou-1193", {
        region: "jinzhong",
        organ: "department",
        level: "city",
        period: "2018",
      }),
    ).toEqual({ reason: "not-binding", inForce: null });
  });
});

describe("what an office may choose", () => {
  const leader: Leader = { region: "shuozhou", organ: "government", level: "county", post: "principal" };

  it("turns a duty off", () => {
    const query = { ...leader, period: "2022-06" };
    expect(idsOf(obligationsOf(RULEBOOK, query, { disabled: ["sz-8b"] }))).toEqual(["shanxi-2022-03"]);
    expect(whyNot(RULEBOOK, "sz-8b", query, { disabled: ["sz-8b"] })?.reason).toBe("disabled");
  });

  it("adds its own", () => {
    const added = {
      id: "own-1",
      text: "到联系企业检查",
      kind: "inspection",
      meetings: [],
      posts: ["principal"],
      period: "quarter",
      atLeast: 2,
      document: "本县办法",
      article: "三",
    } as const;
    const own = obligationsOf(RULEBOOK, { ...leader, period: "2019" }, { added: [added] }).filter(isCounted);
    expect(own).toHaveLength(1);
    expect(own[0]).toMatchObject({
      id: "own-1",
      atLeast: 2,
      period: "quarter",
      basis: { document: "本县办法", article: "三" },
    });
    const deputy = { ...leader, post: "deputy" as const, period: "2019" };
    expect(idsOf(obligationsOf(RULEBOOK, deputy, { added: [added] }))).toEqual([]);
    const asked = (meetings: readonly MeetingKind[]) =>
      obligationsOf(
        RULEBOOK,
        { ...leader, period: "2019" },
        { added: [{ ...added, kind: "meeting", meetings }] },
      )
        .filter(isCounted)
        .map(({ counts }) => counts.meetings);
    expect([asked([]), asked(["department"])]).toEqual([[null], [["department"]]]);
  });

  it("keeps the last number on through silent years, and only through those", () => {
    const inYear = (year: number): [string, number | null][] =>
      obligationsOf(RULEBOOK, { ...leader, region: "shanxi", period: String(year) }, { carryOver: true })
        .filter(isCounted)
        .map(({ id, carriedFrom }) => [id, carriedFrom]);
    expect(inYear(2018)).toEqual([["shanxi-2018-04", null]]);
    expect(inYear(2019)).toEqual([["shanxi-2018-04", 2018]]);
    expect(inYear(2021)).toEqual([["shanxi-2018-04", 2018]]);
    expect(inYear(2022)).toEqual([["shanxi-2022-03", null]]);
    expect(inYear(2024)).toEqual([["shanxi-2023-05", 2023]]);
    expect(inYear(2014)).toEqual([["shanxi-2010-06", 2010]]);
    const january = obligationsOf(RULEBOOK, { ...leader, period: "2019-01" }, { carryOver: true });
    expect(idsOf(january)).toEqual(["shanxi-2018-04"]);
    expect(idsOf(obligationsOf(RULEBOOK, { ...leader, period: "2019" }))).toEqual([]);
  });

  it("keeps what is to last after the campaign of Shuozhou", () => {
    const query = { ...leader, period: "2024-03" };
    expect(idsOf(obligationsOf(RULEBOOK, query))).toEqual([]);
    expect(idsOf(obligationsOf(RULEBOOK, query, { keepContinuing: true }))).toEqual(["sz-8b"]);
    expect(
      obligationsOf(RULEBOOK, query, { keepContinuing: true }).some(({ id }) => id === "sz-monthly-all"),
    ).toBe(false);
  });
});

describe("why a duty is not owed", () => {
  const query = {
    region: "jinzhong",
    organ: "department",
    level: "county",
    post: "principal",
    period: "2018-05",
  } as const;
  const why = (id: string, change: Partial<Holder & { period: string }> = {}): string | null =>
    whyNot(RULEBOOK, id, { ...query, ...change })?.reason ?? null;

  it("says so", () => {
    expect(why("shanxi-2018-08")).toBeNull();
    expect(why("no-such")).toBe("unknown");
    expect(why("sz-8b")).toBe("other-place");
    expect(why("shanxi-2018-07")).toBe("owed-by-organ");
    expect(why("jz-hb-199a", { post: undefined })).toBe("owed-by-persons");
    expect(why("shanxi-2018-04")).toBe("other-organ");
    expect(why("shanxi-2017-03")).toBe("other-level");
    expect(why("jz-hb-199b")).toBe("other-post");
    expect(why("shanxi-2022-06")).toBe("not-in-force");
    expect(whyNot(RULEBOOK, "shanxi-2022-06", query)?.inForce).toEqual({ from: "2022-02", to: "2022-12" });
  });

  it("counts the regular meeting of 2016 only for the leader in charge of safety", () => {
    const deputy = {
      region: "jinzhong",
      organ: "government",
      level: "county",
      post: "deputy",
      period: "2016",
    } as const;
    const meeting = (sectors?: string[]): Obligation | undefined =>
      obligationsOf(RULEBOOK, { ...deputy, sectors }).find(({ id }) => id === "shanxi-2016-03");
    expect(meeting(["安全生产综合监管", "消防"])?.assessable).toBe("from-ledger");
    expect(meeting()).toMatchObject({
      assessable: "not-from-ledger",
      reason: "condition-unknown",
      counts: null,
    });
    expect(meeting([])).toMatchObject({ reason: "condition-unknown" });
    expect(meeting(["教育"])).toBeUndefined();
    expect(whyNot(RULEBOOK, "shanxi-2016-03", { ...deputy, sectors: ["教育"] })?.reason).toBe(
      "condition-not-met",
    );
  });
});

describe("what a year changed", () => {
  const changes = (year: number, holder?: Holder): string[] =>
    changesAgainst(RULEBOOK, { region: "shanxi", year }, holder).map(
      ({ matter, change }) => `${matter} ${change}`,
    );

  it("is told by matter", () => {
    expect(changes(2010)).toEqual([]);
    expect(changes(2011)).toEqual(["government-meeting ends", "leader-inspection ends"]);
    expect(changes(2019)).toEqual([
      "party-meeting ends",
      "government-meeting ends",
      "leader-inspection ends",
      "department-meeting ends",
      "department-principal-inspection ends",
      "drill begins",
    ]);
    expect(changes(2023)).toEqual([
      "government-meeting ends",
      "committee-meeting begins",
      "department-meeting ends",
      "department-principal-inspection ends",
    ]);
    expect(changes(2025)).toEqual(["government-meeting begins", "committee-meeting ends", "report begins"]);
    expect(changes(2009)).toEqual(["government-meeting begins", "leader-inspection begins"]);
  });

  it("is told for one holder", () => {
    const head: Holder = { region: "jinzhong", organ: "department", level: "county", post: "principal" };
    expect(changes(2022, head)).toEqual(["department-principal-inspection begins"]);
    const differs = changesAgainst(
      RULEBOOK,
      { region: "shanxi", year: 2018 },
      { ...head, level: "province" },
    );
    expect(differs.map(({ change }) => change)).toEqual(["differs"]);
    expect(differs[0]?.before.map(({ id }) => id)).toEqual(["shanxi-2017-03"]);
    expect(differs[0]?.after.map(({ id }) => id)).toEqual(["shanxi-2018-08"]);
  });
});

describe("how an activity counts", () => {
  const activity = (
    kind: "inspection" | "meeting",
    role: "lead" | "attend" | "unclear",
    meeting: "government" | "special" | "committee-plenary" | "department" | null = null,
  ) => ({ kind, role, meeting });

  it("asks for the lead where the notice does", () => {
    const led = counted("jz-hb-199a").counts;
    expect(howItCounts(led, activity("inspection", "lead"))).toBe("counts");
    expect(howItCounts(led, activity("inspection", "unclear"))).toBe("counts");
    expect(howItCounts(led, activity("inspection", "attend"))).toBe("attended");
    expect(howItCounts(led, activity("meeting", "lead", "government"))).toBe("no");
    expect(howItCounts(counted("shanxi-2018-04").counts, activity("inspection", "attend"))).toBe("counts");
  });

  it("asks for the right kind of meeting", () => {
    const { counts } = counted("shanxi-2018-03");
    expect(howItCounts(counts, activity("meeting", "attend", "government"))).toBe("counts");
    expect(howItCounts(counts, activity("meeting", "lead", "special"))).toBe("counts");
    expect(howItCounts(counts, activity("meeting", "attend", "special"))).toBe("attended");
    expect(howItCounts(counts, activity("meeting", "lead", "committee-plenary"))).toBe("no");
    const plenary = counted("jz-hb-133a").counts;
    expect(howItCounts(plenary, activity("meeting", "attend", "committee-plenary"))).toBe("counts");
    expect(howItCounts(plenary, activity("meeting", "lead", "department"))).toBe("no");
  });
});
