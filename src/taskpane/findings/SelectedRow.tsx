import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { createContext, useEffect, useState } from "react";
import type { SelectedCells, WorkbookHost } from "../../workbook/port";
import { usePane } from "../pane-context";
import type { SelectedRows } from "./finding-search";

const useStyles = makeStyles({
  // Stays in view while the list is scrolled.
  line: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** The keys of the findings that stand in the rows a person selected. */
export const InSelectedRows = createContext<ReadonlySet<string>>(new Set());

/** The cells a person selected last, while `isWanted`; null before any, and where the host cannot tell. */
export function useSelectedCells(host: WorkbookHost, isWanted: boolean): SelectedCells | null {
  const [selected, setSelected] = useState<SelectedCells | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    let isOver = false;
    const stopping = host
      .onSelected((cells) => {
        if (!isOver) setSelected(cells);
      })
      .catch(() => null); // where selecting cannot be followed, nothing is said of it
    return () => {
      isOver = true;
      void stopping.then((stop) => stop?.()).catch(() => undefined); // nobody is left to tell
    };
  }, [host, isWanted]);
  return isWanted ? selected : null;
}

/** How many findings stand in the selected rows, and the way to them. Never takes the focus. */
export function SelectedRow({
  rows,
  count,
  onShow,
}: {
  readonly rows: SelectedRows;
  readonly count: number;
  readonly onShow: () => void;
}) {
  const styles = useStyles();
  const { selected: words } = usePane().text.checkTab;
  return (
    <p className={styles.line} aria-live="polite">
      {words.found(rows, count)}{" "}
      <Link inline style={{ fontSize: "inherit" }} onClick={onShow}>
        {words.show(count)}
      </Link>
    </p>
  );
}
