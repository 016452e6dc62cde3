/** The grammar of one clause: who acts, in which role, and which word of it names the activity. */
import type { ActivityKind } from "../../rulebook/terms";
import type { ActivityStatus, Role, Subject } from "./activity";
import { DISASTER, OTHER, SAFETY, type Token, type TokenClass } from "./tokens";

/** What one clause says; `kind` is null where it names no activity. */
export interface Reading {
  readonly kind: ActivityKind | null;
  /** The token that names the activity, -1 where none does. */
  readonly head: number;
  /** The tokens of the phrase around the head: what a meeting's kind is read from, the end exclusive. */
  readonly phrase: readonly [number, number];
  /** The role said in words; null where none is. */
  readonly role: Role | null;
  /** The token that says it, -1 where none does. */
  readonly roleAt: number;
  readonly status: ActivityStatus;
  /** The token that says a status other than done, -1 where none does. */
  readonly statusAt: number;
  /** Null where the clause names no subject. */
  readonly subject: Subject | null;
  /** The tokens of the subject, the end exclusive. */
  readonly subjectTokens: readonly [number, number];
  /** A phrase without any verb (街道安全稳定工作会), or a meeting that takes place by itself (会议召开). */
  readonly nominal: boolean;
  /** Only says what was discussed or found (研究…, 要求…, 发现…). */
  readonly content: boolean;
  /** A meeting without a name of its own (出席会议): it may refer to one named before. */
  readonly bare: boolean;
  /** The words 收听收看: a meeting by video. */
  readonly watched: boolean;
  /** An outside teacher or expert is called in. */
  readonly invited: boolean;
  /** Set at a venue (在…会上): it counts as taking part. */
  readonly venue: boolean;
  /** A second activity joined to the head by 和: its token, else -1. */
  readonly twin: number;
  /** A preposition of place stands in the clause. */
  readonly placed: boolean;
  /** The clause is a purpose, ground or time of the next one (为确保…, 根据…要求). */
  readonly adverbial: boolean;
}

const set = (...names: TokenClass[]): ReadonlySet<TokenClass> => new Set(names);

/** Words that can be the activity itself. */
const EVENTS = set(
  "inspect",
  "supervise",
  "survey",
  "guide",
  "talk",
  "convene",
  "lecture",
  "lectureNoun",
  "study",
  "studyNoun",
  "training",
  "drill",
  "report",
  "meeting",
  "body",
  "otherVerb",
  "otherNoun",
  "paper",
);
/** Of these, the ones that can be verbs with an object behind them. */
const VERBS = set(
  "inspect",
  "supervise",
  "survey",
  "guide",
  "talk",
  "lecture",
  "study",
  "report",
  "otherVerb",
  "paper",
);
/** Of these, the ones that are only nouns. */
const NOUNS = set("meeting", "studyNoun", "training", "drill", "lectureNoun", "otherNoun");
/** Words that open the predicate of a clause. */
const OPENERS = set(
  "lead",
  "company",
  "chair",
  "organise",
  "light",
  "attend",
  "watch",
  "observe",
  "neg",
  "cancel",
  "plan",
  "delegate",
  "invite",
  "by",
  "receive",
  "visit",
  "content",
  "form",
  "convene",
);
/** Words behind a head that leave it the last of its phrase. */
const TRAILING = set("tail", "close", "open", "number", "time", "after", "chair", "light", "under", "joint");
/** Behind these a word like 检查 is only part of a name (检查组, 检查方案). */
const NAME_TAILS = set("team", "nounTail", "person", "of");

/** Prepositions that take a whole phrase up to a later verb (对…进行检查, 向…汇报). */
const REACHING = /^[对向为给就]$|^(?:围绕|针对)$/;
/** Prepositions of a ground or purpose, which make a clause without any activity of its own. */
const GROUND = /^(?:为|为了|根据|按照|依据|鉴于|随着|因|因为|由于|结合|围绕|针对|对照)$/;
const ORGANISATION_END =
  /[局委办厅府镇乡道司团站所队校院心村区会部县市科企组社群地级位门方厂矿处班州旗省会]$/;
const CONTINUES = set("tail", "close", "time");

interface Clause {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
}

const wordAt = ({ text, tokens }: Clause, index: number): string => {
  const token = tokens[index];
  return token === undefined ? "" : text.slice(token.start, token.end);
};
const classAt = ({ tokens, to }: Clause, index: number): TokenClass | null =>
  index < to ? (tokens[index]?.class ?? null) : null;

/** Whether a word like 检查 at this place only belongs to a name. */
function isPartOfName(clause: Clause, index: number): boolean {
  const next = clause.tokens[index + 1];
  const token = clause.tokens[index];
  if (next === undefined || token === undefined || index + 1 >= clause.to) return false;
  if (next.start !== token.end || !NAME_TAILS.has(next.class)) return false;
  return !/^(?:总指挥|指挥长)$/.test(wordAt(clause, index + 1));
}

/** Whether a token can be the verb of its clause. */
const isVerb = (clause: Clause, index: number): boolean => {
  const kind = classAt(clause, index);
  return kind !== null && VERBS.has(kind) && !isPartOfName(clause, index) && !insideQuotes(clause, index);
};
const insideQuotes = ({ tokens }: Clause, index: number): boolean => (tokens[index]?.inside ?? 0) !== 0;

/** Where the predicate begins: the subject stands before it. */
function predicateStart(clause: Clause): number {
  for (let index = clause.from; index < clause.to; index += 1) {
    if (insideQuotes(clause, index)) continue;
    const kind = classAt(clause, index);
    if (kind === null) break;
    if (OPENERS.has(kind) || kind === "prep" || kind === "prepPlace" || isVerb(clause, index)) return index;
  }
  return clause.to;
}

/** Who acts, by the words before the predicate. */
function subjectOf(clause: Clause, end: number): Subject | null {
  let last: Token | undefined;
  let team = false;
  let person = false;
  for (let index = clause.from; index < end; index += 1) {
    const token = clause.tokens[index];
    if (token === undefined || token.inside !== 0) continue;
    if (token.class === "person") person = true;
    if (token.class === "team" || token.class === "expert") {
      team = true;
      person = false;
    }
    if (token.class !== "time" && token.class !== "number") last = token;
  }
  if (person) return "leader";
  if (team) return "others";
  if (last === undefined) return null;
  const words = clause.text.slice(clause.tokens[clause.from]?.start ?? 0, last.end);
  if (words.endsWith("我")) return "leader";
  if (ORGANISATION_END.test(words) || last.class === "body") return "organisation";
  return last.class === "gap" && last.end - last.start <= 4 && end === clause.from + 1 ? "leader" : null;
}

/** The end of the phrase of a preposition: the predicate it belongs to. */
function endOfPhrase(clause: Clause, start: number): number {
  const reaching = REACHING.test(wordAt(clause, start));
  let afterOf = start + 1;
  if (reaching) {
    for (let index = start + 1; index < clause.to; index += 1) {
      if (classAt(clause, index) === "of") {
        afterOf = index + 1;
        break;
      }
    }
  }
  let firstVerb = -1;
  if (wordAt(clause, start) === "在") {
    // 在…陪同下, 在…带领下: the whole company belongs to the preposition.
    for (let index = start + 2; index < clause.to; index += 1) {
      if (wordAt(clause, index) === "下" && COMPANY.has(classAt(clause, index - 1) ?? "gap"))
        return index + 1;
    }
  }
  if (/^(?:因|因为|由于)$/.test(wordAt(clause, start))) {
    for (let index = start + 1; index < clause.to; index += 1) {
      if (classAt(clause, index) === "neg" || classAt(clause, index) === "cancel") return index;
    }
  }
  for (let index = afterOf; index < clause.to; index += 1) {
    const kind = classAt(clause, index);
    if (kind === null) break;
    if (insideQuotes(clause, index)) continue;
    if (kind === "prep" || kind === "prepPlace") {
      if (firstVerb < 0 && wordAt(clause, index) !== "与") return index;
      continue;
    }
    if (kind === "above" && classAt(clause, clause.to - 1) === "lectureNoun") return index;
    const strong =
      OPENERS.has(kind) || kind === "talk" || kind === "report" || kind === "lecture" || kind === "guide";
    if (strong && !isPartOfName(clause, index)) {
      if (!reaching || firstVerb < 0 || kind === "light" || kind === "content") return index;
    }
    if (firstVerb < 0 && isVerb(clause, index)) {
      if (!reaching) return index;
      firstVerb = index;
    }
  }
  return firstVerb >= 0 ? firstVerb : clause.to;
}

/** Whether nothing of weight stands between a token and the end of its phrase. */
function isLast(clause: Clause, index: number, end: number): boolean {
  for (let next = index + 1; next < end; next += 1) {
    const token = clause.tokens[next];
    if (token === undefined) return true;
    if (token.class === "joint") return true;
    if (token.inside & 4) continue;
    if (token.class === "otherNoun" && wordAt(clause, next) === "活动") continue;
    if (!TRAILING.has(token.class)) return false;
  }
  return true;
}

/** Whether 安排 or 通知 hands the work to somebody: 安排副局长带队, 通知各单位参加. */
function handsOver(clause: Clause, index: number): boolean {
  let somebody = false;
  for (let next = index + 1; next < clause.to && next <= index + 7; next += 1) {
    const kind = classAt(clause, next);
    if (kind === null || kind === "break") return false;
    if (kind === "person" || kind === "expert" || kind === "team") somebody = true;
    else if (kind === "nounTail" && /人员|机构|队|员/.test(wordAt(clause, next))) somebody = true;
    else if (kind === "neutral" || kind === "gap" || kind === "topic") {
      if (ORGANISATION_END.test(wordAt(clause, next))) somebody = true;
    } else if (
      kind === "attend" ||
      kind === "lead" ||
      kind === "prepPlace" ||
      kind === "watch" ||
      kind === "light"
    ) {
      return somebody;
    } else if (isVerb(clause, next)) return somebody && kind !== "otherVerb";
    else if (kind === "content") return false;
  }
  return false;
}

const COMPANY = set("attend", "company", "guide", "lead", "organise", "chair");
const LEADING_LIGHT = /^(?:组织|牵头)/;
const ALWAYS_PLANNED = /^(?:拟|定于|将于|即将|下|明|后天|近期将|届时|下半年计划)/;

/** Reads one clause, or the part of one between two conjunctions. */
export function readClause(text: string, tokens: readonly Token[], from: number, end: number): Reading {
  const announced = endOfNotice(text, tokens, from, end);
  const to = announced < 0 ? end : announced;
  const clause: Clause = { text, tokens, from, to };
  const start = predicateStart(clause);
  let subject = subjectOf(clause, start);

  let governor = -1;
  let role: Role | null = null;
  let roleAt = -1;
  let status: ActivityStatus = "done";
  let statusAt = -1;
  let stop = to;
  let watched = false;
  let invited = false;
  let venue = false;
  let placed = false;
  let commissioned = false;
  let content = false;
  let adverbial = false;
  let byOthers = false;
  let received = false;
  let intransitive = false;
  let organised = -1;
  let venueEvent = -1;
  const events: number[] = [];

  const mark = (value: ActivityStatus, at: number) => {
    if (status === "done" || (status === "planned" && value !== "planned")) {
      status = value;
      statusAt = at;
    }
  };

  // Nouns before the predicate: a meeting that stands there is the subject of 召开, or the whole of a row without verb.
  for (let index = from; index < start; index += 1) {
    const kind = classAt(clause, index);
    if (kind === "body") continue;
    if (kind === "notice" && index === from && /通知|预告/.test(wordAt(clause, index)))
      mark("planned", index);
    if (kind === "rule") mark("planned", index);
    if (kind !== null && EVENTS.has(kind) && !insideQuotes(clause, index) && !isPartOfName(clause, index)) {
      events.push(index);
    }
  }
  const leading = events.length;

  for (let index = start; index < to; index += 1) {
    const kind = classAt(clause, index);
    if (kind === null) break;
    const quoted = insideQuotes(clause, index);
    if (quoted) continue;
    const word = wordAt(clause, index);
    const named = events.length > leading;

    if (kind === "prep" || kind === "prepPlace") {
      if (named && kind === "prep" && word !== "对") continue;
      if (index === from && GROUND.test(word)) adverbial = true;
      if (word === "受") commissioned = true;
      if (kind === "prepPlace") placed = true;
      const end = endOfPhrase(clause, index);
      for (let inner = index + 1; inner < end; inner += 1) {
        const innerKind = classAt(clause, inner);
        const next = classAt(clause, inner + 1);
        if (innerKind === null || insideQuotes(clause, inner)) continue;
        const event = EVENTS.has(innerKind) && innerKind !== "otherVerb";
        if ((event && next === "above") || innerKind === "venue") venueEvent = inner;
        if (word === "利用" && innerKind === "meeting") venueEvent = inner;
        if (innerKind === "rule") mark("planned", inner);
        if (innerKind === "cancel" && !clauseHas(clause, inner, end, "of")) mark("negated", inner);
      }
      if (word === "在" && classAt(clause, end - 1) === "under" && wordAt(clause, end - 1).endsWith("下")) {
        for (let inner = index + 1; inner < end; inner += 1) {
          if (/带领|率领/.test(wordAt(clause, inner))) {
            role = "attend";
            roleAt = inner;
          }
        }
      }
      index = Math.max(index, end - 1);
      continue;
    }

    switch (kind) {
      case "lead":
      case "company":
        if (named && kind === "company") break;
        if (byOthers) mark("delegated", index);
        else if (role === null) {
          role = "lead";
          roleAt = index;
        }
        break;
      case "chair":
        if (named || (leading > 0 && !hasEventAfter(clause, index))) {
          intransitive = true;
          break;
        }
        if (byOthers) break;
        if (governor < 0 || role === null) governor = index;
        if (role === null) {
          role = "lead";
          roleAt = index;
        }
        break;
      case "organise":
        if (named) break;
        organised = index;
        if (role === null) {
          role = "lead";
          roleAt = index;
        }
        break;
      case "light":
        if (byOthers) mark("delegated", index);
        if (named) break;
        if (role === null && LEADING_LIGHT.test(word)) {
          role = "lead";
          roleAt = index;
        }
        if (governor < 0) governor = index;
        break;
      case "attend":
      case "watch":
      case "observe":
        if (named) break;
        if (byOthers) mark("delegated", index);
        if (role !== "attend") {
          role = "attend";
          roleAt = index;
          governor = index;
        }
        if (kind === "watch") watched = true;
        break;
      case "receive":
        if (
          !named &&
          governor < 0 &&
          (word !== "被" || isVerb(clause, index + 1) || clauseHas(clause, index, to, "talk"))
        ) {
          received = true;
        }
        break;
      case "visit":
        received = true;
        placed = true;
        if (/检查|督导|督查|调研/.test(word)) events.push(index);
        break;
      case "invite":
        invited = true;
        break;
      case "neg": {
        if (named) break;
        let next = index + 1;
        while (CONTINUES.has(classAt(clause, next) ?? "gap")) next += 1;
        const following = classAt(clause, next);
        if (
          following !== null &&
          (OPENERS.has(following) || isVerb(clause, next) || following === "prepPlace")
        ) {
          if (following !== "content" && !(governor >= 0 && classAt(clause, governor) !== "light")) {
            mark(word.startsWith("不得") ? "planned" : "negated", index);
          }
        }
        break;
      }
      case "cancel":
        if (events.length === 0 || !hasWeightAfter(clause, index)) mark("negated", index);
        break;
      case "plan":
      case "rule": {
        if (named) break;
        const following = classAt(clause, index + 1);
        const verbNext =
          following !== null &&
          (OPENERS.has(following) ||
            following === "prep" ||
            following === "prepPlace" ||
            following === "time" ||
            isVerb(clause, index + 1));
        if (kind === "rule" || ALWAYS_PLANNED.test(word) || verbNext) mark("planned", index);
        break;
      }
      case "delegate":
        if (named || commissioned) break;
        if (governor < 0 || classAt(clause, governor) !== "attend") mark("delegated", index);
        break;
      case "by":
        byOthers = handsOver(clause, index) || nextIsChair(clause, index);
        break;
      case "content": {
        if ((word === "安排" || word === "要求" || word === "督促") && !named && handsOver(clause, index)) {
          mark(word === "安排" ? "delegated" : "planned", index);
          break;
        }
        const before = classAt(clause, index - 1);
        const next = classAt(clause, index + 1);
        if (
          named &&
          before !== null &&
          EVENTS.has(before) &&
          !(VERBS.has(before) && hasNounAtEnd(clause, index))
        ) {
          stop = index;
        } else if (!named && next !== "meeting" && (governor < 0 || governor === index - 1)) {
          content = true;
        }
        break;
      }
      default:
        if (EVENTS.has(kind)) {
          if (kind === "body" && !(isLast(clause, index, to) && governor >= 0)) break;
          if (
            isPartOfName(clause, index) &&
            (named || governor >= 0 || classAt(clause, index + 1) !== "nounTail")
          ) {
            break;
          }
          events.push(index);
        }
    }
    if (stop < to) break;
  }

  if (announced >= 0 && !clauseHas(clause, from, to, "paper")) {
    mark("planned", announced);
    role = null;
  }
  const clauseEvents = events.filter((index) => index < stop);
  let head = chooseHead(clause, clauseEvents, governor, stop, leading, role !== null || placed);
  if ((head < 0 && governor >= 0) || classAt(clause, head) === "guide") {
    const name = quotedHead(clause, Math.max(governor, head), stop);
    if (name >= 0) {
      if (role === null && wordAt(clause, head).includes("指挥")) {
        role = "lead";
        roleAt = head;
      }
      head = name;
    }
  }
  head = wholeName(clause, head);
  if (role === null && head >= 0) {
    const command = clauseEvents.find((index) => index < head && wordAt(clause, index).includes("指挥"));
    if (command !== undefined) {
      role = "lead";
      roleAt = command;
    }
  }
  if (
    organised >= 0 &&
    classAt(clause, governor) === "observe" &&
    (classAt(clause, head) ?? "").startsWith("study")
  ) {
    role = "lead";
    roleAt = organised;
  }
  let twin = -1;
  if (head >= 0 && classAt(clause, head - 1) === "and" && head - 2 >= start) {
    const before = classAt(clause, head - 2);
    if (
      before !== null &&
      VERBS.has(before) &&
      events.includes(head - 2) &&
      classAt(clause, head) === "meeting"
    ) {
      twin = head;
      head = head - 2;
    }
  }
  const headKind = head >= 0 ? classAt(clause, head) : null;
  if (content && headKind !== null && headKind !== "meeting") {
    head = -1;
  }
  if (venueEvent >= 0) {
    const strong = headKind === "report" && reachesSomebody(clause);
    if (!strong && headKind !== "lecture" && headKind !== "lectureNoun") {
      head = venueEvent;
      venue = true;
      content = false;
      if (role === null) {
        role = wordAt(clause, start) === "利用" ? null : "attend";
        roleAt = venueEvent;
      }
    }
  }
  if (received) subject = "others";
  if (invited && role === null && (headKind === "inspect" || headKind === "supervise"))
    mark("delegated", head);
  const nominal =
    intransitive ||
    (head >= 0 && role === null && governor < 0 && !placed && !venue && isNominal(clause, head, start));
  const phraseStart = venue
    ? from
    : governor >= 0 && governor < head
      ? governor + 1
      : nominal || head < start
        ? from
        : start;
  return {
    kind: head < 0 ? null : kindOf(clause, head, role, governor, invited, watched),
    head,
    phrase: [phraseStart, head < 0 ? phraseStart : head + 1],
    role,
    roleAt,
    status,
    statusAt,
    subject,
    subjectTokens: [from, start],
    nominal,
    content,
    bare: head >= 0 && isBare(clause, phraseStart, head),
    watched,
    invited,
    venue,
    twin,
    placed,
    adverbial: adverbial && role === null && governor < 0,
  };
}

/** The end of what a pasted notice announces: 关于召开…的通知; -1 where the clause is none. */
function endOfNotice(text: string, tokens: readonly Token[], from: number, end: number): number {
  let last = end - 1;
  while (
    last > from &&
    (tokens[last]?.inside !== 0 || tokens[last]?.class === "close" || tokens[last]?.class === "open")
  )
    last -= 1;
  const token = tokens[last];
  if (token === undefined || token.class !== "notice" || tokens[last - 1]?.class !== "of") return -1;
  const about = tokens[from]?.class === "about" || text.startsWith("召开", tokens[from]?.start ?? 0);
  return about ? last - 1 : -1;
}

const clauseHas = (clause: Clause, from: number, to: number, kind: TokenClass): boolean => {
  for (let index = from; index < to; index += 1) if (classAt(clause, index) === kind) return true;
  return false;
};
const hasEventAfter = (clause: Clause, from: number): boolean => {
  for (let index = from + 1; index < clause.to; index += 1) {
    const kind = classAt(clause, index);
    if (kind !== null && EVENTS.has(kind) && wordAt(clause, index) !== "活动") return true;
  }
  return false;
};
/** 巡查反馈问题整改部署会: the verbs before it only qualify the noun at the end. */
const hasNounAtEnd = (clause: Clause, from: number): boolean => {
  for (let index = clause.to - 1; index > from; index -= 1) {
    const kind = classAt(clause, index);
    if (kind !== null && NOUNS.has(kind))
      return !insideQuotes(clause, index) && isLast(clause, index, clause.to);
    if (kind !== null && !TRAILING.has(kind)) return false;
  }
  return false;
};
const hasWeightAfter = (clause: Clause, from: number): boolean => {
  for (let index = from + 1; index < clause.to; index += 1) {
    const kind = classAt(clause, index);
    if (kind !== null && !TRAILING.has(kind)) return true;
  }
  return false;
};
const nextIsChair = (clause: Clause, from: number): boolean => {
  for (let index = from + 1; index < clause.to; index += 1)
    if (classAt(clause, index) === "chair") return true;
  return false;
};
const reachesSomebody = (clause: Clause): boolean => {
  for (let index = clause.from; index < clause.to; index += 1) {
    if (classAt(clause, index) === "prep" && wordAt(clause, index) === "向") return true;
  }
  return false;
};

/** 培训|会, 学习|会议: the meeting is what the word before says. */
function wholeName(clause: Clause, head: number): number {
  if (!/^(?:会|会议)$/.test(wordAt(clause, head))) return head;
  const before = classAt(clause, head - 1);
  const joined = clause.tokens[head - 1]?.end === clause.tokens[head]?.start;
  return joined &&
    (before === "training" || before === "talk" || before === "study" || before === "studyNoun")
    ? head - 1
    : head;
}

/** A head that is the last word of a phrase without verb, as in a heading. */
function isNominal(clause: Clause, head: number, start: number): boolean {
  const kind = classAt(clause, head);
  if (
    kind === "meeting" ||
    kind === "body" ||
    kind === "training" ||
    kind === "drill" ||
    kind === "otherNoun"
  )
    return true;
  return (
    head > clause.from && start === head && isLast(clause, head, clause.to) && hasNounBefore(clause, head)
  );
}
const hasNounBefore = (clause: Clause, head: number): boolean => {
  const before = clause.tokens[head - 1];
  return before !== undefined && before.topic !== 0 && before.class !== "time";
};

/** A meeting word with nothing before it that would name it. */
function isBare(clause: Clause, from: number, head: number): boolean {
  if (!/^(?:会议|大会|会|开会|此次会议|本次会议)$/.test(wordAt(clause, head))) return false;
  for (let index = from; index < head; index += 1) {
    const kind = classAt(clause, index);
    if (
      kind !== "time" &&
      kind !== "number" &&
      kind !== "tail" &&
      !/^[此该本次]+$/.test(wordAt(clause, index))
    )
      return false;
  }
  return true;
}

/** Nothing outside quotation marks names the activity: a name in them may (主持“城控大讲堂”). */
function quotedHead(clause: Clause, from: number, to: number): number {
  for (let index = to - 1; index > from; index -= 1) {
    const token = clause.tokens[index];
    if (token === undefined) continue;
    if (token.inside === 1 && EVENTS.has(token.class) && !isPartOfName(clause, index)) return index;
  }
  return -1;
}

/**
 * The word that names the activity. Chinese puts the noun of a phrase last (参加|安全生产大检查动员会) and a verb
 * before its object (陪同|督查组检查|会议落实情况): so a word at the end of its phrase wins, else the first verb.
 */
function chooseHead(
  clause: Clause,
  events: readonly number[],
  governor: number,
  stop: number,
  leading: number,
  governed: boolean,
): number {
  const open = events.filter((_, position) => position >= leading);
  if (open.length === 0) return events.at(-1) ?? -1;
  const joined = open.find((index) => classAt(clause, index + 1) === "joint");
  if (joined !== undefined) return joined;
  const last = open.at(-1) ?? -1;
  const final = isLast(clause, last, stop) ? finalHead(clause, open, last) : -1;
  const firstVerb = open.find((index) => VERBS.has(classAt(clause, index) ?? "gap")) ?? -1;
  const governorClass = governor >= 0 ? classAt(clause, governor) : null;
  if (
    governorClass === "chair" ||
    governorClass === "light" ||
    governorClass === "observe" ||
    governorClass === "watch"
  ) {
    if (final >= 0) return final;
    const behind = open.filter((index) => index > governor);
    return behind.find((index) => !VERBS.has(classAt(clause, index) ?? "gap")) ?? behind[0] ?? open[0] ?? -1;
  }
  if (governorClass === "attend") {
    if (final >= 0 && !(firstVerb >= 0 && firstVerb < final && isObjectOf(clause, firstVerb, final)))
      return final;
    return firstVerb >= 0 ? strongest(clause, open, firstVerb) : (open[0] ?? -1);
  }
  if (firstVerb >= 0 && final >= 0 && firstVerb !== final) {
    const finalKind = classAt(clause, final);
    const verbKind = classAt(clause, firstVerb);
    if (verbKind === "guide" || verbKind === "organise") return final;
    if (
      (finalKind === "meeting" || finalKind === "talk") &&
      !governed &&
      verbKind !== "talk" &&
      verbKind !== "paper"
    )
      return final;
    if (finalKind === "inspect" || (finalKind === "supervise" && verbKind === "survey")) {
      return verbKind === "otherVerb" || verbKind === "paper" ? firstVerb : final;
    }
    return strongest(clause, open, firstVerb);
  }
  return final >= 0 ? final : firstVerb >= 0 ? strongest(clause, open, firstVerb) : (open[0] ?? -1);
}

/** 检查活动, 督查行动: the word before 活动 is the head. */
function finalHead(clause: Clause, events: readonly number[], last: number): number {
  if (wordAt(clause, last) !== "活动" || last === 0) return last;
  const before = events.at(-2);
  return before !== undefined && isLast(clause, before, last) ? before : last;
}

/** 陪同市领导检查煤矿演练: behind a verb with its own object the last noun is the object. */
function isObjectOf(clause: Clause, verb: number, last: number): boolean {
  const kind = classAt(clause, last);
  if (
    kind === "meeting" ||
    kind === "talk" ||
    kind === "inspect" ||
    kind === "supervise" ||
    kind === "survey"
  )
    return false;
  const verbKind = classAt(clause, verb);
  return verbKind === "inspect" || verbKind === "supervise";
}

/** 调研督导, 督导检查: of verbs in a row the one that says most. */
function strongest(clause: Clause, events: readonly number[], first: number): number {
  let best = first;
  for (let index = first + 1; events.includes(index); index += 1) {
    const kind = classAt(clause, index);
    const current = classAt(clause, best);
    if (kind === "inspect" && current !== "inspect") best = index;
    else if (kind === "supervise" && (current === "survey" || current === "guide")) best = index;
    else if ((kind === "otherVerb" || kind === "survey") && current === "guide") best = index;
  }
  return best;
}

const topicBetween = ({ tokens }: Clause, from: number, to: number): number => {
  let topic = 0;
  for (let index = from; index < to; index += 1) topic |= tokens[index]?.topic ?? 0;
  return topic;
};

/** What a head means; 督导 and 调研 are inspections only where they are about safety. */
function kindOf(
  clause: Clause,
  head: number,
  role: Role | null,
  governor: number,
  invited: boolean,
  watched: boolean,
): ActivityKind {
  const kind = classAt(clause, head);
  const governorWord = governor >= 0 ? wordAt(clause, governor) : "";
  switch (kind) {
    case "inspect":
    case "visit":
      return "inspection";
    case "supervise": {
      const topic = topicBetween(clause, clause.from, clause.to);
      return topic & OTHER && !(topic & (SAFETY | DISASTER)) ? "other" : "inspection";
    }
    case "survey":
    case "guide":
      return "inspection";
    case "talk":
      return "talk";
    case "report":
      return "report";
    case "lecture":
    case "lectureNoun":
      if (role === "attend" || invited) return "training";
      return governor >= 0 && classAt(clause, governor) === "chair" ? "training" : "lecture";
    case "training":
      if (
        wordAt(clause, head).includes("讲座") &&
        governorWord.startsWith("作") &&
        role !== "attend" &&
        !invited
      )
        return "lecture";
      return "training";
    case "study":
    case "studyNoun":
      return "study";
    case "drill":
      return "drill";
    case "meeting":
    case "body":
    case "venue":
    case "convene":
      return "meeting";
    default:
      return watched ? "meeting" : "other";
  }
}
