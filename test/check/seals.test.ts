/** What a seal is made of. */
import { checkWorkbook } from "../../src/check/engine";
import { NO_DECISIONS } from "../../src/ledger/decisions";
import { EMPTY_PROFILE } from "../../src/ledger/profile";
import { cover, goodMonth, month, workbook } from "./ledger-fixtures";
import { sealed } from "./seal-fixtures";

test("what a seal is made of stays: a workbook sealed by an earlier version is as it was", () => {
  expect(
    sealed(
      [cover(), month("3月", [[1, "2022年3月4日", "到某企业检查安全生产工作", "王某", null]])],
      "2022-03",
    ).rows,
  ).toEqual(["0okvd4x 07ooip6 14e01j6 0znay7z 1ybhncv", "1tss4pk 0xabver 0bja05q 1epd55h -"]);
});

test("a month without a name in it is sealed without one", () => {
  const sheets = [goodMonth("1月", 1)];
  const seal = sealed(sheets, "2022-01", null);
  expect(seal.rows).toHaveLength(2);
  const options = { profile: EMPTY_PROFILE, asOf: "2022-12-31", prompts: false };
  const { filings } = checkWorkbook(workbook(sheets), {
    ...options,
    decisions: { ...NO_DECISIONS, seals: [seal] },
  });
  expect(filings?.map(({ month: of, sealedOn }) => [of, sealedOn])).toEqual([["2022-01", "2022-04-01"]]);
});
