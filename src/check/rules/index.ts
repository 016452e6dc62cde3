/** The catalogue in the order in which findings are listed. */
import type { Rule } from "../rule";
import { checklistActionOverdue } from "./checklist/action-overdue";
import { checklistProblemIncomplete } from "./checklist/problem-incomplete";
import { checklistUnanswered } from "./checklist/unanswered";
import { coverPeriodDisagrees } from "./cover/period-disagrees";
import { coverPeriodFormat } from "./cover/period-format";
import { coverRequiredField } from "./cover/required-field";
import { coverSectorNotForPrincipal } from "./cover/sector-not-for-principal";
import { coverSectorRequired } from "./cover/sector-required";
import { dutyMissing } from "./duty/missing";
import { filingNotA4 } from "./filing/not-a4";
import { filingOverdue } from "./filing/overdue";
import { periodDuplicateMonth } from "./period/duplicate-month";
import { periodMissingMonth } from "./period/missing-month";
import { rowContentIncomplete } from "./row/content-incomplete";
import { rowCopiedText } from "./row/copied-text";
import { rowDateFormat } from "./row/date-format";
import { rowDateFuture } from "./row/date-future";
import { rowDateImpossible } from "./row/date-impossible";
import { rowDateOrder } from "./row/date-order";
import { rowDateOutsidePeriod } from "./row/date-outside-period";
import { rowDateUnreadable } from "./row/date-unreadable";
import { rowDuplicate } from "./row/duplicate";
import { rowNotDone } from "./row/not-done";
import { rowNotSafety } from "./row/not-safety";
import { rowRequiredField } from "./row/required-field";
import { rowRestDay } from "./row/rest-day";
import { rowSerial } from "./row/serial";
import { rowTwoPlaces } from "./row/two-places";
import { sealChanged } from "./seal/changed";
import { tableEmptyMonth } from "./table/empty-month";
import { tableMissingColumn } from "./table/missing-column";
import { tableNoSignature } from "./table/no-signature";

export const RULES: readonly Rule[] = [
  coverRequiredField,
  coverSectorRequired,
  coverSectorNotForPrincipal,
  coverPeriodFormat,
  coverPeriodDisagrees,
  tableMissingColumn,
  tableEmptyMonth,
  tableNoSignature,
  rowRequiredField,
  rowSerial,
  rowDateUnreadable,
  rowDateImpossible,
  rowDateFormat,
  rowDateOutsidePeriod,
  rowDateFuture,
  rowDateOrder,
  rowDuplicate,
  rowContentIncomplete,
  rowNotDone,
  rowNotSafety,
  rowCopiedText,
  rowTwoPlaces,
  rowRestDay,
  periodMissingMonth,
  periodDuplicateMonth,
  dutyMissing,
  filingOverdue,
  filingNotA4,
  sealChanged,
  checklistUnanswered,
  checklistProblemIncomplete,
  checklistActionOverdue,
];
