import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useContext, useRef, useState } from "react";
import { type Finding, isExplainable } from "../../check/report";
import type { Explanation } from "../../ledger/decisions";
import { decisionWords, describeExplanation } from "../../text/decision-sentences";
import { usePane } from "../pane-context";
import { DecidedBy } from "../reading/reading-scope";
import { DecisionForm } from "./DecisionForm";

/** Loaded when first used. */
const plans = () => import("./plan-decision");

const useStyles = makeStyles({
  explanation: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  stale: { fontWeight: tokens.fontWeightSemibold },
  links: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
});

/** What was said of a finding, and the links that say it, confirm it anew or take it back; nothing where it must be put right. */
export function FindingExplanation({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const { locale, services, actions } = usePane();
  const words = decisionWords(locale).explanation;
  const { by, setBy } = useContext(DecidedBy);
  const [openFor, setOpenFor] = useState<Finding | null>(null); // closes when another check takes its place
  const place = useRef<HTMLDivElement>(null);
  const { identity, explanation } = finding;
  if (!isExplainable(finding) || identity === undefined) return null;
  const { where, headline } = services.describe(finding);
  const close = () => {
    setOpenFor(null);
    setTimeout(() => place.current?.querySelector("button")?.focus(), 0); // drawn by then
  };
  const submit = ({ why, by: name }: { readonly why: string; readonly by: string }) => {
    setBy(name);
    const given: Explanation = {
      rule: finding.rule,
      ...identity,
      headline,
      why,
      by: name,
      on: services.today(),
    };
    void actions.prepare({
      plan: async (snapshot) =>
        (await plans()).planExplanation(snapshot, given, explanation ?? null, locale) ?? words.needless,
      words: { confirm: words.confirm, done: words.done },
      resultAfter: "checked-again",
    });
  };
  const takeBack = (kept: Explanation) => {
    void actions.prepare({
      plan: async (snapshot) => (await plans()).planTakingBack(snapshot, kept, locale) ?? words.gone,
      words: { confirm: words.takeBack, done: words.takenBack },
      resultAfter: "checked-again",
    });
  };
  const open = explanation === undefined ? words.explain : words.confirmAgain;
  const problems = decisionWords(locale).problems;
  return (
    <div ref={place}>
      {explanation !== undefined && (
        <div className={mergeClasses(styles.explanation, !explanation.isCurrent && styles.stale)}>
          {describeExplanation(explanation, locale)}
        </div>
      )}
      {openFor === finding ? (
        <DecisionForm
          heading={words.heading(where)}
          fields={[
            {
              name: "why",
              label: words.why,
              hint: words.whyHint,
              type: "lines",
              initial: explanation?.why ?? "",
              problem: problems.why,
            },
            {
              name: "by",
              label: words.by,
              type: "line",
              initial: explanation?.by ?? by,
              problem: problems.by,
            },
          ]}
          preview={words.preview}
          cancel={words.cancel}
          onSubmit={submit}
          onCancel={close}
        />
      ) : (
        <div className={mergeClasses(styles.explanation, styles.links)}>
          {explanation?.isCurrent !== true && (
            <Link
              inline
              style={{ fontSize: "inherit" }}
              aria-label={`${open} ${where} ${headline}`}
              data-explain
              onClick={() => {
                setOpenFor(finding);
              }}
            >
              {open}
            </Link>
          )}
          {explanation !== undefined && (
            <Link
              inline
              style={{ fontSize: "inherit" }}
              aria-label={`${words.takeBack} ${where} ${headline}`}
              onClick={() => {
                takeBack(explanation);
              }}
            >
              {words.takeBack}
            </Link>
          )}
        </div>
      )}
    </div>
  );
}
