/** The ends a command writes to and the only clock it may read. */
export interface Output {
  write(text: string): void;
  /** Tells a person what was passed over; no part of the result. */
  warn(text: string): void;
  /** Shows how far a long command is, in place of what was shown before; an empty text shows nothing. */
  progress(text: string): void;
  /** The local day: `2026-11-22`. */
  today(): string;
  readonly version: string;
}
