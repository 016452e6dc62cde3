import { Button, Link } from "@fluentui/react-components";
import { useContext, useRef, useState } from "react";
import type { WorkbookCheck } from "../../check/report";
import { decisionWords, describeExplanation, describeKnown } from "../../text/decision-sentences";
import { targetOf } from "../FindingCard";
import { PAGE_SIZE } from "../FindingGroupSection";
import { Paged } from "../Paged";
import { usePane } from "../pane-context";
import { DecidedBy } from "../reading/reading-scope";
import { keyFindings, type KeyedFinding } from "../summary";
import { DecisionForm } from "./DecisionForm";
import { useSectionStyles } from "./section-styles";

/** Loaded when first used. */
const plans = () => import("./plan-decision");

/** Old debts: what was accepted as known, and the ways to accept what stands now and to let it go again. */
export function KnownFindings({ check }: { readonly check: WorkbookCheck }) {
  const styles = useSectionStyles();
  const { locale, text, services, actions } = usePane();
  const words = decisionWords(locale).baseline;
  const { by, setBy } = useContext(DecidedBy);
  const [openFor, setOpenFor] = useState<WorkbookCheck | null>(null); // closes with the next check
  const place = useRef<HTMLDivElement>(null);
  const { findings, known = [], knownSince } = check;
  if (findings.length === 0 && knownSince === undefined) return null;
  const close = () => {
    setOpenFor(null);
    setTimeout(() => place.current?.querySelector("button")?.focus(), 0); // drawn by then
  };
  const decide = (accepted: { readonly by: string; readonly on: string } | null) => {
    void actions.prepare({
      // The workbook may have changed since it was checked: what is accepted is checked anew.
      plan: async (snapshot, signal) => {
        const now = await services.check(snapshot, { asOf: services.today(), signal });
        return (await plans()).planBaseline(snapshot, now, accepted, locale) ?? words.needless;
      },
      words: { confirm: words.confirm, done: accepted === null ? words.cleared : words.done },
      resultAfter: "checked-again",
    });
  };
  return (
    <details className={styles.details} open={openFor === check || undefined}>
      <summary>
        {words.heading}
        {known.length > 0 && <span className={styles.muted}> {describeKnown(check, locale)}</span>}
      </summary>
      {known.length > 0 && (
        <Paged
          items={keyFindings(known)}
          size={PAGE_SIZE}
          more={text.pane.finding.more}
          list={(items) => <ul className={styles.list}>{items}</ul>}
        >
          {(item) => <KnownFinding key={item.key} item={item} />}
        </Paged>
      )}
      {findings.length > 0 && <p className={styles.note}>{words.intro(findings.length)}</p>}
      {openFor === check ? (
        <DecisionForm
          heading={words.accept}
          fields={[
            {
              name: "by",
              label: words.by,
              type: "line",
              initial: by,
              problem: decisionWords(locale).problems.by,
            },
          ]}
          preview={words.preview}
          cancel={words.cancel}
          onSubmit={({ by: name }) => {
            setBy(name);
            decide({ by: name, on: services.today() });
          }}
          onCancel={close}
        />
      ) : (
        <div ref={place} className={styles.buttons}>
          {findings.length > 0 && (
            <Button
              size="small"
              onClick={() => {
                setOpenFor(check);
              }}
            >
              {knownSince === undefined ? words.accept : words.acceptAgain}
            </Button>
          )}
          {knownSince !== undefined && (
            <Button
              size="small"
              onClick={() => {
                decide(null);
              }}
            >
              {words.clear}
            </Button>
          )}
        </div>
      )}
    </details>
  );
}

function KnownFinding({ item }: { readonly item: KeyedFinding }) {
  const styles = useSectionStyles();
  const { locale, services, actions } = usePane();
  const { explanation } = item.finding;
  const { where, headline } = services.describe(item.finding);
  const target = targetOf(item);
  return (
    <li>
      {target === null ? (
        where
      ) : (
        <Link inline style={{ fontSize: "inherit" }} onClick={() => void actions.goTo(target)}>
          {where}
        </Link>
      )}{" "}
      {headline}
      {explanation !== undefined && (
        <div className={styles.muted}>{describeExplanation(explanation, locale)}</div>
      )}
    </li>
  );
}
