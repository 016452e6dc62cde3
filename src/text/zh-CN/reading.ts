/** What every output says of rows that are read as their clerk decided, and the words of the form that decides. */
import type { MeetingKind } from "../../rulebook/terms";
import { explain } from "./explain";

/** What a row may be decided to count as; meetings ask for their kind besides. */
const choices = {
  "inspection-lead": "带队检查",
  "inspection-attend": "参加检查",
  "meeting-lead": "主持会议",
  "meeting-attend": "参加会议",
  lecture: "授课",
  study: "学习",
  training: "培训",
  drill: "演练",
  report: "汇报",
  talk: "约谈",
  other: "其他安全生产工作",
  planned: "只是计划，还没有做",
  delegated: "由他人去做，本人没有参加",
  negated: "没有做或没有参加",
  unrelated: "与安全生产无关",
};

export const reading = {
  choices,
  /** 主持会议（安委会全体会议）. */
  meeting: (what: string, kind: MeetingKind): string =>
    kind === "other" ? what : `${what}（${explain.meetings[kind]}）`,
  /** A kind of work that is not about work safety. */
  without: (what: string): string => `${what}，${choices.unrelated}`,

  countsAs: (what: string): string => `按记录人员认定，算作${what}`,
  signed: (why: string, by: string, day: string): string => `${why}（${by}，${day}）`,
  applied: (count: number): string => `按记录人员认定的记录（${String(count)}条）`,
  lapsed: (count: number): string => `内容已变、要重新认定的记录（${String(count)}条）`,
  appliedLabel: "按记录人员认定",
  lapsedLabel: "认定要重做",
  /** Where it stood, what was decided, what stands there now. */
  was: (what: string, text: string): string => `原来“${text}”算作${what}`,
  now: (text: string): string => `现在写的是“${text}”`,
  gone: "那里现在没有记录",

  change: "改变认定…",
  again: "重新认定…",
  takeBack: "撤回认定",
  form: {
    heading: (where: string): string => `${where}这条记录算作什么`,
    content: "工作内容",
    what: "算作",
    meeting: "哪种会议",
    meetings: explain.meetings,
    why: "理由",
    whyHint: "写明为什么，如“当天由张某带队，文字没有写清”",
    by: "认定人",
    preview: "预览",
    cancel: "不改了",
    problems: {
      what: "选一项",
      why: "理由还没有填",
      by: "认定人还没有填",
      "too-long": "太长了，缩短一些",
    },
    note: "认定只对这段文字有效，文字改动后要重新认定；报告里会写明。",
  },
  plan: {
    title: (where: string): string => `认定${where}`,
    line: (where: string): string => `${where}算作`,
    byItsWords: "按文字理解",
    confirm: "确认认定",
    done: "已按认定计算",
    needless: "与已有的认定一致，不用写入",
    takeBackTitle: (where: string): string => `撤回${where}的认定`,
    takenBack: "已撤回认定，按文字理解",
    nothingThere: "那里的文字已经变了，再检查一次再认定",
  },
};
