import { defineRule, formBasis } from "../../rule";

/** A place is named in words that the reading of places may not know. */
const PLACE_WORDS = /[到赴在往]|深入|走进|进驻|对|至|现场/;

/**
 * 工作内容 says where and what (地点+内容). A meeting, lecture or drill is held where the office is unless its words say
 * otherwise; an inspection is always of some place, unless its matter tells (校园, 烟花爆竹) or a column of its own does.
 * What was not done (请假, 计划检查) is left to `row/not-done`: it has to go, not to be told more fully.
 */
export const rowContentIncomplete = defineRule({
  id: "row/content-incomplete",
  severity: "warning",
  scope: "ledger",
  needs: ["rows"],
  basis: [formBasis("附件2 填表说明2")],
  check({ ledger: { table }, report }) {
    for (const { row, cells, understanding } of table.entries) {
      const { content } = cells;
      if (content === undefined || content.text === "") continue;
      const { place, hasMatter, hasParticulars, activities } = understanding;
      const [{ kind, status }] = activities;
      if (status !== "done") continue;
      const isBeside = table.hasPlaceColumn && !table.rowsWithoutPlace.has(row);
      const isPlaced = place !== null || hasParticulars || isBeside || PLACE_WORDS.test(content.text);
      const lacksPlace = kind === "inspection" && !isPlaced;
      if (!lacksPlace && hasMatter) continue;
      const lacks = [...(lacksPlace ? ["place"] : []), ...(hasMatter ? [] : ["matter"])];
      report(content.position, { found: content.text, data: { lacks } });
    }
  },
});
