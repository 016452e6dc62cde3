import { newRecall, recallNothing, recallTexts } from "../../src/ledger/recall";

/** Answers with how many answers were worked out so far. */
function counter() {
  let made = 0;
  return () => (made += 1);
}

test("an answer is kept for its question, its subject and the same parts", () => {
  const [recall, make] = [newRecall(), counter()];
  const [one, other, part] = [{}, {}, {}];
  expect([
    recall("rows", one, [part, 1], make),
    recall("rows", one, [part, 1], make),
    recall("rows", one, [part, 2], make),
    recall("rows", one, [{}, 2], make),
    recall("rows", one, [], make),
    recall("rows", one, [1], make),
    recall("rows", one, [], make),
    recall("rows", other, [], make),
    recall("names", one, [], make),
    recall("rows", other, [], make),
  ]).toEqual([1, 1, 2, 3, 4, 5, 6, 7, 8, 7]);
});

test("without a memory everything is worked out anew", () => {
  const make = counter();
  expect([recallNothing("rows", make, [], make), recallNothing("rows", make, [], make)]).toEqual([1, 2]);
  const text = recallTexts(recallNothing, "texts", make);
  expect([text("甲"), text("甲")]).toEqual([3, 4]);
});

test("texts are kept wherever they come from, 200,000 of one question", () => {
  const [recall, make] = [newRecall(), counter()];
  const text = recallTexts(recall, "texts", make);
  expect([text("0"), text("甲"), recallTexts(recall, "texts", make)("甲")]).toEqual([1, 2, 2]);
  for (let number = 1; number < 199_999; number++) text(String(number));
  expect([text("甲"), text("乙"), text("甲")]).toEqual([2, 200_001, 200_002]);
});
