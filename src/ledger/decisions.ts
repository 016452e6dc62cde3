/** What a clerk has decided or declared about a workbook, each with who, when and why; kept in the workbook's memory. */
import * as v from "valibot";
import { ACTIVITY_KINDS, MEETING_KINDS } from "../rulebook/terms";

const filled = v.pipe(v.string(), v.trim(), v.minLength(1));
/** `2022-03-04`. */
const dayText = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
/** `2022-03`. */
const monthText = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/));

const signature = { why: filled, by: filled, on: dayText };

/** “这条算带队检查”: how a row is to be read, whatever its words say, as long as they stay the same. */
const rowReading = v.object({
  /** Where the row stood when it was decided. */
  worksheet: v.string(),
  address: v.string(),
  /** Its 工作内容 at that time; another text asks for another decision. */
  text: filled,
  activity: v.object({
    kind: v.picklist(ACTIVITY_KINDS),
    role: v.picklist(["lead", "attend", "unclear"]),
    /** Null only where `kind` is not `meeting`. */
    meeting: v.nullable(v.picklist(MEETING_KINDS)),
    status: v.picklist(["done", "planned", "delegated", "negated"]),
  }),
  safety: v.boolean(),
  ...signature,
});

/** 改正或说明: why a finding stands as it is. */
const explanation = v.object({
  rule: filled,
  /** What the finding is about: its place, or the owner and period of a missed duty. */
  subject: filled,
  /** Fingerprint of the rows under it; when they change, it has to be confirmed again. */
  fingerprint: filled,
  /** The finding in words at that time, for the list of explanations that no longer match anything. */
  headline: v.string(),
  ...signature,
});

/** 已报送: a month's ledger was filed. */
const filing = v.object({
  /** Null where the workbook names no leader. */
  leader: v.nullable(v.string()),
  month: monthText,
  on: dayText,
  to: v.nullable(v.string()),
});

/** 封存: what a leader's month held when it was signed and stamped. */
const seal = v.object({
  /** Null where the workbook names no leader. */
  leader: v.nullable(v.string()),
  month: monthText,
  on: dayText,
  /** A row of its tables after another, from the header down: a short hash of each cell, apart by blanks. */
  rows: v.pipe(v.array(v.string()), v.readonly()),
});

/** What stood when old debts were accepted as known. */
const baseline = v.object({
  on: dayText,
  by: filled,
  /** Fingerprints of the findings. */
  findings: v.pipe(v.array(v.string()), v.readonly()),
});

export const decisionSchemas = {
  readings: v.array(rowReading),
  explanations: v.array(explanation),
  filed: v.array(filing),
  seals: v.array(seal),
  baseline: v.nullable(baseline),
} as const;

export type RowReading = v.InferOutput<typeof rowReading>;
export type Explanation = v.InferOutput<typeof explanation>;
export type Filing = v.InferOutput<typeof filing>;
export type Seal = v.InferOutput<typeof seal>;
export type Baseline = v.InferOutput<typeof baseline>;

export interface Decisions {
  readonly readings: readonly RowReading[];
  readonly explanations: readonly Explanation[];
  readonly filed: readonly Filing[];
  readonly seals: readonly Seal[];
  readonly baseline: Baseline | null;
}

export const NO_DECISIONS: Decisions = {
  readings: [],
  explanations: [],
  filed: [],
  seals: [],
  baseline: null,
};
