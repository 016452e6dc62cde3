import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { RULEBOOK } from "../../src/rulebook";
import { AUDIENCES, CHECKLIST_TOPICS, topicsFor } from "../../src/rulebook/checklists";
import { DEPARTMENTS, OVERLAPS, SHARED_DUTIES } from "../../src/rulebook/departments";
import { ENTERPRISE_DUTIES } from "../../src/rulebook/enterprise-duties";
import { NOTICES } from "../../src/rulebook/notices";
import { documentById, isCounted, obligationById } from "../../src/rulebook/rulebook";
import { SHUOZHOU_CAMPAIGN } from "../../src/rulebook/shuozhou-tasks";

/** How many duties each notice lays down, counted by reading it. */
const DUTIES_OF = {
  "shanxi-2009": 18,
  "shanxi-2010": 23,
  "shanxi-2011": 8,
  "shanxi-2012": 13,
  "shanxi-2013": 9,
  "shanxi-2014": 11,
  "shanxi-2015": 16,
  "shanxi-2016": 32,
  "shanxi-2017": 39,
  "shanxi-2018": 37,
  "shanxi-2019": 20,
  "shanxi-2020": 27,
  "shanxi-2021": 22,
  "shanxi-2022": 28,
  "shanxi-2023": 22,
  "shanxi-2024": 33,
  "shanxi-2025": 41,
  "shanxi-2026": 39,
  "jz-handbook-2017-part1": 12,
  "jz-handbook-2017-lou": 1,
  "prc-work-safety-law-excerpt": 2,
  "shanxi-regulation-excerpt": 3,
  "jz-2017-34": 6,
  "jz-2017-14": 7,
  "sx-2017-107": 10,
  "sx-2017-107-annex": 4,
  "sz-2022-3": 57,
  "jc-2021-1": 14,
  "hj-2014-53": 22,
};

describe("documents and obligations", () => {
  it("are complete", () => {
    expect(RULEBOOK.documents).toHaveLength(34);
    expect(RULEBOOK.documents.filter(({ annual }) => annual)).toHaveLength(18);
    expect(RULEBOOK.obligations).toHaveLength(576);
    const counts: Record<string, number> = {};
    for (const { document } of RULEBOOK.obligations) counts[document] = (counts[document] ?? 0) + 1;
    expect(counts).toEqual(DUTIES_OF);
  });

  it("keep the ids of the duties that are counted", () => {
    expect(RULEBOOK.obligations.filter(isCounted)).toHaveLength(52);
    for (const id of [
      "jz-hb-133a",
      "jz-hb-197",
      "jz-hb-199a",
      "jz-hb-199b",
      "shanxi-2018-04",
      "shanxi-2022-06",
    ]) {
      expect(obligationById(RULEBOOK, id)?.assessable).toBe("from-ledger");
    }
  });

  it("name document and article for each, in Chinese and in English", () => {
    for (const obligation of RULEBOOK.obligations) {
      expect(documentById(RULEBOOK, obligation.document)?.label).toBe(obligation.basis.document);
      expect(obligation.article).not.toBe("");
      expect(obligation.textEn).not.toMatch(/[\u4e00-\u9fff]/);
      expect(obligation.owner.whoEn).not.toMatch(/[\u4e00-\u9fff]/);
      expect(obligation.ambiguities.map(({ readingEn }) => readingEn).join()).not.toMatch(/[\u4e00-\u9fff]/);
    }
  });

  it("print numbers of notices exactly", () => {
    const numberOf = (id: string): string | null | undefined => documentById(RULEBOOK, id)?.number;
    expect(numberOf("shanxi-2009")).toBe("晋政发[2009]1号");
    expect(numberOf("shanxi-2018")).toBe("晋政发〔2018〕1号");
    expect(numberOf("shanxi-2010")).toBeNull();
    expect(numberOf("jz-2017-14")).toBe("市安办发〔2017〕14号");
    expect(numberOf("jz-2017-34")).toBe("市政发〔2017〕34号");
    expect(numberOf("sx-2017-107")).toBe("晋安办发〔2017〕107号");
    expect(numberOf("sz-2022-3")).toBe("朔安发〔2022〕3号");
    expect(numberOf("jc-2021-1")).toBe("晋市政发〔2021〕1号");
    expect(numberOf("hj-2014-53")).toBe("惠政文〔2014〕53号");
    expect(documentById(RULEBOOK, "jz-2017-34")?.replaces).toEqual(["市政发〔2013〕35号"]);
    expect(obligationById(RULEBOOK, "jz-hb-199b")?.basis).toEqual({
      document: "晋中市安全生产检查指导手册（2017年12月）",
      article: "二（二）1(4)",
    });
  });

  it("point only to duties that exist, and are frozen", () => {
    for (const { sameAs } of RULEBOOK.obligations) {
      if (sameAs !== null) expect(obligationById(RULEBOOK, sameAs)).toBeDefined();
    }
    expect(Object.isFrozen(RULEBOOK)).toBe(true);
    expect(RULEBOOK.obligations.every((obligation) => Object.isFrozen(obligation.owner.bodies))).toBe(true);
  });

  it("give a counted duty a number, a listed one a reason", () => {
    for (const obligation of RULEBOOK.obligations) {
      if (isCounted(obligation)) {
        expect(obligation.atLeast).toBeGreaterThan(0);
        expect(Object.keys(obligation.owner.bodies)).not.toEqual([]);
      } else {
        expect(obligation.reason).not.toBeNull();
        if (obligation.reason === "no-number") expect([obligation.id, obligation.loose]).not.toContain(null);
      }
    }
  });
});

describe("departments", () => {
  it("are 51 with 203 duties and nine shared ones", () => {
    expect(DEPARTMENTS).toHaveLength(51);
    expect(DEPARTMENTS.flatMap(({ duties }) => duties)).toHaveLength(203);
    expect(SHARED_DUTIES).toHaveLength(9);
    expect(OVERLAPS).toHaveLength(20);
  });

  it("have unique ids to which overlaps point, and known kinds of alias", () => {
    const duties = DEPARTMENTS.flatMap((department) => department.duties);
    const ids = new Set(duties.map(({ id }) => id));
    expect(ids.size).toBe(203);
    for (const id of OVERLAPS.flatMap((overlap) => overlap.duties)) expect(ids).toContain(id);
    for (const { kind } of DEPARTMENTS.flatMap(({ aliases }) => aliases)) {
      expect(["short", "full", "successor"]).toContain(kind);
    }
  });

  it("have the articles that lay their duties down", () => {
    expect(DEPARTMENTS.find(({ id }) => id === "gonganju")?.duties[2]).toMatchObject({
      id: "gonganju-3",
      article: "三（八）3",
    });
  });
});

describe("checklists", () => {
  it("are 21 topics with 63 questions", () => {
    expect(CHECKLIST_TOPICS).toHaveLength(21);
    const items = CHECKLIST_TOPICS.flatMap((topic) => topic.items);
    expect(items).toHaveLength(63);
    expect(new Set(items.map(({ id }) => id)).size).toBe(63);
    expect(items.every(({ evidence }) => evidence.length > 0)).toBe(true);
  });

  it("belong to seven audiences", () => {
    expect(AUDIENCES.map((audience) => topicsFor(audience).length)).toEqual([3, 6, 1, 1, 1, 1, 8]);
  });

  it("point to the duties they ask about", () => {
    const asked = CHECKLIST_TOPICS.flatMap(({ items }) =>
      items.flatMap(({ obligation }) => obligation ?? []),
    );
    expect(asked).toEqual(["jz-hb-133a", "jz-hb-197", "jz-hb-199a", "jz-hb-199b"]);
  });
});

describe("the campaign of Shuozhou", () => {
  it("has fifteen measures and 58 tasks, every measure with its tasks", () => {
    const { measures, tasks } = SHUOZHOU_CAMPAIGN;
    expect(measures).toHaveLength(15);
    expect(tasks.map(({ no }) => no)).toEqual(Array.from({ length: 58 }, (_, index) => index + 1));
    expect(new Set(tasks.map(({ measure }) => measure)).size).toBe(15);
    expect(tasks[24]?.deadline.date).toBe("2022-05-10");
    expect(tasks[1]?.deadline).toEqual({ says: "长期坚持", date: null });
  });

  it("has phases and a monthly report due on the 2nd", () => {
    expect(SHUOZHOU_CAMPAIGN.phases).toHaveLength(12);
    expect(SHUOZHOU_CAMPAIGN.monthlyReport).toMatchObject({ dayOfMonth: 2, obligation: "sz-monthly-2nd" });
    expect(SHUOZHOU_CAMPAIGN.monthlyReport.items).toHaveLength(4);
  });

  it("points to duties that exist", () => {
    const ids = [...SHUOZHOU_CAMPAIGN.tasks, ...SHUOZHOU_CAMPAIGN.phases].flatMap(
      ({ obligations }) => obligations,
    );
    for (const id of ids) expect(obligationById(RULEBOOK, id)?.document).toBe("sz-2022-3");
  });
});

it("has the twenty duties of enterprises", () => {
  expect(ENTERPRISE_DUTIES.map(({ no }) => no)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  for (const { obligation } of ENTERPRISE_DUTIES) {
    if (obligation !== null) expect(obligationById(RULEBOOK, obligation)?.document).toBe("sx-2017-107-annex");
  }
});

it("adds at most 60 kB gzip", () => {
  const lazy = ["departments", "checklists", "shuozhou-tasks", "enterprise-duties"].map((name): unknown =>
    JSON.parse(readFileSync(join(__dirname, `../../src/rulebook/${name}.json`), "utf8")),
  );
  const sizes = [NOTICES, ...lazy].map((data) => gzipSync(JSON.stringify(data), { level: 9 }).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(60_000);
});
