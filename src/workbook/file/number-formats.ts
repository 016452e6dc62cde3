/** Number formats that a file names only by number (ECMA-376 part 1, 18.8.30), in their US form. */

const YEAR_MONTH = 'yyyy"年"m"月"';
const MONTH_DAY = 'm"月"d"日"';
const HOUR_MINUTE = '上午/下午h"时"mm"分"';
const HOUR_MINUTE_SECOND = '上午/下午h"时"mm"分"ss"秒"';

const BUILT_IN: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: '"$"#,##0_);\\("$"#,##0\\)',
  6: '"$"#,##0_);[Red]\\("$"#,##0\\)',
  7: '"$"#,##0.00_);\\("$"#,##0.00\\)',
  8: '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)',
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  // 27–36 and 50–58 differ by language; these are the Chinese (zh-CN) ones.
  27: YEAR_MONTH,
  28: MONTH_DAY,
  29: MONTH_DAY,
  30: "m-d-yy",
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: HOUR_MINUTE,
  35: HOUR_MINUTE_SECOND,
  36: YEAR_MONTH,
  37: "#,##0_);(#,##0)",
  38: "#,##0_);[Red](#,##0)",
  39: "#,##0.00_);(#,##0.00)",
  40: "#,##0.00_);[Red](#,##0.00)",
  41: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)',
  42: '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)',
  44: '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
  50: YEAR_MONTH,
  51: MONTH_DAY,
  52: YEAR_MONTH,
  53: MONTH_DAY,
  54: MONTH_DAY,
  55: HOUR_MINUTE,
  56: HOUR_MINUTE_SECOND,
  57: YEAR_MONTH,
  58: MONTH_DAY,
};

/** The formats that mean the same in every language, so that their number may stand for the code. */
const SAME_EVERYWHERE = [0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 14, 20, 21, 22, 45, 46, 47, 48, 49];

/** The code of a built-in format; `General` for numbers that mean nothing. */
export function builtInFormat(id: number): string {
  return BUILT_IN[id] ?? "General";
}

/** The number that may stand for a code in a file; undefined where the code itself must be written. */
export function builtInFormatId(code: string): number | undefined {
  return SAME_EVERYWHERE.find((id) => BUILT_IN[id] === code);
}
