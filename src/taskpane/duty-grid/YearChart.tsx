import { makeStyles, tokens } from "@fluentui/react-components";
import type { DutyYear, Total } from "../../check/duty-grid";
import { usePane } from "../pane-context";
import { dutyGridWords, periodInYear } from "./duty-grid-words";

const useStyles = makeStyles({
  heading: {
    margin: `${tokens.spacingVerticalM} 0 0`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  caption: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  picture: { display: "block", width: "100%", height: "auto" },
  spoken: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** Units of the picture: a month is 24 wide, the bars at most 48 high, with room for names below. */
const MONTH = 24;
const HEIGHT = 48;
const NAMES = 12;

/** What each month shows of inspections and meetings: a filled bar for found, an outline for owed. */
export function YearChart({ year }: { readonly year: DutyYear }) {
  const styles = useStyles();
  const words = dutyGridWords(usePane().locale).chart;
  const kinds = ["inspections", "meetings"] as const;
  return (
    <section>
      <h2 className={styles.heading}>{words.heading}</h2>
      {kinds.map((kind) => (
        <Bars key={kind} name={words[kind]} months={year.months.map((month) => [month.month, month[kind]])} />
      ))}
    </section>
  );
}

interface BarsProps {
  readonly name: string;
  readonly months: readonly (readonly [month: string, total: Total])[];
}

function Bars({ name, months }: BarsProps) {
  const styles = useStyles();
  const { locale, text } = usePane();
  const words = dutyGridWords(locale);
  const most = Math.max(1, ...months.flatMap(([, { found, owed }]) => [found, owed]));
  const scale = (times: number) => (times / most) * HEIGHT;
  return (
    <figure style={{ margin: 0, position: "relative" }}>
      <figcaption className={styles.caption}>
        {name}: ■ {words.chart.found} □ {words.chart.owed}
      </figcaption>
      <svg
        className={styles.picture}
        viewBox={`0 0 ${String(MONTH * 12)} ${String(HEIGHT + NAMES + 4)}`}
        aria-hidden="true"
      >
        {months.map(([month, { found, owed }], index) => {
          const left = index * MONTH;
          return (
            <g key={month}>
              <rect
                x={left + 4}
                y={HEIGHT - scale(found) + 2}
                width={7}
                height={scale(found)}
                fill={tokens.colorBrandBackground}
              />
              <rect
                x={left + 13}
                y={HEIGHT - scale(owed) + 2}
                width={7}
                height={scale(owed)}
                fill="none"
                stroke={tokens.colorNeutralStrokeAccessible}
              />
              <text
                x={left + MONTH / 2}
                y={HEIGHT + NAMES + 1}
                textAnchor="middle"
                fontSize="8"
                fill={tokens.colorNeutralForeground2}
              >
                {periodInYear(month, words)}
              </text>
            </g>
          );
        })}
        <line x1="0" x2={MONTH * 12} y1={HEIGHT + 2} y2={HEIGHT + 2} stroke={tokens.colorNeutralStroke1} />
      </svg>
      <ul className={styles.spoken}>
        {months.map(([month, { found, owed }]) => (
          <li key={month}>{words.chart.month(text.findings.periodWords(month), found, owed)}</li>
        ))}
      </ul>
    </figure>
  );
}
