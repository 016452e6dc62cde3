/** The words with which the pane tells how ledgers were recognised and lets a clerk point at their header. */

export const mapping = {
  /** The columns of the form. */
  columns: { serial: "序号", time: "时间", content: "工作内容", participants: "参加人员", remark: "备注" },
  /** The heading of the list of ledgers. */
  ledgers: (count: number): string => `认出的台账（${String(count)}份）`,
  by: (words: readonly string[]): string => `按表头“${words.join("、")}”认出`,
  unsure: "把握较小，核对一下",
  likely: (count: number): string => `有${String(count)}份台账认得把握较小，核对一下。`,
  open: "指定表头…",
  check: "核对表头…",

  reading: "正在读取工作簿…",
  noRow: "没有像表头的行。在表格上面加一行表头（序号、时间、工作内容、参加人员、备注），再检查一次。",
  which: "表头在哪一行",
  row: (worksheet: string, row: number, words: readonly string[]): string =>
    `${worksheet}第${String(row)}行：${words.join("、")}`,
  assign: "每一栏是什么",
  cell: (address: string, word: string): string => `${address} ${word}`,
  unused: "不用",
  hint: "表头空着的栏，先在表上写上名称；没有表头的表，先加一行表头。",
  problems: {
    bearing: "“时间”和“工作内容”各要指定一栏",
    twice: (column: string): string => `“${column}”指定了两栏，只留一栏`,
    "same-word": (word: string): string =>
      word === "" ? "这一栏的表头没有可记的文字，先在表上改名称" : `有两栏都叫“${word}”，先在表上改一个名称`,
  },
  use: "按这样检查",
  cancel: "不改了",

  session: "现在按指定的表头检查，还没有记住，关闭任务窗格就不再采用。",
  stillNone: "按指定的表头仍没有认出台账。核对指定的行和各栏，再试一次。",
  remember: {
    button: "记住在本工作簿",
    title: "记住本工作簿的表头用词",
    confirm: "确认记住",
    done: "已记住表头用词",
    needless: "已经记住，不用写入",
  },
  forget: "不再按指定的表头",
  line: (column: string): string => `“${column}”栏的表头用词`,
};
