/** How far a campaign's tasks are on a day. */
import type { TrackedTask } from "../ledger/campaign-tracker";
import type { Day } from "../ledger/dates";

/** 已完成, 进行中, 逾期, 未到期, in the order in which they are listed. */
export const TASK_STATUSES = ["done", "under-way", "overdue", "not-due"] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

/**
 * The status on the day. What is done stays done, from its 完成日期 where that is given; what is not done by its last
 * day is overdue from the next, whatever the office calls it; 长期坚持 is never overdue.
 */
export function taskStatus(
  { says, completed, deadline, progress }: Pick<TrackedTask, "says" | "completed" | "deadline" | "progress">,
  asOf: Day,
): TaskStatus {
  if (completed === null ? says === "done" : completed <= asOf) return "done";
  if ((deadline.day ?? asOf) < asOf) return "overdue";
  return says === "under-way" || progress !== "" ? "under-way" : "not-due";
}

/** Whether it was done after its last day. */
export const isLate = ({ completed, deadline }: Pick<TrackedTask, "completed" | "deadline">): boolean =>
  completed !== null && completed > (deadline.day ?? completed);

/** How many of the tasks are in each status on the day. */
export function countStatuses(
  tasks: readonly TrackedTask[],
  asOf: Day,
): Readonly<Record<TaskStatus, number>> {
  const counts = { done: 0, "under-way": 0, overdue: 0, "not-due": 0 };
  for (const task of tasks) counts[taskStatus(task, asOf)]++;
  return counts;
}
