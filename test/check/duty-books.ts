/** Books of ledgers in a few words, and what the check says of their duties. */
import * as v from "valibot";
import { checkWorkbook } from "../../src/check/engine";
import type { Duty } from "../../src/check/report";
import { profileSchema } from "../../src/ledger/profile";
import {
  cover,
  type CoverLiteral,
  type EntryLiteral,
  month,
  workbook,
  type WorksheetLiteral,
} from "./ledger-fixtures";

export interface Setting {
  readonly sheets: readonly WorksheetLiteral[];
  readonly asOf?: string;
  readonly profile?: v.InferInput<typeof profileSchema>;
}

export const check = ({ sheets, asOf = "2023-12-31", profile }: Setting) =>
  checkWorkbook(workbook(sheets), { profile: v.parse(profileSchema, profile ?? {}), asOf, prompts: false });

/** What is said of one duty: status, reason where there is one, what was done of what is required. */
export function verdict(setting: Setting, obligation: string, period: string): string | undefined {
  const found = check(setting).duties.filter(
    (duty) => duty.obligation === obligation && duty.period === period,
  );
  expect(found.length).toBeLessThanOrEqual(1);
  return found[0] === undefined ? undefined : say(found[0]);
}
export const say = ({ status, reason, done, required }: Duty): string =>
  `${status}${reason === null ? "" : ` (${reason})`} ${String(done)}/${String(required)}`;

export const duty = (setting: Setting, obligation: string, period: string) =>
  check(setting).duties.find((entry) => entry.obligation === obligation && entry.period === period);

export const DEPUTY: CoverLiteral = { position: "党组成员、副局长", unit: "晋中市某局" };
export const HEAD: CoverLiteral = { position: "局长", sectors: "", unit: "晋中市某局" };
export const COUNTY_DEPUTY: CoverLiteral = { position: "副县长", unit: "祁县人民政府办公室" };
export const COUNTY_HEAD: CoverLiteral = {
  position: "县委副书记、县长",
  sectors: "",
  unit: "祁县人民政府办公室",
};

export const LED = "带队到某企业检查安全生产工作";
export const ACCOMPANIED = "陪同市领导到某企业检查安全生产工作";
export const MEETING = "在局会议室参加全市安全生产工作会议";

export type Row = string | readonly [date: string, content: string];

/** A month of a year; rows are contents on its days 4, 5, 6 …, or dates and contents. */
export function table(period: string, ...rows: readonly Row[]): WorksheetLiteral {
  const [year = "", number = ""] = period.split("-").map((part) => String(Number(part)));
  const entries = rows.map((row, index): EntryLiteral => {
    const [date, content] =
      typeof row === "string" ? [`${year}年${number}月${String(index + 4)}日`, row] : row;
    return [index + 1, date, content, "王某、赵某", null];
  });
  return {
    ...month("", entries, { title: `履职统计表（${year}年${number}月）` }),
    name: `${year}年${number}月`,
  };
}

export const book = (owner: CoverLiteral, period: string, ...tables: readonly WorksheetLiteral[]) => ({
  sheets: [cover({ ...owner, period }), ...tables],
});
