/** The report is the same in whatever order worksheets and rows stand, except where the rule is about that order. */
import fc from "fast-check";
import * as v from "valibot";
import { checkWorkbook } from "../../src/check/engine";
import type { Datum, WorkbookCheck } from "../../src/check/report";
import { NO_DECISIONS } from "../../src/ledger/decisions";
import { profileSchema } from "../../src/ledger/profile";
import { addMonths, PERIOD_KINDS } from "../../src/rulebook/periods";
import {
  cover,
  type EntryLiteral,
  month,
  monthWithCover,
  workbook,
  type WorksheetLiteral,
} from "./ledger-fixtures";

const RUNS = { numRuns: 40 };

type ProfileInput = v.InferInput<typeof profileSchema>;

/** One month's rows of one leader, without their numbers. */
interface MonthRows {
  readonly leader: string;
  readonly month: string;
  readonly rows: readonly EntryLiteral[];
}

/** A workbook before its worksheets are put in an order. */
interface Book {
  readonly months: readonly MonthRows[];
  readonly kind: "two posts" | "two leaders" | "one leader";
  readonly asOf: string;
  readonly profile: ProfileInput;
}

const OWN = PERIOD_KINDS.map((period) => ({
  ...{ id: `own-${period}`, text: "检查安全生产", kind: "inspection" as const, period, atLeast: 2 },
  ...{ document: "某文件", article: "一" },
}));

const shown = (day: string): string => {
  const [y = "", m = "", d = ""] = day.split("-").map((part) => String(Number(part)));
  return `${y}年${m}月${d}日`;
};

const CONTENTS = [
  "带队到某企业检查安全生产工作",
  "带队到某煤矿检查通风和瓦斯防治安全工作",
  "在局会议室主持召开局安委会全体会议，研究安全生产工作",
  "在局会议室参加全市安全生产工作会议",
  "主持召开县政府常务会议，研究安全生产工作",
  "计划带队到某企业检查安全生产工作",
  "陪同市领导到某企业检查安全生产工作",
  "到某村调研产业发展工作",
  "检查",
  "",
];

/** A row of a month: mostly right, sometimes out of it, in another writing, or no day at all. */
const rowOf = (inMonth: string): fc.Arbitrary<EntryLiteral> =>
  fc
    .tuple(
      fc.integer({ min: 1, max: 6 }).map((number) => `${inMonth}-${String(number * 4).padStart(2, "0")}`),
      fc.constantFrom("formal", "formal", "formal", "dots", "next month", "words", "impossible", "empty"),
      fc.constantFrom(...CONTENTS),
      fc.constantFrom("王某、赵某", "王某、赵某", ""),
    )
    .map(([day, writing, content, people]) => {
      const time = {
        formal: shown(day),
        dots: day.replaceAll("-", "."),
        "next month": shown(`${addMonths(inMonth, 1)}${day.slice(7)}`),
        words: "上旬",
        impossible: shown(`${inMonth}-32`),
        empty: "",
      }[writing];
      return [time, content, people, null];
    });

const bookOf = fc
  .record({
    kind: fc.constantFrom("two posts" as const, "two leaders" as const, "one leader" as const),
    year: fc.integer({ min: 2016, max: 2030 }),
    first: fc.integer({ min: 1, max: 7 }),
    wanted: fc.subarray([0, 1, 2, 3, 4, 5], { minLength: 2, maxLength: 5 }),
    cut: fc.integer({ min: 0, max: 4 }),
    late: fc.integer({ min: -1, max: 8 }),
    isWhole: fc.boolean(),
  })
  .chain(({ kind, year, first, wanted, cut, late, isWhole }) => {
    const january = `${String(year)}-01`;
    const at = (offset: number) => addMonths(january, first - 1 + offset);
    const inYear = wanted.map(at).filter((each) => each.startsWith(String(year)));
    const slots = inYear.flatMap((each) =>
      kind === "two leaders"
        ? [
            { leader: "张某", month: each },
            { leader: "李某", month: each },
          ]
        : [{ leader: "张某", month: each }],
    );
    const leaders: ProfileInput["leaders"] =
      kind === "two posts"
        ? [
            { name: "张某", position: "副局长", to: at(cut) },
            { name: "张某", position: "局长", from: at(cut + 1) },
          ]
        : [];
    return fc
      .tuple(
        ...slots.map((slot) =>
          fc.array(rowOf(slot.month), { maxLength: 5 }).map((rows) => ({ ...slot, rows })),
        ),
      )
      .map((months): Book => ({
        months,
        kind,
        asOf: `${at(late)}-15`,
        profile: {
          leaders,
          filing: { day: 26, to: null },
          allLedgersOfOrgan: isWhole,
          obligations: { added: OWN },
        },
      }));
  });

const yearOf = ({ months }: Book): string => months[0]?.month.slice(0, 4) ?? "";

function worksheetsOf(book: Book, months: readonly MonthRows[]): WorksheetLiteral[] {
  const numbered = ({ rows }: MonthRows) => rows.map((row, index): EntryLiteral => [index + 1, ...row]);
  const inWords = (each: string) => `${each.slice(0, 4)}年${String(Number(each.slice(5)))}月`;
  if (book.kind === "two leaders")
    return months.map((each) =>
      monthWithCover(`${each.leader}${inWords(each.month)}`, numbered(each), {
        leader: each.leader,
        position: each.leader === "张某" ? "局长" : "副局长",
        sectors: each.leader === "张某" ? "" : "非煤矿山",
        period: inWords(each.month),
      }),
    );
  return [
    cover({ position: "副局长", period: `${yearOf(book)}年1月至12月`, sectors: "" }),
    ...months.map((each) => ({
      ...month("", numbered(each), { title: `履职统计表（${inWords(each.month)}）` }),
      name: inWords(each.month),
    })),
  ];
}

function checked(book: Book, sheets: readonly WorksheetLiteral[]): WorkbookCheck {
  return checkWorkbook(workbook(sheets), {
    profile: v.parse(profileSchema, book.profile),
    asOf: book.asOf,
    prompts: true,
    decisions: {
      ...NO_DECISIONS,
      filed: [{ leader: "张某", month: `${yearOf(book)}-03`, on: "2031-01-01", to: null }],
    },
  });
}

/** Where places are listed, a cell or table each, the order is that of the workbook. */
const isPlace = (item: unknown): boolean =>
  (typeof item === "object" && item !== null && "worksheet" in item) ||
  (typeof item === "string" && /![A-Z]+\d+ /.test(item));

/** What is said, with every list whose order is that of the workbook sorted. */
function inNoOrder(said: unknown): unknown {
  if (Array.isArray(said)) {
    const items: unknown[] = said.map(inNoOrder);
    return items.every(isPlace) ? sorted(items) : items;
  }
  if (typeof said !== "object" || said === null) return said;
  return Object.fromEntries(Object.entries(said).map(([key, value]) => [key, inNoOrder(value)]));
}

const sorted = (items: readonly unknown[] | undefined): string[] =>
  (items ?? []).map((item) => JSON.stringify(item)).sort();

/** The whole report; leaders and organs stand in the order of the workbook too. */
const reported = (check: WorkbookCheck) => ({
  ...(inNoOrder(check) as object),
  findings: sorted(check.findings.map(inNoOrder)),
  duties: sorted(check.duties.map(inNoOrder)),
  filings: sorted(check.filings?.map(inNoOrder)),
});

test("the order of the worksheets does not matter to the report", () => {
  fc.assert(
    fc.property(
      bookOf.chain((book) => {
        const sheets = worksheetsOf(book, book.months);
        return fc.tuple(
          fc.constant(book),
          fc.constant(sheets),
          fc.shuffledSubarray(sheets, { minLength: sheets.length }),
        );
      }),
      ([book, sheets, shuffled]) => {
        expect(reported(checked(book, shuffled))).toEqual(reported(checked(book, sheets)));
      },
    ),
    RUNS,
  );
});

/** Rules about the order of rows. */
const ABOUT_ORDER = ["row/serial", "row/date-order"];
/** Rules that name the later of two rows with one text: whichever it is. */
const OF_TWO = ["row/duplicate", "row/copied-text"];

/** What is said, with the texts of a row in place of its number. */
function byRows(check: WorkbookCheck, sheets: readonly WorksheetLiteral[]) {
  const named = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const at = (worksheet: string, address: string, columns: readonly number[]): string => {
    const [, column = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    const cells = named.get(worksheet)?.rows[Number(row) - 1] ?? [];
    if (typeof cells[0] !== "number") return `${worksheet}!${address}`;
    return `${worksheet}!${column} ${JSON.stringify(columns.map((index) => cells[index]))}`;
  };
  const WHOLE = [1, 2, 3];
  const CONTENT = [2];
  const placed = (columns: readonly number[]) => {
    return ({ worksheet, address, ...rest }: { worksheet: string; address: string }) => ({
      ...rest,
      at: at(worksheet, address, columns),
    });
  };
  /** `3月!C5 planned`, each. */
  const missed = (misses: Datum): string[] =>
    [misses]
      .flat()
      .map((miss) => {
        const [, worksheet = "", address = "", why = ""] = /^(.+)!(\w+) (.+)$/.exec(String(miss)) ?? [];
        return `${at(worksheet, address, WHOLE)} ${why}`;
      })
      .sort();
  return {
    ledgers: check.ledgers,
    filings: check.filings,
    rules: check.rules.filter(({ rule }) => !ABOUT_ORDER.includes(rule)),
    duties: check.duties.map((duty) => ({
      ...duty,
      // Of two records of one act either may be shown.
      evidence: sorted(duty.evidence.map(placed(CONTENT))),
      nearMisses: sorted(duty.nearMisses.map(placed(WHOLE))),
    })),
    findings: sorted(
      check.findings
        .filter(({ rule }) => !ABOUT_ORDER.includes(rule))
        .map(({ worksheet, address, data, identity, ...finding }) => ({
          ...finding,
          fingerprint: OF_TWO.includes(finding.rule) ? null : identity?.fingerprint,
          // Others name a place of the table: where its rows begin, or end.
          at: finding.rule.startsWith("row/")
            ? at(worksheet ?? "", address ?? "", OF_TWO.includes(finding.rule) ? CONTENT : WHOLE)
            : [worksheet, address],
          data: {
            ...data,
            ...(typeof data.address === "string"
              ? { address: at(String(data.worksheet), data.address, CONTENT) }
              : {}),
            ...(data.nearMisses === undefined ? {} : { nearMisses: missed(data.nearMisses) }),
          },
        })),
    ),
  };
}

test("the order of the rows does not matter to the report", () => {
  fc.assert(
    fc.property(
      bookOf.chain((book) =>
        fc.tuple(
          fc.constant(book),
          fc.tuple(
            ...book.months.map((each) =>
              fc
                .shuffledSubarray([...each.rows], { minLength: each.rows.length })
                .map((rows) => ({ ...each, rows })),
            ),
          ),
        ),
      ),
      ([book, shuffled]) => {
        const said = (months: readonly MonthRows[]) => {
          const sheets = worksheetsOf(book, months);
          return byRows(checked(book, sheets), sheets);
        };
        expect(said(shuffled)).toEqual(said(book.months));
      },
    ),
    RUNS,
  );
});
