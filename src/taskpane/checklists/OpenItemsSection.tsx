import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback } from "react";
import { openItems, totalsByUnit, type OpenItem, type UnitTotal } from "../../check/open-items";
import { readChecklists } from "../../ledger/checklist/read-checklists";
import { readLedgers } from "../../ledger/read-ledgers";
import { readMemory } from "../../ledger/workbook-memory";
import { openItemsPlan } from "../../sheets/open-items-sheet";
import { findingWords } from "../../text/finding-sentences";
import { qualifiedAddress, type WorkbookSnapshot } from "../../workbook/port";
import { Paged } from "../Paged";
import { usePane } from "../pane-context";
import { useAskedReading } from "../use-reading";
import { AskedReadingLine } from "../WorkUnderWay";
import { checklistWords } from "./checklist-words";

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", alignItems: "start", gap: tokens.spacingVerticalS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  item: { paddingBottom: tokens.spacingVerticalXS },
  muted: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface Open {
  readonly items: readonly OpenItem[];
  readonly totals: readonly UnitTotal[];
}

const ITEMS_A_PAGE = 20;

function openIn(snapshot: WorkbookSnapshot, today: string): Open {
  const { ledgers } = readLedgers(snapshot, readMemory(snapshot).profile);
  const checklists = readChecklists(snapshot, ledgers);
  return { items: openItems(checklists, today), totals: totalsByUnit(checklists, today) };
}

/** What the filled-in checklists of the workbook left open. */
export function OpenItemsSection() {
  const styles = useStyles();
  const { locale, services, actions } = usePane();
  const { open: words } = checklistWords(locale).tab;
  const reading = useAskedReading(
    useCallback((snapshot: WorkbookSnapshot) => openIn(snapshot, services.today()), [services]),
  );
  const { found: open, isReading } = reading;
  const list = () => void reading.ask();
  const insert = () =>
    actions.prepare({
      resultAfter: "outdated",
      words,
      plan: (snapshot) => {
        const { items, totals } = openIn(snapshot, services.today());
        if (items.length === 0) return words.needless;
        const options = {
          asOf: findingWords("zh-CN").dayWords(services.today()), // what stands on a sheet is Chinese
          items: items.map((item) => ({ ...item, file: null })),
          totals,
          title: words.title,
        };
        const names = snapshot.worksheets.map(({ name }) => name);
        return { plan: openItemsPlan(options, names), lines: [] };
      },
    });
  return (
    <details>
      <summary>{words.heading}</summary>
      <div className={styles.body}>
        <div>{words.intro}</div>
        <Button disabledFocusable={isReading} onClick={list}>
          {words.list}
        </Button>
        <AskedReadingLine reading={reading} onRetry={list} />
        {open !== null && open.items.length === 0 && <div>{words.nothing}</div>}
        {open !== null && open.items.length > 0 && (
          <>
            <ul className={styles.list}>
              {open.totals
                .filter((total) => total.open > 0)
                .map(({ unit, open: count, overdue }) => (
                  <li key={unit ?? ""}>
                    {unit ?? words.noUnit}: {words.total(count, overdue)}
                  </li>
                ))}
            </ul>
            <Paged
              items={open.items}
              size={ITEMS_A_PAGE}
              more={words.more}
              list={(items) => <ol className={styles.list}>{items}</ol>}
            >
              {(item) => <OpenItemLine key={qualifiedAddress(item.worksheet, item.address)} item={item} />}
            </Paged>
            <Button onClick={() => void insert()}>{words.insert}</Button>
          </>
        )}
      </div>
    </details>
  );
}

function OpenItemLine({ item }: { readonly item: OpenItem }) {
  const styles = useStyles();
  const { locale, actions } = usePane();
  const { open: words } = checklistWords(locale).tab;
  const { unit, question, problem, responsible, due, daysOverdue } = item;
  return (
    <li className={styles.item}>
      <Link inline onClick={() => void actions.goTo(item)}>
        {qualifiedAddress(item.worksheet, item.address)}
      </Link>{" "}
      {unit ?? words.noUnit} {problem === "" ? question : problem}
      <div className={styles.muted}>
        {words.responsible(responsible)} · {words.due(due)}
        {daysOverdue !== null && daysOverdue > 0 && ` · ${words.overdue(daysOverdue)}`}
      </div>
    </li>
  );
}
