/** The tabs of a workbook's worksheets, in their order, with the number of findings on each. */
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from "react";
import type { WorksheetSnapshot } from "../workbook/port";

export interface SheetTabsProps {
  readonly worksheets: readonly WorksheetSnapshot[];
  readonly active: string;
  /** Findings by worksheet name. */
  readonly findings: ReadonlyMap<string, number>;
  readonly text: { readonly sheets: string; readonly hidden: string; findings(count: number): string };
  readonly onSelect: (worksheet: string) => void;
}

export function SheetTabs({ worksheets, active, findings, text, onSelect }: SheetTabsProps): ReactNode {
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const tab = list.current?.querySelector('[aria-selected="true"]');
    tab?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [active]);

  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined) return;
    const next = worksheets[worksheets.findIndex(({ name }) => name === active) + step];
    if (next === undefined) return;
    event.preventDefault();
    onSelect(next.name);
    list.current?.querySelector<HTMLElement>(`[data-worksheet="${CSS.escape(next.name)}"]`)?.focus();
  }

  return (
    <div className="sheet-tabs" role="tablist" aria-label={text.sheets} ref={list} onKeyDown={onKeyDown}>
      {worksheets.map(({ name, visibility }) => {
        const count = findings.get(name) ?? 0;
        return (
          <button
            key={name}
            type="button"
            role="tab"
            id={tabId(name)}
            data-worksheet={name}
            aria-selected={name === active}
            aria-controls="sheet-panel"
            tabIndex={name === active ? 0 : -1}
            className="sheet-tab"
            onClick={() => {
              onSelect(name);
            }}
          >
            {name}
            {visibility !== "visible" && <span className="sheet-tab-hidden">{text.hidden}</span>}
            {count > 0 && (
              <span className="sheet-tab-count" role="img" aria-label={text.findings(count)}>
                {count}
              </span>
            )}
          </button>
        );
      })}
    </div>
  );
}

/** The id by which the panel of a worksheet names its tab; names may hold blanks, ids may not. */
export const tabId = (worksheet: string): string => `sheet-tab-${encodeURIComponent(worksheet)}`;
