/** Whose ledger a table is, and in which post; the leaders that one cell names. */
import * as v from "valibot";
import type { Cover, CoverField } from "../../src/ledger/ledger";
import { namesIn, ownerOf, type RowOwner } from "../../src/ledger/owner";
import { profileSchema } from "../../src/ledger/profile";
import type { Standing } from "../../src/ledger/standing";

const name = (length: number) => "某".repeat(length);

test.each([
  ["张某", ["张某"]],
  ["张某、李某", ["张某", "李某"]],
  ["张某，李某；王某/赵某\n钱某", ["张某", "李某", "王某", "赵某", "钱某"]],
  ["副县长张某", ["副县长张某"]],
  ["党组成员、副局长张某", ["党组成员、副局长张某"]],
  ["副县长张某、", ["副县长张某"]],
  ["张某副县长、李某副县长", ["张某副县长", "李某副县长"]],
  ["张某副县长、李某", ["张某副县长", "李某"]],
  ["党组成员、副局长张某；", ["党组成员、副局长张某"]],
  [`${name(17)}副县长张某`, []],
  ["", []],
  ["2022", []],
  [name(20), [name(20)]],
  [name(21), []],
  [`张某、${name(21)}`, ["张某"]],
  [`张某、${name(20)}`, ["张某", name(20)]],
  [
    Array.from({ length: 33 }, () => "张某").join("、") + "一",
    [...Array.from({ length: 32 }, () => "张某"), "张某一"],
  ],
  [Array.from({ length: 34 }, () => "张某").join("、"), []],
])("the leaders that one cell names: %p", (text, names) => {
  expect(namesIn(text)).toEqual(names);
});

/** What a cover says, field by field; an empty text is a label without a value. */
function cover(texts: Partial<Record<CoverField, string>>): Cover {
  const fields = Object.fromEntries(
    Object.entries(texts).map(([field, text]) => [field, { cell: { row: 0, column: 0 }, text }]),
  );
  return { worksheet: "封面", fields, period: null };
}

interface Said {
  readonly cover?: Partial<Record<CoverField, string>>;
  /** The fields above the table. */
  readonly head?: Partial<Record<CoverField, string>>;
  readonly title?: string;
  readonly sheet?: string;
  readonly months?: readonly string[];
  readonly rowOwner?: RowOwner;
  readonly profile?: v.InferInput<typeof profileSchema>;
}

const owned = ({
  cover: onCover,
  head,
  title,
  sheet = "3月",
  months = ["2022-03"],
  rowOwner,
  profile = {},
}: Said) =>
  ownerOf(
    onCover === undefined ? null : cover(onCover),
    head === undefined ? null : cover(head),
    { sheet, title: title ?? null, months },
    v.parse(profileSchema, profile),
    rowOwner ?? null,
  );

const ZHANG = { name: "张某", position: "副局长" };
const WANG = { name: "王某", position: "局长" };

test.each<[string, Said, string | null, string | null]>([
  [
    "a column of the table before all others",
    { rowOwner: { name: "李某", position: null }, cover: { leader: "张某" } },
    "李某",
    "column",
  ],
  [
    "the cover before the title",
    { cover: { leader: "张 某" }, title: "李某同志履职统计表" },
    "张某",
    "cover",
  ],
  [
    "the fields above the table before the cover",
    { cover: { leader: "张某" }, head: { leader: "李某" } },
    "李某",
    "cover",
  ],
  [
    "a cover whose name is not filled in says nothing",
    { cover: { leader: "" }, title: "李某同志履职统计表" },
    "李某",
    "title",
  ],
  [
    "the title before the profile",
    { title: "副县长李某安全生产台账", profile: { leaders: [ZHANG] } },
    "副县长李某",
    "title",
  ],
  [
    "the only leader of the profile",
    { sheet: "李某", profile: { leaders: [{ ...ZHANG, name: "张 某" }] } },
    "张某",
    "profile",
  ],
  [
    "the leader of the profile that the sheet is named for",
    { sheet: "王 某3月", profile: { leaders: [ZHANG, WANG] } },
    "王某",
    "profile",
  ],
  [
    "a sheet named for two of them is nobody's",
    { sheet: "张某、王某", profile: { leaders: [ZHANG, WANG] } },
    null,
    null,
  ],
  [
    "a sheet named for two of three",
    { sheet: "张某和王某", profile: { leaders: [ZHANG, WANG, { name: "赵某" }] } },
    null,
    null,
  ],
  [
    "the person that the sheet is named for",
    { sheet: "副县长李某3月", profile: { leaders: [ZHANG, WANG] } },
    "李某",
    "sheet-name",
  ],
  ["nobody", { sheet: "3月" }, null, null],
])("whose table it is: %s", (_, said, leader, from) => {
  const { owner, leaderFrom } = owned(said);
  expect({ leader: owner.leader, from: leaderFrom }).toEqual({ leader, from });
});

test.each<[string, Said, Partial<Standing>]>([
  [
    "the cover's, what it leaves empty from above the table",
    { cover: { leader: "张某", position: "副局长", unit: "" }, head: { position: "局长", unit: "乙局" } },
    { position: "副局长", unit: "乙局" },
  ],
  [
    "of another's cover nothing but the unit",
    {
      cover: { leader: "张某", position: "副局长", unit: "甲局", sectors: "消防" },
      head: { leader: "李某" },
    },
    { position: null, unit: "甲局", sectors: undefined },
  ],
  [
    "with a unit of its own above the table",
    {
      cover: { leader: "张某", unit: "甲局" },
      head: { leader: "李某", position: "局长", unit: "乙局", sectors: "燃气" },
    },
    { position: "局长", unit: "乙局", sectors: ["燃气"] },
  ],
  [
    "the same name with blanks is no other",
    { cover: { leader: "张某", position: "副局长" }, head: { leader: "张 某" } },
    { position: "副局长" },
  ],
  [
    "the unit of the profile, where none is written",
    { cover: { leader: "张某", unit: "" }, profile: { unit: "丙局" } },
    { unit: "丙局" },
  ],
  [
    "a unit under the name the office gave it",
    { cover: { unit: "应急局" }, profile: { sameNames: [["某县应急管理局", "应急局"]] } },
    { unit: "某县应急管理局" },
  ],
  ["a text of a hundred signs, no more", { cover: { unit: "某".repeat(101) } }, { unit: "某".repeat(100) }],
  [
    "the title written with the name",
    { title: "副县长李某安全生产台账" },
    { position: "副县长", post: "deputy" },
  ],
  [
    "the post of the profile before that title",
    { title: "副县长李某安全生产台账", profile: { leaders: [{ name: "李某", position: "县长" }] } },
    { position: "县长" },
  ],
  [
    "the cover's post before the profile's",
    { cover: { leader: "张某", position: "局长" }, profile: { leaders: [ZHANG] } },
    { position: "局长" },
  ],
  [
    "sectors with any sign between them and at the end",
    { cover: { sectors: "煤矿、非煤矿山；消防， 燃气、" } },
    { sectors: ["煤矿", "非煤矿山", "消防", "燃气"] },
  ],
  ["a label of sectors without a value: none", { cover: { leader: "张某", sectors: "" } }, { sectors: [] }],
  ["no label of sectors: nothing is known", { cover: { leader: "张某" } }, { sectors: undefined }],
  [
    "sectors above the table, where the cover has no label",
    { cover: { leader: "张某" }, head: { sectors: "消防" } },
    { sectors: ["消防"] },
  ],
  [
    "the cover of the row's leader",
    {
      rowOwner: { name: "张某副局长", position: null },
      cover: { leader: "张某", position: "副局长", sectors: "消防" },
    },
    { position: "副局长", sectors: ["消防"] },
  ],
  [
    "not the cover of another",
    {
      rowOwner: { name: "李某", position: null },
      cover: { leader: "张某", position: "副局长", sectors: "消防" },
    },
    { position: null, sectors: undefined },
  ],
  [
    "the post in the row before the cover's",
    { rowOwner: { name: "张某", position: "局长" }, cover: { leader: "张某", position: "副局长" } },
    { position: "局长" },
  ],
  [
    "not the cover that names nobody",
    { rowOwner: { name: "李某", position: null }, cover: { leader: "", position: "副局长" } },
    { position: null },
  ],
  [
    "a leader by another writing that the office said is the same",
    { cover: { leader: "老张" }, profile: { leaders: [WANG, ZHANG], sameNames: [["张某", "老张"]] } },
    { position: "副局长" },
  ],
  [
    "of two whose titles tell them apart, the one that is written",
    {
      cover: { leader: "张某局长" },
      profile: {
        leaders: [
          { name: "张某副县长", position: "副县长" },
          { name: "张某局长", position: "局长" },
        ],
      },
    },
    { position: "局长" },
  ],
  [
    "a leader the profile does not know",
    { cover: { leader: "李某" }, profile: { leaders: [ZHANG] } },
    { position: null, post: null },
  ],
])("what is known of the leader: %s", (_, said, known) => {
  expect(owned(said).owner).toMatchObject(known);
});

describe("a leader of several posts", () => {
  const leaders = [
    { ...ZHANG, position: "科长", to: "2022-02" },
    { ...ZHANG, from: "2022-03", to: "2022-06" },
    WANG,
    { ...ZHANG, position: "局长", from: "2022-05" },
  ];
  const posts = (said: Said) => {
    const { position, stints } = owned({ profile: { leaders }, cover: { leader: "张某" }, ...said }).owner;
    return [position, ...stints.map((stint) => stint.position)];
  };
  const ALL = ["科长", "副局长", "局长"];

  test.each<[string, Said, string]>([
    ["the post held in the month", { months: ["2022-03"] }, "副局长"],
    ["the first post held in one of the months", { months: ["2022-04", "2022-07"] }, "副局长"],
    ["of two held at once the first", { months: ["2022-05"] }, "副局长"],
    [
      "of two held at once that of the cover",
      { cover: { leader: "张某", position: "局长" }, months: ["2022-05"] },
      "局长",
    ],
    [
      "a post on the cover that is not held",
      { cover: { leader: "张某", position: "局长" }, months: ["2022-03"] },
      "副局长",
    ],
    ["the first, where the month is not known", { months: [] }, "科长"],
    [
      "where the profile writes the name with a title",
      { cover: { leader: "张某局长" }, months: ["2022-05"] },
      "副局长",
    ],
    ["where only the sheet names the leader", { cover: {}, sheet: "张某" }, "副局长"],
  ])("%s", (_, said, position) => {
    expect(posts(said)).toEqual([position, ...ALL]);
  });

  test("who is in one post only has that, as the cover words it", () => {
    const cover = { leader: "王某", position: "局长（主持工作）" };
    expect(posts({ cover })).toEqual(["局长（主持工作）", "局长（主持工作）"]);
  });

  test("a post the profile leaves out is the cover's", () => {
    const profile = {
      leaders: [
        { name: "张某", to: "2022-02" },
        { ...ZHANG, from: "2022-03" },
      ],
    };
    expect(posts({ profile, cover: { leader: "张某", position: "科长" } })).toEqual([
      "副局长",
      "科长",
      "副局长",
    ]);
  });
});
