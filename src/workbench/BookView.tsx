/** The workbook beside the pane: its worksheets, the selected cell, and typing into cells. */
import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from "react";
import type { Finding, Severity } from "../check/report";
import {
  cellAddress,
  parseRange,
  valueAt,
  type CellPosition,
  type CellValue,
  type Receipt,
} from "../workbook/port";
import type { workbench as WorkbenchText } from "../text/zh-CN/workbench-page";
import type { BookHost } from "./book-host";
import { Grid, type CellMark, type GridHandle } from "./Grid";
import { SheetTabs, tabId } from "./SheetTabs";
import { sheetView, shows } from "./sheet-view";
import { typedValue } from "./typed-value";

export interface BookViewProps {
  readonly host: BookHost;
  readonly findings: readonly Finding[];
  /** The sentence of a finding for the cell it stands at. */
  readonly describe: (finding: Finding) => string;
  readonly text: typeof WorkbenchText;
  /** Told when a write was refused. */
  readonly onRefused: (error: unknown) => void;
}

/** A change a person typed, so that it can be taken back and done again. */
interface TypedChange {
  readonly worksheet: string;
  readonly position: CellPosition;
  readonly value: CellValue;
  readonly receipt: Receipt;
}

const START: CellPosition = { row: 0, column: 0 };
const RANK: readonly Severity[] = ["error", "query", "warning", "prompt"];

export function BookView({ host, findings, describe, text, onRefused }: BookViewProps): ReactNode {
  const state = useSyncExternalStore(
    useCallback((listener) => host.onState(listener), [host]),
    () => host.state,
  );
  const { worksheets, date1904 } = state.snapshot;
  const [wanted, setWanted] = useState<string | null>(null);
  const [selections, setSelections] = useState<ReadonlyMap<string, CellPosition>>(new Map());
  const [reveal, setReveal] = useState(0);
  const grid = useRef<GridHandle>(null);
  const done = useRef<TypedChange[]>([]);
  const undone = useRef<TypedChange[]>([]);
  /** Ends when what was typed, taken back and done again so far is in the workbook. */
  const last = useRef<Promise<void>>(Promise.resolve());

  const active =
    worksheets.find(({ name }) => name === wanted) ??
    worksheets.find(({ visibility }) => visibility === "visible") ??
    worksheets[0];
  const appearance =
    active === undefined ? undefined : state.appearance.find(({ name }) => name === active.name);
  const selection = (active && selections.get(active.name)) ?? START;
  const usual = useMemo(
    () => (active === undefined ? null : sheetView(active, appearance, date1904, null)),
    [active, appearance, date1904],
  );
  const sheet = useMemo(
    () =>
      active === undefined || usual === null || shows(usual, selection)
        ? usual
        : sheetView(active, appearance, date1904, selection),
    [active, appearance, date1904, selection, usual],
  );

  const select = useCallback((worksheet: string, position: CellPosition) => {
    setSelections((before) => new Map(before).set(worksheet, position));
  }, []);

  useEffect(
    () =>
      host.onShow(({ worksheet, address }) => {
        const { top, left } = parseRange(address);
        setWanted(worksheet);
        select(worksheet, { row: top, column: left });
        setReveal((count) => count + 1);
      }),
    [host, select],
  );

  const activeName = active?.name;
  const here = cellAddress(selection);
  useEffect(() => {
    if (activeName !== undefined) host.select({ worksheet: activeName, address: here });
  }, [host, activeName, here]);

  const marks = useMemo(() => marksOf(findings, active?.name, describe), [findings, active?.name, describe]);
  const counts = useMemo(() => countsOf(findings), [findings]);

  /** Stores a value in a cell; null when the workbook refused it. */
  const store = useCallback(
    async (worksheet: string, position: CellPosition, value: CellValue): Promise<TypedChange | null> => {
      try {
        return {
          worksheet,
          position,
          value,
          receipt: await host.edit(worksheet, cellAddress(position), value),
        };
      } catch (error) {
        onRefused(error);
        return null;
      }
    },
    [host, onRefused],
  );

  const onTyped = useCallback(
    (position: CellPosition, typed: string): void => {
      if (active === undefined || sheet === null) return;
      const value = typedValue(typed, sheet.numberFormat(position.row, position.column), date1904);
      if (value === valueAt(active, position)) return;
      last.current = store(active.name, position, value).then((change) => {
        if (change === null) return;
        done.current.push(change);
        undone.current = [];
      });
    },
    [active, sheet, date1904, store],
  );

  /** Takes back the last typed change, if its cell still stands as it left it. */
  async function undo(): Promise<void> {
    const change = done.current.pop();
    if (change === undefined) return;
    try {
      await host.undoEdit(change.receipt);
      undone.current.push(change);
      show(change);
    } catch (error) {
      onRefused(error);
    }
  }

  async function redo(): Promise<void> {
    const change = undone.current.pop();
    if (change === undefined) return;
    const again = await store(change.worksheet, change.position, change.value);
    if (again === null) return;
    done.current.push(again);
    show(again);
  }

  function show({ worksheet, position }: TypedChange): void {
    setWanted(worksheet);
    select(worksheet, position);
    setReveal((count) => count + 1);
  }

  if (active === undefined || sheet === null) return null;
  return (
    <div
      className="book-view"
      onKeyDown={(event) => {
        if (!(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
        const isEditing = event.target instanceof HTMLTextAreaElement && event.target.value !== "";
        if (isEditing) return; // then the keys belong to the text being typed
        const key = event.key.toLowerCase();
        if (key === "z" && !event.shiftKey) last.current = last.current.then(undo);
        else if (key === "y" || (key === "z" && event.shiftKey)) last.current = last.current.then(redo);
        else return;
        event.preventDefault();
      }}
    >
      <div className="cell-bar">
        <output className="cell-address" aria-label={text.address}>
          {here}
        </output>
        <output className="cell-content" aria-label={text.content}>
          {sheet.content(selection.row, selection.column).text}
        </output>
      </div>
      <div className="sheet-panel" role="tabpanel" id="sheet-panel" aria-labelledby={tabId(active.name)}>
        <Grid
          key={active.name}
          ref={grid}
          sheet={sheet}
          selection={selection}
          onSelect={(position) => {
            select(active.name, position);
          }}
          onTyped={onTyped}
          marks={marks}
          reveal={reveal}
          text={text.grid}
        />
      </div>
      <SheetTabs
        worksheets={worksheets}
        active={active.name}
        findings={counts}
        text={{ sheets: text.sheets, hidden: text.hidden, findings: text.grid.findings }}
        onSelect={setWanted}
      />
    </div>
  );
}

/** The marks of one worksheet by address. */
function marksOf(
  findings: readonly Finding[],
  worksheet: string | undefined,
  describe: (finding: Finding) => string,
): ReadonlyMap<string, CellMark> {
  const marks = new Map<string, CellMark>();
  for (const finding of findings) {
    if (finding.worksheet !== worksheet || finding.address === null) continue;
    const before = marks.get(finding.address);
    const sentence = describe(finding);
    marks.set(finding.address, {
      severity: before === undefined ? finding.severity : graver(before.severity, finding.severity),
      count: (before?.count ?? 0) + 1,
      text: before === undefined ? sentence : `${before.text}\n${sentence}`,
    });
  }
  return marks;
}

const graver = (one: Severity, other: Severity): Severity =>
  RANK.indexOf(one) <= RANK.indexOf(other) ? one : other;

function countsOf(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { worksheet } of findings) {
    if (worksheet !== null) counts.set(worksheet, (counts.get(worksheet) ?? 0) + 1);
  }
  return counts;
}
