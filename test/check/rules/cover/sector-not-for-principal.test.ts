import { coverSectorNotForPrincipal } from "../../../../src/check/rules/cover/sector-not-for-principal";
import { cover, entry, goodMonth, month, wholeYear } from "../../ledger-fixtures";
import { testRule } from "../../test-rule";

const march = month("3月", [entry(1, "2022年3月4日")]);
const april = month("4月", [entry(1, "2022年4月6日")]);

testRule(coverSectorNotForPrincipal, {
  quiet: [
    { name: "a principal without", sheets: [cover({ position: "局长", sectors: "" }), march] },
    { name: "____ is none", sheets: [cover({ position: "局长", sectors: "____" }), march] },
    { name: "无 and / are none", sheets: [cover({ position: "局长", sectors: "无" }), march] },
    { name: "a deputy with one", sheets: [cover(), march] },
    { name: "副县长、公安局局长 is a deputy", sheets: [cover({ position: "副县长、公安局局长" }), march] },
    { name: "a post that cannot be told", sheets: [cover({ position: "某某" }), march] },
    ...[
      [march, april],
      [april, march],
    ].map((tables) => ({
      name: `a cover for two posts, one of them a deputy's, ${tables.map(({ name }) => name).join(" before ")}`,
      sheets: [cover({ position: "局长" }), ...tables],
      profile: {
        leaders: [
          { name: "张某", position: "副局长", post: "deputy" as const, to: "2022-03" },
          { name: "张某", position: "局长", post: "principal" as const, from: "2022-04" },
        ],
      },
    })),
  ],
  fires: [
    {
      name: "a principal with one, once for all tables",
      sheets: [cover({ position: "党组书记、局长", sectors: "非煤矿山" }), ...wholeYear(goodMonth)],
      findings: [{ at: "封面!B4", found: "非煤矿山", data: { position: "党组书记、局长" } }],
    },
    {
      name: "by the profile's post",
      sheets: [cover({ position: "某某" }), march],
      profile: {
        leaders: [{ name: "张 某", position: null, post: "principal", sectors: [], from: null, to: null }],
      },
      findings: [{ at: "封面!B4", found: "非煤矿山" }],
    },
  ],
  skipped: [{ name: "no cover", sheets: [march], reason: "no-cover" }],
});
