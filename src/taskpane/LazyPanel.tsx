import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { Component, lazy, Suspense, useState, type ComponentType, type ReactNode } from "react";
import { usePane } from "./pane-context";

const useStyles = makeStyles({
  note: {
    display: "flex",
    flexDirection: "column",
    alignItems: "start",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} 0`,
  },
});

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

interface LazyPanelProps<P> {
  /** Loads the component: only who opens it waits for it. */
  readonly load: () => Promise<{ readonly default: ComponentType<P> }>;
  /** The component where it was loaded ahead (see `LoadedAhead`). */
  readonly loaded?: () => ComponentType<P> | null;
  readonly props: P;
}

/** A part of the pane with code of its own, loaded when it is first shown. */
export function LazyPanel<P extends object>({ load, loaded, props }: LazyPanelProps<P>) {
  const styles = useStyles();
  const words = usePane().text.pane.lazyPanel;
  const [{ Content, attempt }, setAttempt] = useState(() => ({
    Content: loaded?.() ?? lazy(load),
    attempt: 1,
  }));
  const otherwise = (
    <div className={styles.note} role="alert">
      {words.notLoaded}
      <Button
        onClick={() => {
          setAttempt({ Content: lazy(load), attempt: attempt + 1 });
        }}
      >
        {words.retry}
      </Button>
    </div>
  );
  return (
    <Boundary key={attempt} otherwise={otherwise}>
      <Suspense fallback={<Spinner size="small" label={words.loading} className={styles.note} />}>
        <Content {...props} />
      </Suspense>
    </Boundary>
  );
}
