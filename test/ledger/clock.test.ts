import { clockSpan, overlap } from "../../src/ledger/clock";

test.each([
  ["9:00", 540, 540],
  ["9：30", 570, 570],
  ["9时", 540, 540],
  ["9点半", 570, 570],
  ["上午9时30分", 570, 570],
  ["0:00", 0, 0],
  ["下午0:30", 750, 750],
  ["下午3时", 900, 900],
  ["下午11:59", 1439, 1439],
  ["下午12:30", 750, 750],
  ["下午14:30", 870, 870],
  ["晚8点", 1200, 1200],
  ["晚上8点", 1200, 1200],
  ["早上8点", 480, 480],
  ["14:00-16:30", 840, 990],
  ["上午9:00至下午3:00", 540, 900],
  ["下午2:00-4:00", 840, 960],
  ["上午", null, null],
  ["", null, null],
])("%s is from %p to %p minutes", (text, from, to) => {
  expect(clockSpan(text)).toEqual(from === null ? null : { from, to });
});

test.each([
  [[540, 600], [600, 660], false],
  [[540, 600], [600, 600], false],
  [[540, 600], [540, 540], true],
  [[540, 600], [599, 660], true],
  [[540, 600], [601, 660], false],
  [[601, 660], [540, 600], false],
  [[540, 660], [570, 580], true],
  [[570, 570], [570, 570], true],
] as const)("%p and %p share a moment: %p", ([from, to], [otherFrom, otherTo], isShared) => {
  const [one, other] = [
    { from, to },
    { from: otherFrom, to: otherTo },
  ];
  expect([overlap(one, other), overlap(other, one)]).toEqual([isShared, isShared]);
});
