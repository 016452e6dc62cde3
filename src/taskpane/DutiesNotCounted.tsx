import { Link } from "@fluentui/react-components";
import type { UnjudgedReason, WorkbookCheck } from "../check/report";
import { describeUnjudged, unjudgedWords } from "../text/unjudged-sentences";
import { usePane } from "./pane-context";

/** The field of the settings that says what was not known; null where it is no single one. */
const FIELDS: Readonly<Partial<Record<UnjudgedReason, string | null>>> = {
  "no-region": "region",
  "no-organ": "organ",
  "no-level": "level",
  "no-post": null,
  "no-sectors": null,
  "not-in-office": null,
  disabled: null,
  silent: "carryOver",
  "no-notice": null,
};

interface DutiesNotCountedProps {
  readonly check: WorkbookCheck;
  readonly className: string;
  readonly onSet: (field: string | null) => void;
}

/** Whose duties were not judged, why, and where to say what is lacking; which duties the office does not count. */
export function DutiesNotCounted({ check, className, onSet }: DutiesNotCountedProps) {
  const { locale } = usePane();
  const { unjudged = [], disabledDuties = [] } = check;
  const { disabled, sentences } = unjudgedWords(locale);
  return (
    <>
      {describeUnjudged(unjudged, locale).map(({ reason, headline, action }) => {
        const field = FIELDS[reason];
        return (
          <p key={headline} className={className}>
            {sentences([headline])}{" "}
            {field === undefined ? (
              sentences([action])
            ) : (
              <Link
                inline
                style={{ fontSize: "inherit" }}
                onClick={() => {
                  onSet(field);
                }}
              >
                {action}
              </Link>
            )}
          </p>
        );
      })}
      {disabledDuties.length > 0 && <p className={className}>{sentences([disabled(disabledDuties)])}</p>}
    </>
  );
}
