import { coverSectorRequired } from "../../../../src/check/rules/cover/sector-required";
import { cover, entry, goodMonth, month, wholeYear, withoutRow } from "../../ledger-fixtures";
import { testRule } from "../../test-rule";

const march = month("3月", [entry(1, "2022年3月4日")]);
/** A deputy until March, the head from April. */
const promoted = {
  leaders: [
    { name: "张某", position: "副局长", post: "deputy" as const, to: "2022-03" },
    { name: "张某", position: "局长", post: "principal" as const, from: "2022-04" },
  ],
};
const april = month("4月", [entry(1, "2022年4月6日")]);
const leader = (post: "deputy" | "principal") => ({
  leaders: [{ name: "张某", position: null, post, sectors: [], from: null, to: null }],
});

testRule(coverSectorRequired, {
  quiet: [
    { name: "a deputy with one", sheets: [cover(), march] },
    {
      name: "a member with 安全生产综合监管",
      sheets: [cover({ position: "党组成员", sectors: "安全生产综合监管" }), march],
    },
    { name: "a principal without", sheets: [cover({ position: "局长", sectors: "" }), march] },
    {
      name: "县委副书记、县长 is a principal",
      sheets: [cover({ position: "县委副书记、县长", sectors: "" }), march],
    },
    { name: "a post that cannot be told", sheets: [cover({ position: "某某", sectors: "" }), march] },
    {
      name: "the profile's post comes before the written one",
      sheets: [cover({ sectors: "" }), march],
      profile: leader("principal"),
    },
    ...[
      [march, april],
      [april, march],
    ].map((tables) => ({
      name: `a cover for two posts, one of them a principal's, ${tables.map(({ name }) => name).join(" before ")}`,
      sheets: [cover({ sectors: "" }), ...tables],
      profile: promoted,
    })),
    {
      name: "a cover for two leaders, the post of one not told",
      sheets: [
        cover({ leader: "", sectors: "" }),
        {
          name: "3月",
          rows: [
            ["履职统计表（2022年3月）"],
            ["序号", "时间", "领导姓名", "领导职务", "工作内容", "参加人员", "备注"],
            [1, "2022年3月4日", "张某", "副局长", "到某企业检查安全生产工作", "王某", null],
            [2, "2022年3月5日", "李某", "某某", "到某煤矿检查安全生产工作", "王某", null],
          ],
        },
      ],
    },
  ],
  fires: [
    {
      name: "党组成员、副局长 is a deputy",
      sheets: [cover({ position: "党组成员、副局长", sectors: "" }), march],
      findings: [{ at: "封面!B4", found: null, data: { post: "deputy", position: "党组成员、副局长" } }],
    },
    {
      name: "a member",
      sheets: [cover({ position: "党组成员", sectors: "____" }), march],
      findings: [{ at: "封面!B4", data: { post: "member", position: "党组成员" } }],
    },
    {
      name: "无 is none",
      sheets: [cover({ sectors: "无" }), march],
      findings: [{ at: "封面!B4" }],
    },
    {
      name: "by the profile's post, once for all tables",
      sheets: [cover({ position: "某某", sectors: "" }), ...wholeYear(goodMonth)],
      profile: leader("deputy"),
      findings: [{ at: "封面!B4", data: { post: "deputy", position: "某某" } }],
    },
    {
      name: "the label is not there",
      sheets: [withoutRow(cover(), "分管"), march],
      findings: [{ at: "3月" }],
    },
    ...[
      [march, april],
      [april, march],
    ].map((tables) => ({
      name: `a deputy who was a member before, ${tables.map(({ name }) => name).join(" before ")}: the first month's sheet and post`,
      sheets: [withoutRow(cover(), "分管"), ...tables],
      profile: {
        leaders: [
          { name: "张某", position: "党组成员", post: "member" as const, to: "2022-03" },
          { name: "张某", position: "副局长", post: "deputy" as const, from: "2022-04" },
        ],
      },
      findings: [{ at: "3月", data: { post: "member", position: "党组成员" } }],
    })),
  ],
  skipped: [{ name: "no cover", sheets: [march], reason: "no-cover" }],
});
