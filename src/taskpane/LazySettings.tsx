import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { Component, lazy, Suspense, useState, type ReactNode } from "react";
import { usePane } from "./pane-context";
import type { SettingsTabProps } from "./settings/SettingsTab";

const useStyles = makeStyles({
  note: {
    display: "flex",
    flexDirection: "column",
    alignItems: "start",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} 0`,
  },
});

/** Loads the tab with the rulebook: only who opens it waits for it. */
const load = () => lazy(() => import("./settings/SettingsTab"));

interface BoundaryProps {
  readonly children: ReactNode;
  readonly otherwise: ReactNode;
}

/** Shows something else where its children could not be loaded or drawn. */
class Boundary extends Component<BoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.otherwise : this.props.children;
  }
}

/** The tab 设置, loaded when it is first shown. */
export function LazySettings(props: SettingsTabProps) {
  const styles = useStyles();
  const words = usePane().text.pane.settingsPage;
  const [{ Tab, attempt }, setAttempt] = useState(() => ({ Tab: load(), attempt: 1 }));
  const otherwise = (
    <div className={styles.note} role="alert">
      {words.notLoaded}
      <Button
        onClick={() => {
          setAttempt({ Tab: load(), attempt: attempt + 1 });
        }}
      >
        {words.retry}
      </Button>
    </div>
  );
  return (
    <Boundary key={attempt} otherwise={otherwise}>
      <Suspense fallback={<Spinner size="small" label={words.loading} className={styles.note} />}>
        <Tab {...props} />
      </Suspense>
    </Boundary>
  );
}
