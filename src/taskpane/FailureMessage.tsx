import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { qualifiedAddress } from "../workbook/port";
import { usePane } from "./pane-context";
import type { Failure } from "./store";

const useStyles = makeStyles({
  bar: {
    marginBottom: tokens.spacingVerticalS,
    alignItems: "start",
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
  },
  body: { display: "block", whiteSpace: "normal" },
  title: { display: "block" },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
  detail: { fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
});

interface FailureMessageProps {
  readonly failure: Failure;
  readonly onRetry: () => void;
  /** Absent where there is nothing to cancel. */
  readonly onCancel?: () => void;
}

/** What happened, what to do, and the way to try again. */
export function FailureMessage({ failure, onRetry, onCancel }: FailureMessageProps) {
  const styles = useStyles();
  const { text, actions } = usePane();
  const { happened, action } = text.hostErrors[failure.code](failure);
  const { worksheet, address, cause } = failure;
  return (
    <MessageBar intent="error" layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        <MessageBarTitle className={styles.title}>{happened}</MessageBarTitle>
        {action}
        {worksheet !== null && address !== null && (
          <div>
            <Link onClick={() => void actions.goTo({ worksheet, address })}>
              {text.pane.failure.goTo} {qualifiedAddress(worksheet, address)}
            </Link>
          </div>
        )}
        {cause !== null && (
          <details className={styles.detail}>
            <summary>{text.pane.failure.detail}</summary>
            {cause}
          </details>
        )}
        <div className={styles.buttons}>
          <Button size="small" appearance="primary" onClick={onRetry}>
            {text.pane.failure.retry}
          </Button>
          {onCancel !== undefined && (
            <Button size="small" onClick={onCancel}>
              {text.pane.failure.cancel}
            </Button>
          )}
        </div>
      </MessageBarBody>
    </MessageBar>
  );
}
