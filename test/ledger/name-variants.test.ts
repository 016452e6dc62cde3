import fc from "fast-check";
import {
  unitKey,
  isPersonName,
  personInSheetName,
  personInTitle,
  personName,
  personsOf,
  proposeSameName,
} from "../../src/ledger/name-variants";

describe("personName", () => {
  test.each([
    ["张某", "张某", ""],
    ["张 某", "张某", ""],
    ["张某某", "张某某", ""],
    ["张某副县长", "张某", "副县长"],
    ["副县长张某", "张某", "副县长"],
    ["副县长 张某某", "张某某", "副县长"],
    ["张某同志", "张某", ""],
    ["张某（副县长）", "张某", "副县长"],
    ["县委常委、常务副县长张某", "张某", "县委常委常务副县长"],
    ["党组成员、副局长张某某", "张某某", "党组成员副局长"],
    ["县应急管理局局长李某", "李某", "县应急管理局局长"],
    ["李某局长", "李某", "局长"],
    ["欧阳某书记", "欧阳某", "书记"],
    // No given name is left: the whole is the name.
    ["王局长", "王局长", ""],
    ["李市长", "李市长", ""],
    ["欧阳书记", "欧阳书记", ""],
    // Two people are not one.
    ["张某、李某", "张某、李某", ""],
    // Given names that end like a title's first letter.
    ["张三丰", "张三丰", ""],
    ["李长江", "李长江", ""],
    ["安监局", "安监局", ""],
    ["某甲（副县长）", "某甲", "副县长"],
    ["县长、县应急局", "县长、县应急局", ""],
    ["张某、", "张某", ""],
    ["（张某）", "(张某)", ""],
  ])("%s", (written, name, title) => {
    expect(personName(written)).toEqual({ name, title });
  });
});

test.each([
  ["张某", true],
  ["欧阳某某", true],
  ["王", false],
  ["张三李四", false],
  ["安全", false],
  ["党建", false],
  ["3月", false],
  ["封面", false],
  ["Sheet1", false],
  ["台账", false],
])("isPersonName(%s) is %s", (text, expected) => {
  expect(isPersonName(text)).toBe(expected);
});

test.each([
  ["张某", "张某"],
  ["副县长张某", "张某"],
  ["张 某", "张某"],
  ["张某3月", "张某"],
  ["2022年3月张某", "张某"],
  ["张某（副县长）", "张某"],
  ["张某台账", "张某"],
  ["3月", null],
  ["2022年", null],
  ["Sheet1", null],
  ["封面", null],
  ["汇总", null],
  ["应急局", null],
  ["金融", null],
  ["安全生产", null],
  ["第一季度", null],
  ["张某—三月", "张某"],
  ["十二月份-张某", "张某"],
  ["张某1至3月", "张某"],
  ["张某第1季度", "张某"],
  ["2022年上半年张某", "张某"],
  ["张某Q1", "张某"],
])("a sheet named %s is %s's", (sheet, person) => {
  expect(personInSheetName(sheet)).toBe(person);
});

test.each([
  ["张某同志履职统计表（2022年3月）", "张某"],
  ["2022年度副县长 张某安全生产台账", "副县长张某"],
  ["张某安全生产台账", null],
  ["某甲（副县长）履职台账", null],
  ["副县长安全生产履职台账", null],
  ["张某同志的工作", null],
])("a title %s is %s's", (title, person) => {
  expect(personInTitle(title)).toBe(person);
});

describe("personsOf", () => {
  const persons = (...names: string[]) => names.map((name) => personsOf(names).get(name));

  test("blanks and titles do not make two people", () => {
    expect(persons("张某", "张 某", "张某副县长", "副县长张某", "县政府副县长张某")).toEqual(
      Array(5).fill("张某"),
    );
  });

  test("titles that contradict each other keep them apart", () => {
    expect(persons("张某副县长", "张某局长")).toEqual(["张某副县长", "张某局长"]);
    expect(persons("张某", "张某副县长", "张某局长")).toEqual(["张某", "张某副县长", "张某局长"]);
    expect(persons("张某同志", "张某副县长", "张某局长")).toEqual(["张某", "张某副县长", "张某局长"]);
  });

  test("different names stay different, also where only a surname stands before the title", () => {
    expect(persons("张某", "张某某", "张三", "王局长", "王书记")).toEqual([
      "张某",
      "张某某",
      "张三",
      "王局长",
      "王书记",
    ]);
  });
});

describe("proposeSameName", () => {
  const groups = (...names: string[]) => proposeSameName(names).map(({ variants }) => variants.join(" | "));

  test("people: what is read as one already, and what is for the clerk to say", () => {
    expect(proposeSameName(["张某", "李某", "张 某", "副县长张某", "李某局长", "李某书记"])).toEqual([
      { kind: "person", name: "张某", variants: ["张某", "张 某", "副县长张某"], isRead: true },
      { kind: "person", name: "李某", variants: ["李某", "李某局长", "李某书记"], isRead: false },
    ]);
  });

  test("units: the place left out, the matter shortened; the fullest name is proposed", () => {
    expect(
      proposeSameName([
        ...["应急局", "县应急管理局", "某县应急管理局", "公安局", "住建局"],
        ...["县住房和城乡建设局", "某县公安局"],
      ]),
    ).toEqual([
      {
        kind: "unit",
        name: "某县应急管理局",
        variants: ["应急局", "县应急管理局", "某县应急管理局"],
        isRead: false,
      },
      { kind: "unit", name: "某县公安局", variants: ["公安局", "某县公安局"], isRead: false },
      { kind: "unit", name: "县住房和城乡建设局", variants: ["住建局", "县住房和城乡建设局"], isRead: false },
    ]);
  });

  test("in the order in which they were met, by the longest writing of the fullest name", () => {
    expect(
      proposeSameName(["某县应急局", "某县应急管理局", "应急局", "张某", "张 某"]).map(({ name }) => name),
    ).toEqual(["某县应急管理局", "张某"]);
  });

  test("县 is the one 县 there is, beside any 市", () => {
    expect(groups("甲县应急局", "县应急局", "市应急局")).toEqual(["甲县应急局 | 县应急局"]);
  });

  test("forty letters are a name", () => {
    const unit = (length: number) => [`${"某".repeat(length - 4)}有限公司`, `${"某".repeat(length - 4)}公司`];
    expect([40, 41].map((length) => groups(...unit(length)).length)).toEqual([1, 0]);
  });

  test("blanks alone are no question", () => {
    expect(proposeSameName(["县应急局", "县 应急局"])).toEqual([
      { kind: "unit", name: "县应急局", variants: ["县应急局", "县 应急局"], isRead: true },
    ]);
  });

  test.each([
    ["张某", "张某副县长", "副县长 张某", "张某（副县长）", "县委常委、副县长张某", "张某同志"],
    ["欧阳某", "欧阳某书记", "书记欧阳某"],
    ["市场监管局", "市监局", "县市场监督管理局"],
    ["交警大队", "县公安局交警大队", "公安交警大队"],
    ["安委办", "县安委办", "县安全生产委员会办公室", "县安委会办公室"],
    ["县政府", "某县人民政府", "县人民政府"],
    ["县政府办", "某县人民政府办公室", "县政府办公室"],
    ["青石镇政府", "青石镇人民政府", "某县青石镇人民政府"],
    ["云山街道办", "云山街道办事处"],
    ["城管局", "县城市管理局"],
    ["消防救援大队", "县消防大队"],
    ["发改局", "县发展和改革局"],
    ["县委宣传部", "宣传部"],
    ["鑫源化工有限公司", "鑫源化工公司", "鑫源化工有限责任公司"],
    ["县机关事务服务中心", "机关事务服务中心"],
    ["社区服务中心", "县社区服务中心"],
    ["ＸＸ县应急局", "XX县应急管理局"],
  ])("one group: %s", (...names) => {
    expect(groups(...names)).toEqual([names.join(" | ")]);
  });

  test.each([
    ["甲县应急管理局", "乙县应急管理局", "甲市应急局", "应急局"],
    ["公安局", "公路局", "教育局", "教科局"],
    ["张某", "张某某", "李某"],
    ["张县长", "李县长", "县长"],
    ["王局长", "王书记"],
    ["省公安厅", "县公安局"],
    ["市应急局", "县应急局"],
    ["青石镇政府", "白石镇政府", "镇政府"],
    ["发改局", "发改委"],
    ["县政府", "县政府办"],
    ["市场服务中心", "城市服务中心"],
    ["消防大队", "交警大队"],
    ["鑫源公司", "鑫源化工公司"],
    ["应急局负责人", "应急局"],
    ["鑫源化工安委办", "安委办"],
    ["各乡镇", "乡镇"],
    ["", " "],
    ["张某".repeat(30), "张某".repeat(30) + " "],
  ])("no group: %s", (...names) => {
    expect(groups(...names)).toEqual([]);
  });

  test("every name is in one group at most, whatever the names", () => {
    const parts = [
      "张",
      "某",
      "县",
      "甲县",
      "市",
      "应急局",
      "应急管理局",
      "副县长",
      "、",
      "（",
      " ",
      "公司",
      "办公室",
    ];
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom(...parts), { maxLength: 5 }).map((words) => words.join(""))),
        (names) => {
          const proposed = proposeSameName(names).flatMap(({ variants }) => variants);
          expect(new Set(proposed).size).toBe(proposed.length);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("unitKey", () => {
  test.each([
    ["平遥县应急管理局", "平遥县应急局"],
    ["平遥县应急管理局（盖章）", "平遥县 应急局"],
    ["某市发展和改革委员会", "某市发改委"],
    ["中共某县委宣传部", "某县委宣传部"],
    ["某镇人民政府", "某镇政府"],
  ])("%s and %s are one", (one, other) => {
    expect(unitKey(one)).toBe(unitKey(other));
  });

  test.each([
    ["平遥县应急管理局", "介休市应急管理局"],
    ["应急局", "平遥县应急局"],
    ["平遥县应急管理局", "平遥县公安局"],
    ["平遥县人民政府", "平遥县人民政府办公室"],
    ["某某", "某某某"],
  ])("%s and %s are two", (one, other) => {
    expect(unitKey(one)).not.toBe(unitKey(other));
  });
});
