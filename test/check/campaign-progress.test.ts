import { countStatuses, isLate, taskStatus } from "../../src/check/campaign-progress";
import type { TrackedTask } from "../../src/ledger/campaign-tracker";

const TASK: TrackedTask = {
  worksheet: "十五项措施",
  list: "measures",
  measure: 1,
  serial: "1",
  text: "甲",
  responsible: "各级政府",
  deadline: { says: "2022年5月31日", day: "2022-05-31" },
  says: null,
  completed: null,
  progress: "",
};
const task = (changes: Partial<TrackedTask>): TrackedTask => ({ ...TASK, ...changes });
const ONGOING = { says: "长期坚持", day: null };

test.each([
  ["not begun, in time on the last day itself", task({}), "2022-05-31", "not-due"],
  ["not begun, past its day", task({}), "2022-06-01", "overdue"],
  ["called under way, past its day", task({ says: "under-way" }), "2022-06-01", "overdue"],
  ["under way", task({ says: "under-way" }), "2022-05-10", "under-way"],
  ["something is written of its progress", task({ progress: "已发文" }), "2022-05-10", "under-way"],
  ["done", task({ says: "done" }), "2022-06-01", "done"],
  ["done, by its day alone", task({ completed: "2022-05-20" }), "2022-06-01", "done"],
  ["done on that very day", task({ completed: "2022-05-20" }), "2022-05-20", "done"],
  ["not yet done on a day before", task({ says: "done", completed: "2022-05-20" }), "2022-05-10", "not-due"],
  [
    "done late, told of the time before",
    task({ says: "done", completed: "2022-06-20" }),
    "2022-06-10",
    "overdue",
  ],
  ["长期坚持 is never overdue", task({ deadline: ONGOING }), "2023-06-01", "not-due"],
  ["长期坚持, under way", task({ deadline: ONGOING, progress: "按季开展" }), "2023-06-01", "under-way"],
])("%s", (_, given, asOf, status) => {
  expect(taskStatus(given, asOf)).toBe(status);
});

test("late is what was done after its last day", () => {
  expect(
    [undefined, "2022-05-31", "2022-06-01"].map((completed) =>
      isLate(task({ completed: completed ?? null })),
    ),
  ).toEqual([false, false, true]);
  expect(isLate(task({ deadline: ONGOING, completed: "2022-06-01" }))).toBe(false);
});

test("every task is counted once", () => {
  const tasks = [
    task({}),
    task({ says: "done" }),
    task({ deadline: ONGOING }),
    task({ completed: "2022-05-20" }),
  ];
  expect(countStatuses(tasks, "2022-06-01")).toEqual({ done: 2, "under-way": 0, overdue: 1, "not-due": 1 });
});
