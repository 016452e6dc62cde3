/** The view of one worksheet: what a clerk sees in Excel, drawn only where it is visible. */
import {
  memo,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type Ref,
} from "react";
import { cellAddress, columnName, type CellPosition, type CellRange } from "../workbook/port";
import {
  areaAt,
  countOf,
  indexAt,
  mergesWithin,
  rectangleOf,
  scrollToSee,
  startOf,
  stepFrom,
  stretchBetween,
  type Stretch,
} from "./grid-layout";
import type { SheetView } from "./sheet-view";

/** Width of the row numbers and height of the column letters. */
const ROW_NUMBERS = 46;
const COLUMN_LETTERS = 22;
/** Rows and columns drawn beyond what is visible. */
const MARGIN = { rows: 8, columns: 3 };

/** What the check found at a cell. */
export interface CellMark {
  readonly severity: "error" | "query" | "warning" | "prompt";
  readonly count: number;
  /** One sentence a line. */
  readonly text: string;
}

export interface GridText {
  /** Names the view for a screen reader. */
  label(worksheet: string): string;
  /** Names the input at the selected cell. */
  cell(address: string, content: string): string;
  findings(count: number): string;
}

export interface GridHandle {
  focus(): void;
}

export interface GridProps {
  readonly sheet: SheetView;
  readonly selection: CellPosition;
  readonly onSelect: (position: CellPosition) => void;
  /** What was typed into a cell, as typed. */
  readonly onTyped: (position: CellPosition, typed: string) => void;
  /** Findings by A1 address. */
  readonly marks: ReadonlyMap<string, CellMark>;
  /** Changes each time the selected cell is to be scrolled into view. */
  readonly reveal: number;
  readonly text: GridText;
  readonly ref?: Ref<GridHandle>;
}

/**
 * What is being typed. A cell opened by typing hands the arrow keys to the selection, as Excel does; one opened by
 * F2 or a double click keeps them for the caret.
 */
interface Draft {
  readonly position: CellPosition;
  readonly text: string;
  readonly before: string;
  readonly keepsArrows: boolean;
}

interface Window {
  readonly rows: Stretch;
  readonly columns: Stretch;
}

export function Grid(props: GridProps): ReactNode {
  const { sheet, selection, onSelect, onTyped, marks, reveal, text, ref } = props;
  const { tops, lefts, merges, frozenRows } = sheet;
  const scroller = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  const [seen, setSeen] = useState<Window>({ rows: { first: 0, last: 40 }, columns: { first: 0, last: 16 } });
  const [draft, setDraft] = useState<Draft | null>(null);
  const frozenHeight = startOf(tops, frozenRows);

  useImperativeHandle(ref, () => ({ focus: () => input.current?.focus({ preventScroll: true }) }), []);

  /** Looks which rows and columns are visible now. */
  const look = useCallback(() => {
    const box = scroller.current;
    if (box === null) return;
    const { scrollTop, scrollLeft, clientHeight, clientWidth } = box;
    const rows = (margin: number): Stretch =>
      stretchBetween(tops, scrollTop + frozenHeight, scrollTop + clientHeight, margin);
    const columns = (margin: number): Stretch =>
      stretchBetween(lefts, scrollLeft, scrollLeft + clientWidth, margin);
    // What is drawn stays until the edge of it comes near.
    setSeen((before) =>
      holds(before.rows, rows(1), rows(MARGIN.rows * 2)) &&
      holds(before.columns, columns(1), columns(MARGIN.columns * 2))
        ? before
        : { rows: rows(MARGIN.rows), columns: columns(MARGIN.columns) },
    );
    // The editor of a frozen row stays with its row while the rest scrolls.
    box.style.setProperty("--scroll-top", `${String(box.scrollTop)}px`);
  }, [tops, lefts, frozenHeight]);

  useLayoutEffect(() => {
    const box = scroller.current;
    if (box === null) return;
    look();
    const observer = new ResizeObserver(look);
    observer.observe(box);
    return () => {
      observer.disconnect();
    };
  }, [look]);

  const selected = areaAt(merges, selection);
  const place = rectangleOf(tops, lefts, selected);

  /** The latest place, for the effect that scrolls to it only when asked. */
  const target = useRef({ place, isFrozen: selected.top < frozenRows, frozenHeight });
  useLayoutEffect(() => {
    target.current = { place, isFrozen: selected.top < frozenRows, frozenHeight };
  });

  useLayoutEffect(() => {
    const box = scroller.current;
    if (box === null) return;
    const { place: seek, isFrozen, frozenHeight: frozen } = target.current;
    const height = box.clientHeight - COLUMN_LETTERS - frozen;
    if (!isFrozen) {
      box.scrollTop = scrollToSee(box.scrollTop, height, seek.top - frozen, seek.top + seek.height - frozen);
    }
    const width = box.clientWidth - ROW_NUMBERS;
    box.scrollLeft = scrollToSee(box.scrollLeft, width, seek.left, seek.left + seek.width);
  }, [reveal, selection.row, selection.column, sheet.name]);

  const open = (keepsArrows: boolean): void => {
    const before = sheet.editText(selected.top, selected.left);
    setDraft({ position: { row: selected.top, column: selected.left }, text: before, before, keepsArrows });
  };

  /** Ends typing. Unchanged text is no change. */
  const commit = useCallback(() => {
    if (draft === null) return;
    setDraft(null);
    if (draft.text !== draft.before) onTyped(draft.position, draft.text);
  }, [draft, onTyped]);

  const move = (rows: number, columns: number): void => {
    onSelect({
      row: rows === 0 ? selection.row : stepFrom(tops, rows > 0 ? selected.bottom : selected.top, rows),
      column:
        columns === 0
          ? selection.column
          : stepFrom(lefts, columns > 0 ? selected.right : selected.left, columns),
    });
  };

  const pageOfRows = (): number => {
    const height = (scroller.current?.clientHeight ?? 400) - COLUMN_LETTERS - frozenHeight;
    return Math.max(indexAt(tops, place.top + height) - selected.top - 1, 1);
  };

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.nativeEvent.isComposing) return; // the keys belong to the input method
    const isCommand = event.ctrlKey || event.metaKey;
    const go = (rows: number, columns: number): void => {
      event.preventDefault();
      commit();
      move(rows, columns);
    };
    // The page saves, or opens another file: what is being typed belongs to this one.
    if (isCommand && ["s", "o"].includes(event.key.toLowerCase())) commit();
    if (event.key === "Enter" && event.altKey && draft !== null) {
      event.preventDefault();
      const { selectionStart, selectionEnd } = event.currentTarget;
      setDraft({
        ...draft,
        text: `${draft.text.slice(0, selectionStart)}\n${draft.text.slice(selectionEnd)}`,
      });
      return;
    }
    if (event.key === "Enter") {
      go(event.shiftKey ? -1 : 1, 0);
      return;
    }
    if (event.key === "Tab") {
      // At the edges Tab leaves the sheet, so that the keyboard is never caught in it.
      const isAtEdge = event.shiftKey ? selected.left === 0 : selected.right === countOf(lefts) - 1;
      if (isAtEdge) commit();
      else go(0, event.shiftKey ? -1 : 1);
      return;
    }
    if (event.key === "Escape" && draft !== null) {
      event.preventDefault();
      setDraft(null);
      return;
    }
    if (draft?.keepsArrows === true) return;
    const step = ARROWS[event.key];
    if (step !== undefined && !isCommand) {
      go(...step);
      return;
    }
    if (draft !== null || (isCommand && event.key !== "Home" && event.key !== "End")) return;
    if (event.key === "PageDown") go(pageOfRows(), 0);
    else if (event.key === "PageUp") go(-pageOfRows(), 0);
    else if (event.key === "Home") {
      event.preventDefault();
      onSelect({ row: isCommand ? 0 : selection.row, column: 0 });
    } else if (event.key === "End") {
      event.preventDefault();
      onSelect({ row: isCommand ? sheet.lastRow : selection.row, column: sheet.lastColumn });
    } else if (event.key === "F2") {
      event.preventDefault();
      open(true);
    } else if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      if (sheet.editText(selected.top, selected.left) !== "") {
        onTyped({ row: selected.top, column: selected.left }, "");
      }
    }
  }

  /** The cell under the pointer. */
  function cellUnder(event: MouseEvent): CellPosition | null {
    const cell = (event.target as Element).closest<HTMLElement>("[data-cell]"); // targets of mouse events are elements
    const [row, column] = (cell?.dataset.cell ?? "").split(",").map(Number);
    return row === undefined || column === undefined ? null : { row, column };
  }

  function onMouseDown(event: MouseEvent): void {
    const cell = cellUnder(event);
    if (cell === null || event.button !== 0) return;
    event.preventDefault(); // the keyboard stays with the editor
    commit();
    onSelect(cell);
    input.current?.focus({ preventScroll: true });
  }

  const isTyping = draft !== null;
  useEffect(() => {
    const box = input.current;
    if (isTyping && box !== null) box.setSelectionRange(box.value.length, box.value.length);
  }, [isTyping]);

  const content = sheet.content(selected.top, selected.left);
  const address = cellAddress({ row: selected.top, column: selected.left });
  const mark = marks.get(address);
  const scrolled: Stretch = { first: Math.max(seen.rows.first, frozenRows), last: seen.rows.last };
  const frozen: Stretch = { first: 0, last: frozenRows - 1 };
  const inFrozen = selected.top < frozenRows;
  const rowsOf = (stretch: Stretch): ReactNode =>
    indexes(stretch).map((row) => (
      <Row
        key={row}
        sheet={sheet}
        row={row}
        isFirst={row === stretch.first}
        isHere={row >= selected.top && row <= selected.bottom}
        columns={seen.columns}
        marks={marks}
        text={text}
      />
    ));

  return (
    <div className="sheet" ref={scroller} onScroll={look}>
      <div
        className="sheet-canvas"
        style={{
          width: ROW_NUMBERS + startOf(lefts, countOf(lefts)),
          height: COLUMN_LETTERS + startOf(tops, countOf(tops)),
        }}
      >
        <div
          role="grid"
          className="sheet-grid"
          aria-label={text.label(sheet.name)}
          aria-rowcount={countOf(tops) + 1}
          aria-colcount={countOf(lefts) + 1}
          onMouseDown={onMouseDown}
          onDoubleClick={(event) => {
            if (cellUnder(event) !== null) open(true);
          }}
        >
          <ColumnLetters sheet={sheet} columns={seen.columns} selected={selected} />
          {frozenRows > 0 && (
            <div
              role="rowgroup"
              className="sheet-frozen"
              style={{ height: frozenHeight, top: COLUMN_LETTERS }}
            >
              {rowsOf(frozen)}
            </div>
          )}
          <div role="rowgroup" className="sheet-rows" style={{ top: COLUMN_LETTERS }}>
            {rowsOf(scrolled)}
          </div>
        </div>
        <textarea
          ref={input}
          className={`cell-editor${isTyping ? " cell-editor-open" : ""}${inFrozen ? " cell-editor-frozen" : ""}`}
          style={{
            top: COLUMN_LETTERS + place.top,
            left: ROW_NUMBERS + place.left,
            width: Math.max(place.width + 1, isTyping ? 80 : 0),
            height: Math.max(place.height + 1, isTyping ? 22 : 0),
          }}
          aria-label={[text.cell(address, content.text), mark?.text].filter(Boolean).join(" ")}
          spellCheck={false}
          autoComplete="off"
          value={draft?.text ?? ""}
          onKeyDown={onKeyDown}
          onChange={({ target: { value } }) => {
            if (draft !== null) setDraft({ ...draft, text: value });
            else {
              const before = sheet.editText(selected.top, selected.left);
              const position = { row: selected.top, column: selected.left };
              setDraft({ position, text: value, before, keepsArrows: false });
            }
          }}
          onCopy={(event) => {
            if (isTyping) return;
            event.preventDefault();
            event.clipboardData.setData("text/plain", content.text);
          }}
          onBlur={commit}
        />
      </div>
    </div>
  );
}

const ARROWS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Whether a stretch holds all that must be drawn, and nothing beyond what may be. */
const holds = (stretch: Stretch, least: Stretch, most: Stretch): boolean =>
  stretch.first <= least.first &&
  stretch.last >= least.last &&
  stretch.first >= most.first &&
  stretch.last <= most.last;

function ColumnLetters(props: {
  readonly sheet: SheetView;
  readonly columns: Stretch;
  readonly selected: CellRange;
}): ReactNode {
  const { sheet, columns, selected } = props;
  return (
    <div role="row" aria-rowindex={1} className="sheet-letters" style={{ height: COLUMN_LETTERS }}>
      <div role="columnheader" aria-colindex={1} className="sheet-corner" style={{ width: ROW_NUMBERS }}>
        <span className="unseen">#</span>
      </div>
      {indexes(columns).map((column) => (
        <div
          key={column}
          role="columnheader"
          aria-colindex={column + 2}
          className={`sheet-letter${column >= selected.left && column <= selected.right ? " sheet-here" : ""}`}
          style={{
            left: ROW_NUMBERS + startOf(sheet.lefts, column),
            width: startOf(sheet.lefts, column + 1) - startOf(sheet.lefts, column),
          }}
        >
          {columnName(column)}
        </div>
      ))}
    </div>
  );
}

/** One row. A merged area is drawn whole, in the first row of it that is drawn (`isFirst` is the first of all). */
const Row = memo(function Row(props: {
  readonly sheet: SheetView;
  readonly row: number;
  readonly isFirst: boolean;
  /** Whether the selected cell lies in it. */
  readonly isHere: boolean;
  readonly columns: Stretch;
  readonly marks: ReadonlyMap<string, CellMark>;
  readonly text: GridText;
}): ReactNode {
  const { sheet, row, isFirst, isHere, columns, marks, text } = props;
  const { tops, lefts } = sheet;
  const merges = mergesWithin(sheet.merges, { first: row, last: row }, columns);
  const height = startOf(tops, row + 1) - startOf(tops, row);
  if (height === 0 && merges.every(({ bottom }) => bottom === row)) return null; // hidden
  const cells = indexes(columns).flatMap((column) => {
    const area = areaAt(merges, { row, column });
    const isHead = (isFirst || row === area.top) && column === Math.max(area.left, columns.first);
    if (!isHead) return [];
    const box = rectangleOf(tops, lefts, area);
    if (box.width === 0 || box.height === 0) return []; // hidden
    return [
      <Cell
        key={column}
        sheet={sheet}
        area={area}
        style={{
          top: box.top - startOf(tops, row),
          left: ROW_NUMBERS + box.left,
          width: box.width,
          height: box.height,
        }}
        mark={marks.get(cellAddress({ row: area.top, column: area.left }))}
        text={text}
      />,
    ];
  });
  return (
    <div role="row" aria-rowindex={row + 2} className="sheet-row" style={{ top: startOf(tops, row), height }}>
      <div
        role="rowheader"
        aria-colindex={1}
        className={isHere ? "sheet-number sheet-here" : "sheet-number"}
        style={{ width: ROW_NUMBERS }}
      >
        {row + 1}
      </div>
      {cells}
    </div>
  );
});

function Cell(props: {
  readonly sheet: SheetView;
  readonly area: CellRange;
  readonly style: CSSProperties;
  readonly mark: CellMark | undefined;
  readonly text: GridText;
}): ReactNode {
  const { sheet, area, style, mark, text } = props;
  const content = sheet.content(area.top, area.left);
  const look = sheet.look(area);
  const spill = content.text === "" ? 0 : sheet.spill(area);
  return (
    <div
      role="gridcell"
      aria-colindex={area.left + 2}
      {...(area.bottom > area.top && { "aria-rowspan": area.bottom - area.top + 1 })}
      {...(area.right > area.left && { "aria-colspan": area.right - area.left + 1 })}
      data-cell={`${String(area.top)},${String(area.left)}`}
      data-address={cellAddress({ row: area.top, column: area.left })}
      className={mark === undefined ? "cell" : `cell cell-marked mark-${mark.severity}`}
      style={{ ...style, ...look.box }}
      title={mark?.text}
    >
      {content.text !== "" && (
        <span
          className={[
            "cell-text",
            look.wraps && "cell-wraps",
            content.isNumber && "cell-number",
            spill > 0 && "cell-spills",
          ]
            .filter(Boolean)
            .join(" ")}
          style={{ ...look.text, textAlign: content.align, ...(spill > 0 && { width: spill }) }}
        >
          {look.wraps ? content.text : content.text.replaceAll("\n", " ")}
        </span>
      )}
      {mark !== undefined && (
        <span className="cell-mark" role="img" aria-label={text.findings(mark.count)}>
          {mark.count > 1 ? mark.count : ""}
        </span>
      )}
    </div>
  );
}

function indexes({ first, last }: Stretch): number[] {
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, offset) => first + offset);
}
