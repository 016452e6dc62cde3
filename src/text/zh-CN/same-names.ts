/** The words about names of leaders and units that may be one. */
export const sameNames = {
  heading: (open: number) => (open > 0 ? `姓名和单位的写法（${String(open)}组待定）` : "姓名和单位的写法"),
  intro: "写法不同的，说了是同一个才合在一起算；没有说的，分开算。",
  none: "没有写法不同而可能是同一个的。",
  maybe: {
    person: (writings: readonly string[], worksheets: number) =>
      `这些写法可能是同一人：${writings.join("、")}（${String(worksheets)}张表）`,
    unit: (writings: readonly string[], worksheets: number) =>
      `这些写法可能是同一单位：${writings.join("、")}（${String(worksheets)}张表）`,
  },
  read: {
    person: (writings: readonly string[]) => `已读作同一人：${writings.join("、")}`,
    unit: (writings: readonly string[]) => `已读作同一单位：${writings.join("、")}`,
  },
  joined: (writings: readonly string[]) => `算作一个：${writings.join("、")}`,
  join: { person: "视为同一人", unit: "视为同一单位" },
  joinLabel: (action: string, name: string) => `${action}：${name}`,
  part: "分开算",
  partLabel: (name: string) => `分开算：${name}`,
  plan: {
    join: (name: string) => `把几种写法都算作“${name}”`,
    part: (name: string) => `“${name}”的几种写法分开算`,
    line: "同一个的几种写法",
    confirm: "确认写入",
    done: "已写入，检查时照此计算",
    needless: "与已保存的一致，不用写入",
  },
};
