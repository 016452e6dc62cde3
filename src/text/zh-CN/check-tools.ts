/** The words of the tools beside the list of findings: marks in the sheets, and the result as sheets. */
export const checkTools = {
  heading: "修正格式，把结果放到工作簿里",
  fixAll: "一键修正",
  mark: {
    button: "在表上标出",
    title: (count: number) => `在表上标出${String(count)}处问题`,
    confirm: "确认标出",
    done: "已在表上标出，随时可以清除",
    needless: "没有能在单元格上标出的问题",
    leftOut: "有保护，不标",
  },
  clear: {
    button: "清除标记",
    title: "清除本助手在表上做的标记",
    confirm: "确认清除",
    done: "标记已清除，单元格自己的格式没有动过",
    needless: "工作表都有保护，不能清除标记",
  },
  sheets: {
    button: "插入结果表",
    title: "插入检查结果表",
    confirm: "确认添加",
    done: "已插入检查结果表",
    needless: "没有结果可以插入",
  },
  tidy: {
    button: "整理格式",
    title: "整理空格、全角数字和签字日期",
    confirm: "确认整理",
    done: ({ cells }: { readonly cells: readonly unknown[] }) =>
      `已整理${String(cells.length)}处空格、全角数字和签字日期，文字内容没有改动`,
    needless: "空格、全角数字和签字日期都不用整理",
  },
};
