import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { WorkbookCheck } from "../../check/report";
import { useSectionStyles } from "../decisions/section-styles";
import { LazyPanel } from "../LazyPanel";
import { usePane } from "../pane-context";
import type { CheckResult, PaneState } from "../store";
import { mappingWords } from "./mapping-words";

/** Loaded when first used. */
const plans = () => import("./plan-mapping");
const loadMapping = () => import("./HeaderMapping");

const useStyles = makeStyles({
  note: {
    margin: 0,
    padding: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalXS,
  },
});

interface HeaderToolsProps {
  readonly result: CheckResult;
  readonly columns: PaneState["columns"];
}

/**
 * Above the result: what is to be said of the header by which the ledgers were found or not, and the way to point at
 * another. Nothing where all were recognised for certain.
 */
export function HeaderTools({ result, columns }: HeaderToolsProps) {
  const styles = useStyles();
  const { locale, actions } = usePane();
  const words = mappingWords(locale);
  const [isOpen, setIsOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const { check } = result;
  const isNone = check.status === "no-ledger";
  const likely = check.ledgers.filter(({ confidence }) => confidence === "likely").length;
  const isSession = result.isBySessionColumns === true && columns !== null;
  if (result.isEmpty || (!isNone && likely === 0 && !isSession)) return null;
  const close = () => {
    setIsOpen(false);
    setTimeout(() => place.current?.querySelector("button")?.focus(), 0); // drawn by then
  };
  const remember = () => {
    if (columns === null) return;
    void actions.prepare({
      plan: async (snapshot) =>
        (await plans()).planMapping(snapshot, columns, words) ?? words.remember.needless,
      words: words.remember,
      resultAfter: "checked-again",
    });
  };
  return (
    <div ref={place} className={styles.note}>
      {isSession && <div>{isNone ? words.stillNone : words.session}</div>}
      {!isNone && likely > 0 && <div>{words.likely(likely)}</div>}
      {isOpen ? (
        <div
          onKeyDown={(event) => {
            if (event.key === "Escape" && !event.nativeEvent.isComposing) close();
          }}
        >
          <LazyPanel
            load={loadMapping}
            props={{
              columns,
              onUse: (chosen: NonNullable<typeof columns>) => {
                setIsOpen(false);
                void actions.checkBy(chosen);
              },
              onCancel: close,
            }}
          />
        </div>
      ) : (
        <div className={styles.buttons}>
          {isSession && !isNone && (
            <Button size="small" appearance="primary" onClick={remember}>
              {words.remember.button}
            </Button>
          )}
          <Button
            size="small"
            onClick={() => {
              setIsOpen(true);
            }}
          >
            {isNone ? words.open : words.check}
          </Button>
          {isSession && (
            <Button size="small" onClick={() => void actions.checkBy(null)}>
              {words.forget}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** The ledgers that were found, by what words, and how sure that is. */
export function LedgersRead({ check }: { readonly check: WorkbookCheck }) {
  const styles = useSectionStyles();
  const { locale, actions } = usePane();
  const words = mappingWords(locale);
  if (check.ledgers.length === 0) return null;
  return (
    <details className={styles.details}>
      <summary>{words.ledgers(check.ledgers.length)}</summary>
      <ul className={styles.list}>
        {check.ledgers.map(({ worksheet, table, leader, words: header, confidence }) => (
          <li key={JSON.stringify([worksheet, table, leader])}>
            <Link
              inline
              style={{ fontSize: "inherit" }}
              onClick={() => void actions.goTo({ worksheet, address: table })}
            >
              {`${worksheet} ${table}`}
            </Link>{" "}
            {[
              ...(leader === null ? [] : [leader]),
              words.by(header),
              ...(confidence === "likely" ? [words.unsure] : []),
            ].join(locale === "en" ? ", " : "，")}
          </li>
        ))}
      </ul>
    </details>
  );
}
