import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import type { NoticeProblem } from "../../rulebook/schema";
import { rulebookWords } from "../../text/duty-sentences";
import { usePane } from "../pane-context";

const useStyles = makeStyles({
  bar: { alignItems: "start", padding: tokens.spacingVerticalS },
  body: { display: "block", whiteSpace: "normal" },
  title: { display: "block", whiteSpace: "normal" },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

/** Every problem of a file, each by its place. */
export function Problems({
  title,
  problems,
}: {
  readonly title: string;
  readonly problems: readonly NoticeProblem[];
}) {
  const styles = useStyles();
  const words = rulebookWords(usePane().locale);
  return (
    <MessageBar intent="error" layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        <MessageBarTitle className={styles.title}>{title}</MessageBarTitle>
        <ul className={styles.list}>
          {problems.map((problem, index) => (
            <li key={index}>{words.problem(problem)}</li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
