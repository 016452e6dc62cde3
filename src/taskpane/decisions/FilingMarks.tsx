import { Link } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { MonthFiling, WorkbookCheck } from "../../check/report";
import { decisionWords } from "../../text/decision-sentences";
import { Paged } from "../Paged";
import { usePane } from "../pane-context";
import { SeverityIcon } from "../SeverityIcon";
import { DecisionForm } from "./DecisionForm";
import { useSectionStyles } from "./section-styles";

/** Loaded when first used. */
const plans = () => import("./plan-decision");

/** Months shown at first: a year of one leader. */
const PAGE = 12;

/** 报送: each month of each leader, filed or not, with the ways to mark it and to take the mark off. */
export function FilingMarks({ check }: { readonly check: WorkbookCheck }) {
  const styles = useSectionStyles();
  const words = decisionWords(usePane().locale).filing;
  const { filings = [] } = check;
  if (filings.length === 0) return null;
  const filed = filings.filter(({ mark }) => mark !== null).length;
  const overdue = filings.filter(({ isOverdue }) => isOverdue).length;
  // The month a person has to do with is the last one.
  const latestFirst = [...filings].sort((one, other) => (one.month < other.month ? 1 : -1));
  return (
    <details className={styles.details}>
      <summary>{words.heading(filed, overdue)}</summary>
      <Paged
        items={latestFirst}
        size={PAGE}
        more={words.more}
        list={(items) => <ul className={styles.list}>{items}</ul>}
      >
        {(filing) => (
          <MonthOfLeader key={JSON.stringify([filing.leader, filing.month])} filing={filing} check={check} />
        )}
      </Paged>
    </details>
  );
}

function MonthOfLeader({ filing, check }: { readonly filing: MonthFiling; readonly check: WorkbookCheck }) {
  const styles = useSectionStyles();
  const { locale, text, services, actions } = usePane();
  const { filing: words, filed, problems } = decisionWords(locale);
  const [openFor, setOpenFor] = useState<WorkbookCheck | null>(null); // closes with the next check
  const place = useRef<HTMLLIElement>(null);
  const { leader, isNamed, month, dueOn, mark, isOverdue, sealedOn } = filing;
  const { dayWords, periodWords } = text.findings;
  const what = words.line(leader, periodWords(month));
  const state =
    mark !== null
      ? filed(dayWords(mark.on), mark.to)
      : dueOn === null
        ? words.open
        : (isOverdue ? words.overdue : words.due)(dayWords(dueOn));
  const close = () => {
    setOpenFor(null);
    setTimeout(() => place.current?.querySelector("button")?.focus(), 0); // drawn by then
  };
  const submit = ({ on, to }: { readonly on: string; readonly to: string }) => {
    const given = { leader: isNamed ? leader : null, month, on, to: to === "" ? null : to };
    void actions.prepare({
      plan: async (snapshot) => (await plans()).planFiling(snapshot, given, leader, locale) ?? words.needless,
      words: { confirm: words.confirm, done: words.done },
      resultAfter: "checked-again",
    });
  };
  const unmark = () => {
    if (mark === null) return;
    void actions.prepare({
      plan: async (snapshot) =>
        (await plans()).planUnmarking(snapshot, mark, leader, locale) ?? words.needless,
      words: { confirm: words.unmark, done: words.undone },
      resultAfter: "checked-again",
    });
  };
  const seal = () => {
    const of = { leader: isNamed ? leader : null, month, on: sealedOn ?? services.today() };
    void actions.prepare({
      plan: async (snapshot) =>
        sealedOn === null
          ? (await plans()).planSeal(snapshot, of, leader, locale)
          : ((await plans()).planUnsealing(snapshot, of, leader, locale) ?? words.needless),
      words: {
        confirm: sealedOn === null ? words.seal : words.unseal,
        done: sealedOn === null ? words.sealDone : words.unsealDone,
      },
      resultAfter: "checked-again",
    });
  };
  return (
    <li ref={place}>
      <div className={styles.row}>
        <span className={styles.strong}>{what}</span>
        <span className={isOverdue ? undefined : styles.muted}>
          {isOverdue && <SeverityIcon sign="warning" />} {state}
          {sealedOn !== null && ` ${words.sealed(dayWords(sealedOn))}`}
        </span>
        {openFor !== check && (
          <Link
            inline
            style={{ fontSize: "inherit" }}
            aria-label={`${mark === null ? words.mark : words.unmark} ${what}`}
            onClick={() => {
              if (mark === null) setOpenFor(check);
              else unmark();
            }}
          >
            {mark === null ? words.mark : words.unmark}
          </Link>
        )}
        {(mark !== null || sealedOn !== null) && (
          <Link
            inline
            style={{ fontSize: "inherit" }}
            aria-label={`${sealedOn === null ? words.seal : words.unseal} ${what}`}
            onClick={seal}
          >
            {sealedOn === null ? words.seal : words.unseal}
          </Link>
        )}
      </div>
      {openFor === check && (
        <DecisionForm
          heading={words.formHeading(what)}
          fields={[
            { name: "on", label: words.on, type: "day", initial: services.today(), problem: problems.on },
            { name: "to", label: words.to, hint: words.toHint, type: "line", initial: "", problem: null },
          ]}
          preview={words.preview}
          cancel={words.cancel}
          onSubmit={submit}
          onCancel={close}
        />
      )}
    </li>
  );
}
