/** The words about names of leaders and units that may be one. */
import type { sameNames as zh } from "../zh-CN/same-names";

export const sameNames: typeof zh = {
  heading: (open) =>
    open > 0 ? `Writings of names and units (to decide: ${String(open)})` : "Writings of names and units",
  intro: "Different writings count as one only where you say so; otherwise they are counted apart.",
  none: "No different writings that may be one.",
  maybe: {
    person: (writings, worksheets) =>
      `These may be one person: ${writings.join(", ")} (sheets: ${String(worksheets)})`,
    unit: (writings, worksheets) =>
      `These may be one unit: ${writings.join(", ")} (sheets: ${String(worksheets)})`,
  },
  read: {
    person: (writings) => `Read as one person: ${writings.join(", ")}`,
    unit: (writings) => `Read as one unit: ${writings.join(", ")}`,
  },
  joined: (writings) => `Counted as one: ${writings.join(", ")}`,
  join: { person: "One person", unit: "One unit" },
  joinLabel: (action, name) => `${action}: ${name}`,
  part: "Count apart",
  partLabel: (name) => `Count apart: ${name}`,
  plan: {
    join: (name) => `Count all writings as “${name}”`,
    part: (name) => `Count the writings of “${name}” apart`,
    line: "Writings that are one",
    confirm: "Write it",
    done: "Written; checks go by it",
    needless: "Kept so already, nothing to write",
  },
};
