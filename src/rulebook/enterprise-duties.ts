/** The twenty duties of enterprises (晋安办发〔2017〕107号, annex), worded by us. Loaded when needed. */
import data from "./enterprise-duties.json";

export interface EnterpriseDuty {
  /** 1 to 20, as in the annex. */
  readonly no: number;
  readonly text: string;
  readonly textEn: string;
  /** Id of the obligation it lays down, where it asks for something recurring; else null. */
  readonly obligation: string | null;
}

/** Id of the document all of this is from. */
export const ENTERPRISE_DUTIES_DOCUMENT: string = data.document;

export const ENTERPRISE_DUTIES: readonly EnterpriseDuty[] = data.duties.map((duty) => ({
  ...duty,
  obligation: duty.obligation ?? null,
}));
