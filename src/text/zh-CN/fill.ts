/** The words of 添加一条记录, 新建下月表 and 写进履职台账. What stands on a sheet is always Chinese (`sentences`). */
/** A field of a pattern; `missing` null where the sentence can do without it. */
export interface PatternField {
  readonly label: string;
  readonly missing: string | null;
}

/** The fields of a pattern; `place` null where it has none. */
export interface PatternWords {
  readonly name: string;
  readonly place: PatternField | null;
  readonly matter: PatternField;
}

/** Why an entry cannot be added by the program, and what to do. */
const obstacles = {
  "other-month": "这一天不在这张表的月份里，换一张表，或者改日期。",
  "no-column": "这张表没有要填的那一列，到表里手工填写。",
  shared: "这张表几位领导合记，分不清新的一行归谁，到表里手工填写。",
  "as-above": "后面一行写着“同上”，插在它前面会改变它的意思；先把“同上”改成原话。",
  merged: "这个位置有跨行合并的单元格，插入一行会改动它；先取消合并，或者手工填写。",
  full: "工作表受保护，已编号的空行用完了；到“审阅”里撤销保护，或者手工填写。",
  layout: "这张表的式样特殊，填进去读不回原意，所以没有写；到表里手工填写。",
};

const needed = {
  place: { label: "检查地点或单位", missing: "写明检查地点或单位" },
  matter: { label: "检查内容", missing: "写明检查内容" },
};

/** A field that only goes into the sentence where it is filled in. */
const optionalPlace: PatternField = { label: "地点", missing: null };

const kinds = {
  inspection: { name: "带队检查", ...needed },
  chaired: {
    name: "主持会议",
    place: optionalPlace,
    matter: { label: "会议名称", missing: "写明会议名称" },
  },
  attended: {
    name: "参加会议",
    place: optionalPlace,
    matter: { label: "会议名称", missing: "写明会议名称" },
  },
  lecture: {
    name: "讲课",
    place: optionalPlace,
    matter: { label: "讲课内容", missing: "写明讲课内容" },
  },
  study: { name: "学习", place: null, matter: { label: "学习内容", missing: "写明学习内容" } },
  training: { name: "培训", place: null, matter: { label: "培训名称", missing: "写明培训名称" } },
  drill: {
    name: "演练",
    place: optionalPlace,
    matter: { label: "演练名称", missing: "写明演练名称" },
  },
  talk: {
    name: "约谈",
    place: { label: "约谈对象", missing: "写明约谈对象" },
    matter: { label: "约谈事由", missing: "写明约谈事由" },
  },
} satisfies Record<string, PatternWords>;

export const fill = {
  reading: "正在读取工作簿里的台账…",
  failed: "没有读到台账。",
  again: "重新读取",
  noLedger: "工作簿里还没有读到履职台账，先新建标准台账，或者到“检查”里指定表头。",

  entry: {
    heading: "添加一条记录",
    intro: "按日期排到表里，编好序号；预览、确认之后才写入。",
    ledger: "记到哪张表",
    ledgerName: (month: string, worksheet: string): string =>
      month === "" ? worksheet : `${month}（${worksheet}）`,
    noName: "未写领导姓名",
    day: "日期",
    kind: "工作种类",
    kindHint: "选了种类，填两栏就成一句；句子随时可以改",
    ownWords: "自己写",
    content: "填入的工作内容",
    phrases: "以前写过的",
    choosePhrase: "选一句，再改地点和内容",
    people: "参加的人",
    peopleHint: "多人用顿号分开",
    addPerson: (name: string): string => `加上${name}`,
    takePersonOff: (name: string): string => `去掉${name}`,
    remark: "附注",
    preview: "预览这条记录",
    confirm: "确认写入",
    title: (day: string): string => `添加${day}的一条记录`,
    done: "已添加一条记录，可以接着填下一条",
    goThere: "到那里去",
    problems: {
      day: "日期还没有填",
      month: "日期不在这张表的月份里",
      future: "这一天还没有到",
      content: "工作内容还没有写",
    },
  },
  kinds,
  obstacles,

  understood: {
    heading: "按文字理解",
    line: (parts: readonly string[]): string => `按文字理解：${parts.join("；")}`,
    counts: (what: string): string => `算${what}`,
    /** Beside the first: what else the sentence counts as. */
    also: "；也算",
    noPlace: "还没有写地点",
    noMatter: "还没有写明具体内容",
  },

  next: {
    heading: "新建下月表",
    intro: "只建空表：标题、月份、表头、编号和签字处；不抄任何一条记录。",
    after: "接在哪张表后面",
    standard: (month: string): string => `新表与现在的表式样相同，月份为${month}。`,
    own: (month: string): string =>
      `现在的表是本单位自己的式样，不能原样照搬：新表按标准式样建（序号、时间、工作内容、参加人员、备注），月份为${month}。要沿用原来的式样，在表格里复制那张工作表，改标题月份，删去记录。`,
    coverPeriod: "封面上的记录时间不含这个月，建好后自己改一下。",
    exists: (month: string): string => `${month}的表已经有了。`,
    yearEnd: "十二月之后是新的一年，一年一本：用下面的“新建标准台账”另建一本。",
    noMonth: "读不出这张表的月份，先在标题里写明年月。",
    preview: (month: string): string => `预览${month}的表`,
    title: (month: string): string => `新建${month}的表`,
    confirm: "确认新建",
    done: "已新建下月表",
  },

  inspection: {
    heading: "写进履职台账",
    intro: "把填好的检查表记成一条履职记录：日期、单位、人员照检查表，内容由人核对后再写。",
    list: "列出填好的检查表",
    nothing: "没有找到填过的检查表。",
    checklist: "检查表",
    missing: {
      date: "检查日期读不出，在下面补上",
      unit: "被检查单位没有填，在句子里补上",
      inspectors: "检查人员没有填",
    },
    noLedger: "没有这个月的履职台账，先建那个月的表。",
  },
};
