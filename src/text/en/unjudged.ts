import type { unjudged as zh } from "../zh-CN/unjudged";

export const unjudged: typeof zh = {
  headline: (leaders, years, why) =>
    `Duties of ${[leaders.join(", "), ...(years.length === 0 ? [] : [years.join(", ")])].join(" in ")} not judged: ${why}`,
  unnamed: "a leader without a name",
  actions: {
    "no-region": "Name the city or county in the unit on the cover, or choose the place in the settings",
    "no-organ": "Write the unit's full name on the cover, or choose the body in the settings",
    "no-level": "Write the unit's full name on the cover, or choose the level in the settings",
    "no-post": "Write the whole position on the cover, or choose the kind of post in the settings",
    "no-period": "Write year and month in the table's title or on the cover",
    "no-sectors": "Fill in the sectors in charge on the cover, or in the settings",
    "not-in-office": "Where tenure or leave is wrong, correct it in the settings",
    disabled: "To have them counted, restore the duties in the settings",
    silent:
      "Where an earlier notice gave one, carry last year's numbers over in the settings; or add a duty of your own",
    "no-notice": "Where there is a notice of that year, load it in the settings",
  },
  sentences: (parts) => parts.map((part) => `${part}.`).join(" "),
  count: (leaders) => `duties of ${String(leaders)} ${leaders === 1 ? "leader" : "leaders"} not judged`,
  label: "Duties not judged",
  disabled: (ids) =>
    `${String(ids.length)} ${ids.length === 1 ? "duty" : "duties"} switched off, not counted: ${ids.join(", ")}`,
  disabledLabel: "Duties switched off (not counted)",
};
