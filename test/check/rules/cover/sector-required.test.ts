import { coverSectorRequired } from "../../../../src/check/rules/cover/sector-required";
import { cover, entry, goodMonth, month, wholeYear, withoutRow } from "../../ledger-fixtures";
import { testRule } from "../../test-rule";

const march = month("3月", [entry(1, "2022年3月4日")]);
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
  ],
  skipped: [{ name: "no cover", sheets: [march], reason: "no-cover" }],
});
