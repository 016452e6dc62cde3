/** The grammar of one clause: who acts, in which role, and which word of it names the activity. */
import type { ActivityKind } from "../../rulebook/terms";
import type { ActivityStatus, Role, Subject } from "./activity";
import { Clause, NONE, VERBS } from "./clause";
import { headOf, isBare, isHeading, kindOf } from "./head";
import { endOfNotice, isVisit } from "./phrases";
import type { TokenClass } from "./lexicon";
import type { Token } from "./tokens";
import { Walk, WITH_OTHERS } from "./walk";

/** What one clause says; `kind` is null where it names no activity. Tokens are named by index, -1 is none. */
export interface Reading {
  readonly kind: ActivityKind | null;
  /** The token that names the activity. */
  readonly head: number;
  /** The tokens of the phrase around the head: what a meeting's kind is read from, the end exclusive. */
  readonly phrase: readonly [number, number];
  /** The role said in words and the token that says it; null where none is. */
  readonly role: Role | null;
  readonly roleAt: number;
  readonly status: ActivityStatus;
  /** The token that says a status other than done. */
  readonly statusAt: number;
  /** Null where the clause names no subject. */
  readonly subject: Subject | null;
  /** The tokens of the subject, the end exclusive. */
  readonly subjectTokens: readonly [number, number];
  /** Where the person is named who led: the subject, or the phrase of 由…带队. */
  readonly leaderTokens: readonly [number, number];
  /** A phrase without any verb (街道安全稳定工作会), or a meeting that takes place by itself (会议召开). */
  readonly nominal: boolean;
  /** The verb that opens what was discussed or found (研究…, 要求…, 发现…), where the clause says only that. */
  readonly content: number;
  /** A meeting without a name of its own (出席会议): it may refer to one named before. */
  readonly bare: boolean;
  /** 收听收看: a meeting by video. */
  readonly watched: boolean;
  /** 在视频会议室参加…: a meeting that does not say its kind was held elsewhere. */
  readonly fromVideoRoom: boolean;
  /** An outside teacher or expert is called in. */
  readonly invited: boolean;
  /** Said of a meeting at which something was done (在…会上): that is taking part in it. */
  readonly venue: boolean;
  /** A meeting joined to the head by 和 (调研和座谈会). */
  readonly twin: number;
  /** Nothing stands behind the head: an inspection without an object (到某镇检查). */
  readonly final: boolean;
  /** A preposition of place stands in the clause. */
  readonly placed: boolean;
  /** 正在…: what went on beside the next clause. */
  readonly ongoing: boolean;
  /** The clause is a purpose, ground or time of the next one (为确保…, 根据…要求, 检查结束后). */
  readonly adverbial: boolean;
}

const CAUSE = /^(?:因|因为|由于)$/;
/** 通过视频参加, 线上出席; but not 在视频会议室 */
const FROM_AFAR = /视频(?!.{0,3}[室厅])|视讯|腾讯会议|钉钉|线上|在线|云端/;
const VIDEO_ROOM = /视频.{0,3}[室厅]/;
/** 为干部讲课: 为 names those taught, no purpose. */
const TEACHING: ReadonlySet<TokenClass | null> = new Set<TokenClass>(["lecture", "lectureNoun", "training"]);
const LEARNING: ReadonlySet<TokenClass | null> = new Set<TokenClass>(["training", "study", "studyNoun"]);
const LOOKING: ReadonlySet<TokenClass | null> = new Set<TokenClass>(["inspect", "supervise"]);
const SETTING: ReadonlySet<TokenClass> = new Set<TokenClass>(["prepPlace", "prep"]);
const TOGETHER = /^一[同道起]$/;
const INSPECTING = /[查督察访核]/;
/** 和工人一起下井: they came with the leader. */
const WITH_STAFF = /[和与同].*(?:工人?|员|干部)一[同道起]$/;
/** 率检查组|到某园区; but not 带领慰问走访组, 调查组. */
const INSPECTORS = /^(?!.*(?:慰问|走访|调查)).*[查督察访]/;
/** 组织|企业|自查: they inspect themselves. */
const SELF = /^自[查检]/;
const THEMSELVES = /企业|公司|单位|商户|学校|幼儿园|场所|门店|经营|社区|[乡镇村矿厂站店]/;
/** 收看全市安全视频调度 */
const CONFERENCE = /调度|视频|连线/;

/** Reads one clause, or the part of one between two conjunctions. */
export function readClause(text: string, tokens: readonly Token[], from: number, to: number): Reading {
  const announced = endOfNotice(text, tokens, from, to);
  const walk = new Walk(new Clause(text, tokens, from, announced < 0 ? to : announced));
  if (announced >= 0 && !walk.clause.has("paper", from)) {
    // What a pasted notice announces is planned, whoever is to chair it.
    walk.mark("planned", announced);
    walk.role = null;
  }
  return readingOf(walk);
}

function readingOf(walk: Walk): Reading {
  const { clause, start, governor } = walk;
  const head = settleHead(walk);
  const { role } = walk;
  const named = head !== NONE;
  const venue = head === walk.venue;
  const alone = role === null && governor === NONE && !walk.placed && !venue;
  const phraseStart = startOfPhrase(walk, head);
  const before = governor === NONE ? "" : clause.words(clause.from, governor);
  const causal = CAUSE.test(clause.word(clause.from));
  const subjectTokens = [clause.from, start] as const;
  return {
    kind: named ? kindOf(clause, head, { start, role, governor, invited: walk.invited }) : null,
    head,
    phrase: [phraseStart, named ? head + 1 : phraseStart],
    role,
    roleAt: walk.roleAt,
    status: walk.status,
    statusAt: walk.statusAt,
    subject: walk.subject,
    subjectTokens,
    leaderTokens: walk.leaderTokens ?? subjectTokens,
    nominal: named && ((role === null && walk.happens) || (alone && isHeading(clause, head, start))),
    content: walk.content,
    bare: isBare(clause, phraseStart, head),
    fromVideoRoom: role === "attend" && VIDEO_ROOM.test(before),
    watched: walk.watched || (before !== "" && FROM_AFAR.test(before)),
    invited: walk.invited,
    venue,
    twin: isTwin(clause, head) ? head + 2 : NONE,
    final: clause.isLast(head),
    placed: walk.placed,
    ongoing: clause.word(clause.from) === "正在",
    adverbial:
      (walk.grounded && (causal || (role === null && governor === NONE && !clause.is(head, TEACHING)))) ||
      (isOver(clause, head) && (alone || isByGroup(clause, head, role))),
  };
}

/** Where the phrase begins whose last word is the head. */
function startOfPhrase({ clause, governor, venue }: Walk, head: number): number {
  if (head === venue) {
    // Behind 在, where it is said at which meeting something was done.
    for (let index = head - 1; index >= clause.from; index -= 1)
      if (clause.is(index, SETTING)) return index + 1;
    return clause.from;
  }
  if (governor !== NONE && governor < head) return governor + 1;
  return clause.from;
}

/** 检查|结束后, 视频会议|后 */
const isOver = (clause: Clause, head: number): boolean =>
  head === clause.to - 2 && clause.classAt(head + 1) === "after";

/** 在市督查组检查|后 */
const isByGroup = (clause: Clause, head: number, role: Role | null): boolean =>
  role === null && clause.word(clause.from) === "在" && clause.has("team", clause.from, head);

/** 调研|和|座谈会: two activities, the first of them a verb. */
const isTwin = (clause: Clause, head: number): boolean =>
  clause.is(head, VERBS) && clause.classAt(head + 1) === "and" && clause.classAt(head + 2) === "meeting";

/** Finds the head, and what it says about role, status and subject. */
function settleHead(walk: Walk): number {
  const { clause, governor, start, events, leading, stop } = walk;
  // 区委书记某一同调研
  const together = walk.role === null && walk.subject === "leader" && TOGETHER.test(clause.word(start - 1));
  if (together && !WITH_STAFF.test(clause.words(clause.from, start))) walk.takeRole("attend", start - 1);
  const governed = (walk.role !== null && walk.roleAt < stop) || walk.placed;
  let head = headOf(clause, { events, leading, governor, stop, governed });
  if (isTwin(clause, head - 2) && events.includes(head - 2)) head -= 2;
  const heard = clause.is(head, TEACHING) && clause.isLast(head, stop);
  if (heard && clause.word(walk.content).startsWith("听")) {
    // 听取…授课
    walk.takeRole("attend", walk.content);
    walk.content = NONE;
  }
  if (walk.content !== NONE && clause.classAt(head) !== "meeting") head = NONE;
  if (walk.venue !== NONE && !speaksForItself(clause, head)) {
    if (walk.role === null && clause.word(start) !== "利用") walk.takeRole("attend", walk.venue);
    walk.content = NONE;
    return walk.venue;
  }
  settleRole(walk, head);
  // 市领导带队督查|我县: we are what was inspected.
  walk.received ||=
    (clause.is(head, LOOKING) || clause.classAt(head) === "survey") && isVisit(clause, start, head + 1);
  if (SELF.test(clause.word(head)) && !walk.placed && THEMSELVES.test(clause.words(start, head)))
    walk.subject = "organisation";
  if (walk.received && clause.is(head, LEARNING)) walk.takeRole("attend", head);
  else if (walk.received) walk.subject = "others";
  if (walk.invited && walk.role === null && clause.is(head, LOOKING)) walk.mark("delegated", head);
  return head === NONE ? substitute(walk) : head;
}

/** What stands for the activity where no word names it. */
function substitute(walk: Walk): number {
  const { clause, governor, start, content } = walk;
  // 到某企业督促隐患整改
  if (walk.placed && clause.word(content).startsWith("督促")) {
    walk.content = NONE;
    return content;
  }
  if (content !== NONE) return NONE;
  // 考核巡查组进驻我省: what the group came for is in its name.
  const visit = clause.find("visit", start);
  if (visit !== NONE && clause.has("team", clause.from, start)) return visit;
  // 派出督导组: what it was sent for is in its name as well.
  const team = clause.find("team", walk.statusAt);
  if (walk.status === "delegated" && INSPECTING.test(clause.word(team))) return team;
  // 率检查组赴某园区
  const led = walk.role === "lead" && walk.placed ? clause.find("team", walk.roleAt) : NONE;
  if (INSPECTORS.test(clause.word(led))) return led;
  // 暗访组到镇
  const visitors = walk.placed && walk.subject === "others" ? clause.find("team", clause.from, start) : NONE;
  if (INSPECTORS.test(clause.word(visitors))) return visitors;
  if (clause.classAt(governor) === "watch" && CONFERENCE.test(clause.words(governor + 1, clause.to)))
    return governor;
  // 参加开工典礼, 参加某项工作: something was attended, whatever it is.
  const attended =
    !walk.placed &&
    clause.classAt(governor) === "attend" &&
    !WITH_OTHERS.test(clause.word(governor)) &&
    clause.classAt(clause.to - 1) !== "team" &&
    !clause.isLast(governor);
  return attended ? governor : NONE;
}

/** 在会上向督查组汇报, 在培训班上授课: more than taking part. */
function speaksForItself(clause: Clause, head: number): boolean {
  const kind = clause.classAt(head);
  if (kind === "lecture" || kind === "lectureNoun") return !clause.word(head).startsWith("领学");
  return kind === "report" && clause.words(clause.from, head).includes("向");
}

function settleRole(walk: Walk, head: number): void {
  const { clause, governor, organised } = walk;
  // 指挥…演练
  const command = walk.events.find((index) => index < head && clause.word(index).includes("指挥"));
  if (walk.role === null && command !== undefined) walk.takeRole("lead", command);
  if (clause.classAt(head) !== "study" && clause.classAt(head) !== "studyNoun") return;
  // 组织观看警示片
  if (organised !== NONE && clause.classAt(governor) === "observe") walk.takeRole("lead", organised);
  else if (clause.classAt(governor) === "watch" && clause.word(governor).startsWith("组织"))
    walk.takeRole("lead", governor);
}
