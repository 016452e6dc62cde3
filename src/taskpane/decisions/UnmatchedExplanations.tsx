import { Link } from "@fluentui/react-components";
import type { WorkbookCheck } from "../../check/report";
import { decisionWords, subjectWords } from "../../text/decision-sentences";
import { findingWords } from "../../text/finding-sentences";
import { usePane } from "../pane-context";
import { useSectionStyles } from "./section-styles";

/** Loaded when first used. */
const plans = () => import("./plan-decision");

/** Explanations whose findings are gone, each to be removed; nothing where there are none. */
export function UnmatchedExplanations({ check }: { readonly check: WorkbookCheck }) {
  const styles = useSectionStyles();
  const { locale, actions } = usePane();
  const { explanation: words, explained } = decisionWords(locale);
  const { unmatchedExplanations: unmatched = [] } = check;
  if (unmatched.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{words.unmatched(unmatched.length)}</h2>
      <p className={styles.note}>{words.unmatchedIntro}</p>
      <ul className={styles.list}>
        {unmatched.map((each) => {
          const where = subjectWords(each.subject, locale);
          return (
            <li key={JSON.stringify([each.rule, each.subject, each.fingerprint])}>
              <span className={styles.strong}>{where}</span> {each.headline}
              <div className={styles.muted}>
                {explained(each.why, each.by, findingWords(locale).dayWords(each.on))}
              </div>
              <Link
                inline
                style={{ fontSize: "inherit" }}
                aria-label={`${words.remove} ${where} ${each.headline}`}
                onClick={() => {
                  void actions.prepare({
                    plan: async (snapshot) =>
                      (await plans()).planTakingBack(snapshot, each, locale) ?? words.gone,
                    words: { confirm: words.remove, done: words.takenBack },
                    resultAfter: "checked-again",
                  });
                }}
              >
                {words.remove}
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
