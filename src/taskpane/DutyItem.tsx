import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { CellReference, Duty, DutyStatus, NearMissReason } from "../check/report";
import { describeExplanation } from "../text/decision-sentences";
import { describeForecast } from "../text/duty-sentences";
import { qualifiedAddress } from "../workbook/port";
import { usePane } from "./pane-context";
import { ChangeReading } from "./reading/ChangeReading";
import { SeverityIcon, type Sign } from "./SeverityIcon";

const useStyles = makeStyles({
  duty: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  status: { fontWeight: tokens.fontWeightSemibold },
  muted: { color: tokens.colorNeutralForeground3 },
  cells: { listStyleType: "none", margin: 0, paddingLeft: tokens.spacingHorizontalM },
});

const SIGNS: Readonly<Record<DutyStatus, Sign>> = {
  met: "ok",
  missing: "error",
  pending: "prompt",
  "not-assessable": "query",
};

function CellLink({ cell }: { readonly cell: CellReference }) {
  const { actions } = usePane();
  return (
    <Link
      inline
      onClick={() => void actions.goTo({ worksheet: cell.worksheet, address: cell.address })}
      style={{ fontSize: "inherit" }}
    >
      {qualifiedAddress(cell.worksheet, cell.address)}
    </Link>
  );
}

/** Whether the row does not count for what it was taken for, not for its date. */
const isAboutReading = (why: NearMissReason): boolean =>
  why !== "date-unreadable" && why !== "outside-period";

interface DutyItemProps {
  readonly duty: Duty;
  /** Its finding stands above it, with its explanation. */
  readonly explainedAbove?: boolean;
}

/** One duty: what is owed, how it stands, what was searched, what would satisfy it, and the rows that count or nearly do. */
export function DutyItem({ duty, explainedAbove = false }: DutyItemProps) {
  const styles = useStyles();
  const { locale, text, services } = usePane();
  const words = text.pane.duties;
  const sentences = services.describeDuty(duty);
  return (
    <li className={styles.duty}>
      <div>
        <SeverityIcon sign={SIGNS[duty.status]} />{" "}
        <span className={styles.status}>{words.statuses[duty.status]}</span> {sentences.what}{" "}
        <span className={styles.muted}>{words.done(duty.done, duty.required)}</span>
      </div>
      {duty.explanation !== undefined && !explainedAbove && (
        <div>{describeExplanation(duty.explanation, locale)}</div>
      )}
      {sentences.reason !== null && <div>{sentences.reason}</div>}
      {sentences.searched !== null && <div>{sentences.searched}</div>}
      {sentences.satisfiedBy !== null && <div>{sentences.satisfiedBy}</div>}
      {duty.forecast !== null && <div>{describeForecast(duty.forecast, locale)}</div>}
      <div>
        <span className={styles.muted}>{text.pane.finding.basis}</span> {sentences.basis}
      </div>
      {duty.evidence.length > 0 && (
        <div>
          <span className={styles.muted}>{words.evidence}</span>{" "}
          {duty.evidence.map((cell, index) => (
            <span key={`${cell.worksheet}!${cell.address}`}>
              {index > 0 && " "}
              <CellLink cell={cell} />
            </span>
          ))}
        </div>
      )}
      {duty.nearMisses.length > 0 && (
        <div>
          <span className={styles.muted}>{words.nearMisses}</span>
          <ul className={styles.cells}>
            {duty.nearMisses.map((cell) => (
              <li key={`${cell.worksheet}!${cell.address} ${cell.why}`}>
                <CellLink cell={cell} /> {text.findings.nearMissWords(cell.why)}{" "}
                {isAboutReading(cell.why) && (
                  <ChangeReading
                    of={cell}
                    cell={{ worksheet: cell.worksheet, address: cell.address, text: null }}
                  />
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </li>
  );
}
