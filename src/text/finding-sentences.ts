/** The sentences that tell a person of one finding; made late from its id, data and address. */
export interface FindingSentences {
  /** `3月!B7`; the whole workbook in words where no cell can be named. */
  readonly where: string;
  /** At most 40 characters. */
  readonly headline: string;
  /** What stands there; null where nothing does. */
  readonly found: string | null;
  readonly required: string;
  /** Notice and article. */
  readonly basis: string;
  /** What to do. */
  readonly action: string;
  /** The rule's id. */
  readonly rule: string;
}
