/** What every output says of explanations, of findings accepted as known, and of filing. */
export const decisions = {
  explained: (why: string, by: string, day: string): string => `已说明：${why}（${by}，${day}）`,
  toConfirm: (why: string, by: string, day: string): string =>
    `内容已变，原来的说明要重新确认：${why}（${by}，${day}）`,
  explainedCount: (count: number): string => `其中已说明${String(count)}处`,
  known: (count: number): string => `另有${String(count)}处记为已知`,
  knownSince: (count: number, by: string, day: string): string =>
    `另有${String(count)}处记为已知（${by}，${day}）`,
  knownSeverity: (severity: string): string => `已知（${severity}）`,
  unmatched: (count: number): string => `${String(count)}条说明现在对不上问题`,
  filed: (day: string, to: string | null): string => `${day}已报送${to === null ? "" : `（${to}）`}`,
};
