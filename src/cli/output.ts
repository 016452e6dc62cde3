/** The ends a command writes to and the only clock it may read. */
export interface Output {
  write(text: string): void;
  /** The local day: `2026-11-22`. */
  today(): string;
  readonly version: string;
}
