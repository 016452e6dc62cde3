/** The clock times that stand after a date. */

/** Minutes since midnight. */
export interface ClockSpan {
  readonly from: number;
  readonly to: number;
}

const CLOCK = /(上午|下午|中午|晚上?|凌晨|早上?)?(\d{1,2})(?:[:：](\d{2})|[时点](?:(\d{1,2})分|(半))?)/g;

/** Reads `9:00`, `上午9时30分`, `14:00-16:30`; null where no clock time stands. A time alone spans no time. */
export function clockSpan(text: string): ClockSpan | null {
  let half: string | undefined;
  const times = [...text.matchAll(CLOCK)].map(([, part, hour, minutes, chinese, isHalf]) => {
    half = part ?? half;
    const late = (half === "下午" || half?.startsWith("晚") === true) && Number(hour) < 12;
    const minute = isHalf === undefined ? Number(minutes ?? chinese ?? 0) : 30;
    return (Number(hour) + (late ? 12 : 0)) * 60 + minute;
  });
  const [from] = times;
  if (from === undefined) return null;
  return { from, to: Math.max(...times) };
}

/** Whether two spans begin at one time or share more than the moment in which one ends and the other begins. */
export function overlap(a: ClockSpan, b: ClockSpan): boolean {
  return a.from === b.from || (a.from < b.to && b.from < a.to);
}
