/** Chance that is the same on every machine: all of a corpus follows from its seed. */

export interface Random {
  /** A whole number from `first` to `last`, both included. */
  readonly between: (first: number, last: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  /** True `percent` times in a hundred. */
  readonly chance: (percent: number) => boolean;
  /** `count` different elements, in their order. */
  readonly some: <T>(from: readonly T[], count: number) => T[];
}

/** Mulberry32. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (first: number, last: number) => first + Math.floor(next() * (last - first + 1));
  const pick = <T>(from: readonly T[]): T => {
    const one = from[between(0, from.length - 1)];
    if (one === undefined) throw new RangeError("Nothing to pick from");
    return one;
  };
  return {
    between,
    pick,
    chance: (percent) => next() * 100 < percent,
    some: (from, count) => {
      const left = from.map((_, index) => index);
      while (left.length > count) left.splice(between(0, left.length - 1), 1);
      return left.flatMap((index) => from.slice(index, index + 1));
    },
  };
}
