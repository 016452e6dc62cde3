import { RULEBOOK } from "../../src/rulebook";
import { withOfficeNotices } from "../../src/rulebook/office-notices";
import { obligationById } from "../../src/rulebook/rulebook";
import { OFFICE_NOTICE } from "./office-notice";

test("an office's notice stands beside those of the product", () => {
  const { rulebook, refused } = withOfficeNotices(RULEBOOK, [OFFICE_NOTICE]);
  expect(refused).toEqual([]);
  expect(obligationById(rulebook, "moxian-2018-5-1")).toMatchObject({ atLeast: 3, period: "month" });
  expect(rulebook.obligations).toHaveLength(RULEBOOK.obligations.length + 1);
});

test("one whose ids are taken is left out, with what is wrong; the others stay", () => {
  const [known] = RULEBOOK.documents;
  const clash = {
    documents: [{ id: known?.id ?? "", title: "某", region: "jinzhong" as const, year: 2018 }],
    obligations: [],
  };
  const { rulebook, refused } = withOfficeNotices(RULEBOOK, [clash, OFFICE_NOTICE, OFFICE_NOTICE]);
  expect(
    refused.map(({ notice, problems }) => [
      notice.documents[0]?.id,
      problems.map(({ code, path }) => `${code} ${path}`),
    ]),
  ).toEqual([
    [known?.id, ["id-taken documents[0].id"]],
    ["moxian-2018-5", ["id-taken documents[0].id", "id-taken obligations[0].id"]],
  ]);
  expect(obligationById(rulebook, "moxian-2018-5-1")).toBeDefined();
});
