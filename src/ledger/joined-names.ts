/** Names that an office said are one: writings of a leader (张某, 张某书记) or of a unit (应急局, 某县应急管理局). */
import { plainName } from "./office";

/** Each group's first name stands for all of it. */
export type JoinedNames = readonly (readonly string[])[];

/** Gives the name that stands for a writing; any other name as it is. */
export function joinNames(groups: JoinedNames): (name: string) => string {
  const names = new Map<string, string>();
  for (const group of groups) {
    for (const writing of group) names.set(plainName(writing), plainName(group[0] ?? writing));
  }
  return (name) => names.get(plainName(name)) ?? name;
}
