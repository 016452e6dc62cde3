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

/** More leaders than these stand folded below. */
const MAX_NAMED = 6;

interface DutiesNotCountedProps {
  readonly check: WorkbookCheck;
  readonly className: string;
  readonly onSet: (field: string | null) => void;
}

/** Whose duties were not judged, why, and where to say what is lacking; which duties the office does not count. */
export function DutiesNotCounted({ check, className, onSet }: DutiesNotCountedProps) {
  const { locale, text } = usePane();
  const { unjudged = [], disabledDuties = [] } = check;
  const { disabled, sentences } = unjudgedWords(locale);
  return (
    <>
      {describeUnjudged(unjudged, locale, (leaders) =>
        leaders.length > MAX_NAMED ? [text.pane.top.leaders(leaders)] : leaders,
      ).map(({ reason, leaders, headline, action }) => {
        const field = FIELDS[reason];
        return (
          <div key={headline} className={className}>
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
            {leaders.length > MAX_NAMED && (
              <details>
                <summary>{text.pane.check.everyone(leaders.length)}</summary>
                {text.pane.check.everyoneNamed(leaders)}
              </details>
            )}
          </div>
        );
      })}
      {disabledDuties.length > 0 && <p className={className}>{sentences([disabled(disabledDuties)])}</p>}
    </>
  );
}
