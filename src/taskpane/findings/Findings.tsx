import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { isExplainable } from "../../check/report";
import { isPreviewing } from "../ChangePreview";
import { CheckTools } from "../check-tools/CheckTools";
import { FilingMarks } from "../decisions/FilingMarks";
import { KnownFindings } from "../decisions/KnownFindings";
import { UnmatchedExplanations } from "../decisions/UnmatchedExplanations";
import { DutySection } from "../DutySection";
import { FindingGroupSection } from "../FindingGroupSection";
import { LedgersRead } from "../mapping/HeaderTools";
import { usePane } from "../pane-context";
import { readCell } from "../reading/ChangeReading";
import { AppliedRows, LapsedRows } from "../reading/DecidedRows";
import { RuleRuns } from "../RuleRuns";
import type { CheckResult, PaneState, PaneStore } from "../store";
import { findingGroups, keyFindings, OPEN_ALL_UP_TO } from "../summary";
import { ChecklistsFound } from "./ChecklistsFound";
import { FilterBar } from "./FilterBar";
import {
  findingSearch,
  groupsWith,
  isFiltering,
  NO_FILTER,
  rowsOf,
  standsIn,
  type FindingFilter,
} from "./finding-search";
import { InSelectedRows, SelectedRow, useSelectedCells } from "./SelectedRow";

const useStyles = makeStyles({
  keys: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    padding: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    "& kbd + kbd": { marginLeft: "3px" },
    "& kbd": {
      fontFamily: tokens.fontFamilyMonospace,
      border: `1px solid ${tokens.colorNeutralStroke1}`,
      borderRadius: tokens.borderRadiusSmall,
      padding: "0 3px",
    },
  },
});

/** With fewer findings there is nothing to search among. */
const SEARCHABLE_FROM = 11;

/** The buttons of the findings on show, in their order. */
const findingButtons = (container: HTMLElement): readonly HTMLElement[] => [
  ...container.querySelectorAll<HTMLElement>("[data-finding]"),
];

/** What a check found, in the order in which it is worked off, with its search and its keys. */
export function Findings({
  result,
  state,
  store,
}: {
  readonly result: CheckResult;
  readonly state: PaneState;
  readonly store: PaneStore;
}) {
  const styles = useStyles();
  const { text, services, actions } = usePane();
  const words = text.pane.check;
  const { check } = result;
  const { current } = state;
  const container = useRef<HTMLDivElement>(null);

  const [filter, setFilter] = useState(NO_FILTER);
  const all = useMemo(() => findingGroups(check), [check]);
  const search = useMemo(
    () =>
      findingSearch(check, (finding) => {
        const { where, headline } = services.describe(finding);
        return `${where}\n${headline}`;
      }),
    [check, services],
  );
  const shown = useMemo(() => (isFiltering(filter) ? search.matches(filter) : null), [search, filter]);
  const groups = useMemo(() => (shown === null ? all : groupsWith(all, shown)), [all, shown]);
  const hasFilter = search.total >= SEARCHABLE_FROM || isFiltering(filter);
  const onFilter = (next: FindingFilter) => {
    setFilter(next);
    if (!isFiltering(next)) return;
    const keys = search.matches(next);
    if (keys.size > OPEN_ALL_UP_TO) return;
    store.dispatch({ type: "rules-opened", rules: groupsWith(all, keys).map(({ rule }) => rule) });
  };
  const focusFirst = () => {
    setTimeout(() => container.current?.querySelector<HTMLElement>("[data-finding]")?.focus(), 0); // drawn by then
  };

  const isInView = state.tab === "check" && !isPreviewing(state.change);
  const selected = useSelectedCells(services.host, isInView);
  const rows = useMemo(() => (selected === null ? null : rowsOf(selected)), [selected]);
  const inRows = useMemo(
    () =>
      new Set(
        rows === null
          ? []
          : keyFindings(check.findings)
              .filter(({ finding }) => standsIn(finding, rows))
              .map(({ key }) => key),
      ),
    [check, rows],
  );

  // From anywhere in the pane, or where nothing has the focus; never from a field, where the sign is typed.
  useEffect(() => {
    if (!isInView || !hasFilter) return;
    const onSlash = (event: globalThis.KeyboardEvent) => {
      const list = container.current;
      const { target } = event;
      if (list === null || (event.key !== "/" && event.key !== "、") || !(target instanceof HTMLElement))
        return;
      if (event.ctrlKey || event.altKey || event.metaKey || target.matches("input, textarea, select")) return;
      if (target !== document.body && list.closest("main")?.contains(target) !== true) return;
      event.preventDefault();
      list.querySelector<HTMLElement>("[data-search-findings]")?.focus();
    };
    document.addEventListener("keydown", onSlash);
    return () => {
      document.removeEventListener("keydown", onSlash);
    };
  }, [isInView, hasFilter]);
  const { onChoose, onToggle } = useMemo(
    () => ({
      onChoose: (key: string) => {
        store.dispatch({ type: "finding-chosen", key });
      },
      onToggle: (rule: string) => {
        store.dispatch({ type: "rule-toggled", rule });
      },
    }),
    [store],
  );

  // A finding that had the focus may be gone after a new check: its successor takes the focus over.
  const hadFocus = useRef(false);
  useEffect(() => {
    const list = container.current;
    if (list === null || !hadFocus.current || document.activeElement !== document.body) return;
    findingButtons(list)
      .find((button) => button.dataset.finding === current)
      ?.focus();
  }, [result, current]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const list = container.current;
    if (list === null || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const buttons = findingButtons(list);
    const place = buttons.findIndex((button) => button === event.target);
    if (place < 0) return;
    const target = new Map([
      ["ArrowDown", buttons[place + 1]],
      ["ArrowUp", buttons[place - 1]],
      ["Home", buttons[0]],
      ["End", buttons.at(-1)],
    ]).get(event.key);
    if (target !== undefined) {
      event.preventDefault();
      target.focus();
      return;
    }
    const key = event.key.toLowerCase();
    if (key === "f") {
      const chosen = keyFindings(check.findings).find((item) => item.key === buttons[place]?.dataset.finding);
      if (chosen?.finding.fixable !== true) return;
      event.preventDefault();
      void actions.fix([chosen.key]);
      return;
    }
    // The links that open the forms below the finding.
    const link = new Map([
      ["e", "[data-explain]"],
      ["m", "[data-change-reading]"],
    ]).get(key);
    const opener = link && buttons[place]?.closest("li")?.querySelector<HTMLElement>(link);
    if (!opener) return;
    event.preventDefault();
    opener.click();
  };
  const keyLine: readonly (readonly [keys: readonly string[], what: string])[] = [
    [["↑", "↓"], words.keys.move],
    [["Enter"], words.keys.go],
    ...(check.findings.some(({ fixable }) => fixable) ? [[["F"], words.keys.fix] as const] : []),
    ...(check.findings.some((finding) => isExplainable(finding) && finding.identity !== undefined)
      ? [[["E"], text.checkTab.keys.explain] as const]
      : []),
    ...(check.findings.some((finding) => readCell(finding) !== null)
      ? [[["M"], text.checkTab.keys.reading] as const]
      : []),
    ...(hasFilter ? [[["/"], text.checkTab.keys.search] as const] : []),
  ];

  return (
    // Arrow keys are a shortcut beside the buttons' own keys, so the container needs no role of its own.
    <div
      ref={container}
      onKeyDown={onKeyDown}
      onFocus={() => {
        hadFocus.current = true;
      }}
      onBlur={(event) => {
        // A removed element loses the focus to nothing; a person's move has somewhere to go.
        if (event.relatedTarget !== null) hadFocus.current = false;
      }}
    >
      <CheckTools />
      {search.total > 0 && (
        <p className={styles.keys} aria-hidden="true">
          {keyLine.map(([keys, what]) => (
            <span key={what}>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}{" "}
              {what}
            </span>
          ))}
        </p>
      )}
      {rows !== null && inRows.size > 0 && (
        <SelectedRow
          rows={rows}
          count={inRows.size}
          onShow={() => {
            onFilter({ ...NO_FILTER, rows });
            focusFirst();
          }}
        />
      )}
      {hasFilter && (
        <FilterBar
          filter={filter}
          choices={search.choices}
          shown={shown?.size ?? search.total}
          total={search.total}
          onFilter={onFilter}
          onLeave={focusFirst}
        />
      )}
      {check.status === "no-ledger" && <ChecklistsFound check={check} />}
      <LapsedRows readings={check.readings} />
      <UnmatchedExplanations check={check} />
      <InSelectedRows.Provider value={inRows}>
        {groups.map((group) => (
          <FindingGroupSection
            key={group.rule}
            group={group}
            isOpen={state.openRules.includes(group.rule)}
            current={current}
            onToggle={onToggle}
            onChoose={onChoose}
          />
        ))}
      </InSelectedRows.Provider>
      <DutySection check={check} shown={shown} current={current} onChoose={onChoose} />
      {check.status === "checked" && <ChecklistsFound check={check} />}
      <AppliedRows readings={check.readings} />
      <LedgersRead check={check} />
      <FilingMarks check={check} />
      <KnownFindings check={check} />
      <RuleRuns check={check} />
    </div>
  );
}
