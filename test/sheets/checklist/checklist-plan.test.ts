import { audienceById, CHECKLIST_AUDIENCES } from "../../../src/rulebook/checklist-audiences";
import { CHECKLIST_PARTS, checkItems, DEFAULT_PARTS } from "../../../src/rulebook/checklist-items";
import { readOwnChecklist } from "../../../src/rulebook/own-checklists";
import { DEPARTMENTS } from "../../../src/rulebook/departments";
import {
  checklistFiles,
  type ChecklistOptions,
  checklistPlan,
} from "../../../src/sheets/checklist/checklist-plan";
import { CHECKLIST_COLUMNS } from "../../../src/sheets/checklist/checklist-sheet";
import { heightOfLines, lineCount } from "../../../src/sheets/page-layout";
import { added, cells, operations } from "../plan-reading";

const options: ChecklistOptions = {
  audiences: ["gonganju"],
  parts: DEFAULT_PARTS,
  unit: null,
  year: 2026,
  date: "2026-11-22",
  inspectors: "张某、李某",
  checklists: [],
  title: "checklists",
};
const everyone = CHECKLIST_AUDIENCES.map(({ id }) => id);

describe("one checklist", () => {
  const plan = checklistPlan(options, ["台账"]);
  const sheet = cells(plan, "市公安局");
  const items = 46;
  const lastRow = 4 + items;

  test("is one worksheet, without an index", () => {
    expect(added(plan)).toEqual(["市公安局"]);
  });

  test("has title, unit, date, inspectors and basis above the fixed header", () => {
    expect(
      Object.fromEntries(Object.entries(sheet).filter(([address]) => /^[A-K][1-4]$/.test(address))),
    ).toEqual({
      A1: "2026年安全生产检查表（市公安局）",
      A2: "被检查单位：",
      C2: "市公安局",
      E2: "检查日期：",
      F2: "2026年11月22日",
      H2: "检查人员：",
      J2: "张某、李某",
      A3: "依据：晋中市安全生产检查指导手册（2017年12月）（表中简称检查指导手册）、市政发〔2017〕34号。\n填法：先问带★的；结果填是、否、不适用；填否的，写明存在问题、责任人、整改期限。",
      A4: "序号",
      B4: "检查项目",
      C4: "检查内容",
      D4: "查看资料",
      E4: "依据",
      F4: "结果",
      G4: "存在问题",
      H4: "责任人",
      I4: "整改期限",
      J4: "整改情况",
      K4: "备注",
    });
  });

  test("lists a must-ask question, a duty that meets others', and a shared duty, each with its basis", () => {
    expect([sheet.A5, sheet.B5, sheet.C5, sheet.D5, sheet.E5]).toEqual([
      1,
      "★部门责任制、安委会与领导带队检查",
      "部门一把手是否每季度至少开一次安委会全会？",
      "会议纪要、会议记录",
      "检查指导手册\n二（二）1（3）",
    ]);
    const duty = Object.keys(sheet).find((address) =>
      String(sheet[address]).startsWith("是否落实：危化品公共安全"),
    );
    const row = duty?.slice(1) ?? "";
    expect([sheet[`B${row}`], sheet[`C${row}`], sheet[`E${row}`]]).toEqual([
      "危险化学品",
      "是否落实：危化品公共安全及剧毒、易制毒、易制爆品全流向监管\n（危险化学品道路运输：与市交通局、市公安交警支队职责交叉）",
      "市政发〔2017〕34号\n三（八）3",
    ]);
    expect(sheet[`B${String(lastRow)}`]).toBe("共同职责");
    expect(sheet[`A${String(lastRow)}`]).toBe(items);
    expect(sheet[`F${String(lastRow)}`]).toBeUndefined();
  });

  test("is to be signed by both sides", () => {
    const signed = String(lastRow + 1);
    expect([sheet[`A${signed}`], sheet[`F${signed}`]]).toEqual(["检查人员签字：", "被检查单位负责人签字："]);
  });

  test("offers three answers, shows deadlines as dates, keeps the header in view and on every page", () => {
    expect(operations(plan, "set-validation").map(({ range, rule }) => [range, rule])).toEqual([
      [`F5:F${String(lastRow)}`, { kind: "list", values: ["是", "否", "不适用"] }],
    ]);
    expect(operations(plan, "set-number-format").map(({ range, format }) => [range, format])).toEqual([
      [`I5:I${String(lastRow)}`, 'yyyy"年"m"月"d"日"'],
    ]);
    expect(operations(plan, "freeze-rows").map(({ rows }) => rows)).toEqual([4]);
    expect(operations(plan, "set-page").map(({ page }) => page)).toMatchObject([
      {
        paper: "A4",
        orientation: "landscape",
        fitToWidth: 1,
        printArea: `A1:K${String(lastRow + 1)}`,
        titleRows: { first: 3, last: 3 },
        footer: "市公安局\u3000第 &P 页，共 &N 页",
      },
    ]);
  });

  test("every row is as tall as its tallest cell, and has room for two lines of handwriting", () => {
    const heights = operations(plan, "set-row-height").filter(({ grows }) => grows === true);
    expect(
      heights.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, n) => first + n)),
    ).toEqual(Array.from({ length: items }, (_, index) => 4 + index));
    for (const { first, last, height } of heights) {
      for (let row = first; row <= last; row++) {
        const needed = CHECKLIST_COLUMNS.map(({ width, size }, column) => {
          const text = String(sheet[`${String.fromCharCode(65 + column)}${String(row + 1)}`] ?? "");
          return heightOfLines(lineCount(text, [width], size), size);
        });
        expect(height).toBe(Math.max(35, ...needed));
      }
    }
  });

  test("leaves date and inspectors to be written where they are not given", () => {
    const blank = cells(checklistPlan({ ...options, date: null, inspectors: "" }, []), "市公安局");
    expect([blank.F2, blank.J2]).toEqual(["　　　年　　月　　日", undefined]);
  });

  test("names the unit as it is called since 2018", () => {
    expect(cells(checklistPlan({ ...options, audiences: ["anjianju"] }, []), "市安监局").C2).toBe(
      "市安监局（现市应急管理局）",
    );
    expect(cells(checklistPlan({ ...options, audiences: ["party"] }, []), "党委领导").C2).toBeUndefined();
  });

  test("names the unit it is told, on a single sheet only", () => {
    const told = { ...options, unit: "某县公安局" };
    expect(cells(checklistPlan(told, []), "市公安局").C2).toBe("某县公安局");
    const several = checklistPlan({ ...told, audiences: ["gonganju", "party"] }, []);
    expect([cells(several, "市公安局").C2, cells(several, "党委领导").C2]).toEqual(["市公安局", undefined]);
  });

  test("tells a task's deadline and whose it is", () => {
    const tasks = cells(
      checklistPlan({ ...options, audiences: ["zhujianju"], parts: ["campaign"] }, []),
      "市住建局",
    );
    expect([tasks.B5, tasks.C5, tasks.E5]).toEqual([
      "★严格落实部门安全监管责任",
      "是否落实：立项建设安全提升项目，重点是城市风险监测预警平台\n（2022年12月31日前；责任：各级政府，各级发改、住建、城市管理、交通、应急等部门；本单位点名列出）",
      "朔安发〔2022〕3号\n四（三）17",
    ]);
    expect(Object.values(tasks).some((value) => String(value).includes("（长期坚持；"))).toBe(true);
  });

  test("asks an office's own questions with their own basis", () => {
    const checklists = [
      {
        title: "本单位补充",
        questions: [
          { question: "=1+1", evidence: ["+台账"], must: true },
          {
            question: "第二问？",
            topic: "值班",
            evidence: [],
            must: false,
            document: "某局〔2026〕1号",
            article: "第3条",
          },
        ],
      },
    ];
    const own = cells(checklistPlan({ ...options, parts: ["office"], checklists }, []), "市公安局");
    expect([own.B5, own.C5, own.D5, own.E5]).toEqual(["★本单位补充", "=1+1", "+台账", "本单位自拟"]);
    expect([own.B6, own.C6, own.E6]).toEqual(["值班", "第二问？", "某局〔2026〕1号\n第3条"]);
    expect(own.A3).toMatch(/^依据：某局〔2026〕1号。\n/);
  });

  test("the longest question of an office still fits a page", () => {
    const long = (length: number) => "安".repeat(length);
    const checklist = {
      title: long(60),
      questions: [
        {
          question: long(300),
          topic: long(60),
          evidence: Array.from({ length: 6 }, () => long(12)),
          must: true,
          document: long(60),
          article: long(30),
        },
      ],
    };
    const reading = readOwnChecklist(JSON.stringify(checklist));
    expect(reading).toEqual({ ok: true, checklist });
    const page = ((210 - 26 - 24) / 25.4) * 72;
    const sheet = checklistPlan({ ...options, parts: ["office"], checklists: [checklist] }, []);
    const heights = operations(sheet, "set-row-height").map(({ height }) => height);
    const header = 24;
    expect(Math.max(...heights)).toBeLessThan(Math.min(409, page - header));
  });

  test("with nothing to ask is a header and signatures", () => {
    const empty = checklistPlan({ ...options, parts: ["enterprise"] }, []);
    expect(cells(empty, "市公安局")).toMatchObject({ A4: "序号", A5: "检查人员签字：" });
    expect(operations(empty, "set-validation")).toEqual([]);
  });
});

describe("all checklists", () => {
  const plan = checklistPlan({ ...options, audiences: everyone, parts: CHECKLIST_PARTS }, [
    "市公安局",
    "检查表目录",
  ]);

  test("are sixty worksheets and an index, under names that are free", () => {
    const names = added(plan);
    expect(names).toHaveLength(61);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(61);
    expect(names[0]).toBe("检查表目录(2)");
    expect(names).toContain("市公安局(2)");
    expect(names.filter((name) => name.length > 31 || /[\\/?*[\]:]/.test(name))).toEqual([]);
  });

  test("the index counts what stands on every sheet", () => {
    const index = cells(plan, "检查表目录(2)");
    CHECKLIST_AUDIENCES.forEach((audience, position) => {
      const row = String(3 + position);
      const items = checkItems(audience, CHECKLIST_PARTS, []);
      const worksheet = String(index[`C${row}`]);
      expect([index[`A${row}`], index[`B${row}`], index[`J${row}`]]).toEqual([
        position + 1,
        audience.name,
        items.length,
      ]);
      expect(index[`D${row}`]).toBe(items.filter(({ isMust }) => isMust).length);
      const listed = Object.entries(cells(plan, worksheet)).filter(
        ([address, value]) => /^A\d+$/.test(address) && typeof value === "number",
      );
      expect(listed).toHaveLength(items.length);
    });
    expect(["E2", "F2", "G2", "H2", "I2"].map((address) => index[address])).toEqual([
      "共性问题",
      "自身职责",
      "专项行动",
      "共同职责",
      "企业责任",
    ]);
    expect(index.B63).toBe("合计");
    expect(index.F63).toBe(DEPARTMENTS.reduce((sum, { duties }) => sum + duties.length, 0));
  });

  test("every line of the index leads to its sheet, and every sheet back, beside what is printed", () => {
    const index = cells(plan, "检查表目录(2)");
    const links = operations(plan, "set-link", "检查表目录(2)").map(({ address, to }) => [address, to]);
    expect(links).toEqual(
      CHECKLIST_AUDIENCES.map((_, position) => {
        const row = String(3 + position);
        return [`B${row}`, { worksheet: index[`C${row}`], address: "A1" }];
      }),
    );
    for (const name of added(plan).slice(1)) {
      expect(operations(plan, "set-link", name).map(({ address, to }) => [address, to])).toEqual([
        ["L1", { worksheet: "检查表目录(2)", address: "A1" }],
      ]);
      expect(cells(plan, name).L1).toBe("回目录");
      expect(operations(plan, "set-page", name)[0]?.page.printArea).toMatch(/^A1:K\d+$/);
    }
  });

  test("no row is taller than Excel allows, nor than a page", () => {
    const page = ((210 - 26 - 24) / 25.4) * 72;
    for (const { height } of operations(plan, "set-row-height")) {
      expect(height).toBeLessThan(Math.min(409, page));
    }
  });

  test("audiences that stand twice are made once", () => {
    expect(added(checklistPlan({ ...options, audiences: ["party", "party"] }, []))).toEqual(["党委领导"]);
  });
});

test("a workbook for each is named safely and once, and holds the same sheet", () => {
  const files = [...checklistFiles({ ...options, audiences: everyone })];
  expect(files).toHaveLength(60);
  expect(new Set(files.map(({ fileName }) => fileName.toLowerCase())).size).toBe(60);
  expect(
    files.filter(({ fileName }) => /[\\/:*?"<>|]/.test(fileName) || !/^检查表-.+\.xlsx$/.test(fileName)),
  ).toEqual([]);
  const police = files.find(({ fileName }) => fileName === "检查表-市公安局.xlsx");
  expect(police?.plan).toEqual(checklistPlan(options, []));
  expect(files.flatMap(({ plan }) => operations(plan, "set-link"))).toEqual([]);
});

test.each([[[]], [["nobody"]]])("audiences %j are refused", (audiences) => {
  expect(() => checklistPlan({ ...options, audiences }, [])).toThrow(RangeError);
  expect(audienceById("nobody")).toBeUndefined();
});
