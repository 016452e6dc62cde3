import {
  FluentProvider,
  makeStyles,
  Tab,
  TabList,
  tokens,
  webDarkTheme,
  webLightTheme,
  type Theme,
} from "@fluentui/react-components";
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { paneActions } from "./actions";
import { ChangeBar, doneWords, endWords } from "./ChangeBar";
import { ChangePreview, isPreviewing } from "./ChangePreview";
import { CheckTab } from "./CheckTab";
import { FailureMessage } from "./FailureMessage";
import { FillTab } from "./FillTab";
import { LazyPanel } from "./LazyPanel";
import { withSessionColumns } from "./mapping/session-columns";
import { PaneContext, TEXTS, type PaneText } from "./pane-context";
import type { Locale } from "../text/locale";
import { RulePageOverlay } from "./RulePageOverlay";
import type { PaneServices } from "./services";
import type { PaneRequest } from "./start";
import {
  createStore,
  INITIAL_STATE,
  isApplying,
  isChecking,
  lastResult,
  type PaneState,
  type Tab as TabId,
} from "./store";
import { TopLine, verdictWords } from "./TopLine";
import { WorkOfPane } from "./WorkUnderWay";

/** `system` follows the browser's or the operating system's light or dark setting. */
export type PaneTheme = "light" | "dark" | "system";

export interface PaneProps {
  /** Another object starts the pane anew, as for another workbook. */
  readonly services: PaneServices;
  readonly locale: Locale;
  readonly theme: PaneTheme;
  /** What to do as soon as the pane is there. */
  readonly start?: PaneRequest | null;
  /** A state to begin with; for looking at states. */
  readonly initialState?: PaneState;
}

const FONTS =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans SC', sans-serif";
const THEMES: Readonly<Record<"light" | "dark", Theme>> = {
  light: { ...webLightTheme, fontFamilyBase: FONTS },
  dark: { ...webDarkTheme, fontFamilyBase: FONTS },
};

const useStyles = makeStyles({
  provider: { height: "100%" },
  pane: {
    position: "relative",
    height: "100%",
    overflow: "hidden",
    // The browser draws it black, which dark themes hide.
    "& input::-webkit-calendar-picker-indicator": { filter: "invert(0.5)" },
  },
  content: { display: "flex", flexDirection: "column", height: "100%" },
  tabs: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, flexShrink: 0 },
  main: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    scrollPaddingBottom: "96px", // above buttons that stay at the lower edge
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    overflowWrap: "anywhere",
  },
  bar: {
    flexShrink: 0,
    maxHeight: "50%",
    overflowY: "auto",
    padding: `0 ${tokens.spacingHorizontalM}`,
    ":not(:empty)": { paddingTop: tokens.spacingVerticalS },
  },
  status: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: "-1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

const loadChecklists = () => import("./checklists/ChecklistsTab");
const loadDutyGrid = () => import("./duty-grid/DutyGridTab");
const loadSettings = () => import("./settings/SettingsTab");

const TABS = ["check", "duties", "fill", "checklists", "settings"] as const satisfies readonly TabId[];

const DARK = "(prefers-color-scheme: dark)";

function useSystemTheme(): "light" | "dark" {
  return useSyncExternalStore(
    (listener) => {
      const query = window.matchMedia(DARK);
      query.addEventListener("change", listener);
      return () => {
        query.removeEventListener("change", listener);
      };
    },
    () => (window.matchMedia(DARK).matches ? "dark" : "light"),
  );
}

/** What a screen reader is told as the state changes. */
function statusWords(state: PaneState, text: PaneText): string {
  const { check, change } = state;
  const { pane, hostErrors } = text;
  if (change.phase === "failed") return hostErrors[change.failure.code](change.failure).happened;
  if (change.phase === "preparing" || isApplying(change)) return pane.preview[change.phase];
  if (change.phase === "undoing") return pane.change.undoing;
  if (state.goToFailure !== null) {
    const { failure } = state.goToFailure;
    return hostErrors[failure.code](failure).happened;
  }
  if (check.phase === "failed") return hostErrors[check.failure.code](check.failure).happened;
  if (check.phase === "reading") return pane.check.reading;
  if (check.phase === "checking") return pane.check.checking;
  const before =
    change.phase === "applied"
      ? [doneWords(change, text)]
      : change.phase === "undone" || change.phase === "stopped" || change.phase === "nothing"
        ? [endWords(change, text)]
        : [];
  if (state.checkWasStopped)
    return pane.verdict.join([...before, pane.check.stopped(lastResult(check) !== null)]);
  if (check.phase === "stale") return pane.verdict.join([...before, pane.top.stale]);
  return pane.verdict.join([
    ...before,
    ...(check.phase === "done" ? [verdictWords(check.result.check, text).words] : []),
  ]);
}

/** The task pane, for whichever host and page shows it. Fills the element around it, which must have a height. */
export function Pane({ theme, locale, ...rest }: PaneProps) {
  const styles = useStyles();
  const system = useSystemTheme();
  const [generation, setGeneration] = useState({ services: rest.services, number: 0 });
  if (generation.services !== rest.services) {
    setGeneration({ services: rest.services, number: generation.number + 1 });
  }
  return (
    <FluentProvider
      theme={THEMES[theme === "system" ? system : theme]}
      className={styles.provider}
      lang={locale}
    >
      <PaneContent key={generation.number} locale={locale} {...rest} />
    </FluentProvider>
  );
}

function PaneContent({
  services,
  locale,
  start = null,
  initialState = INITIAL_STATE,
}: Omit<PaneProps, "theme">) {
  const styles = useStyles();
  const [store] = useState(() => createStore(initialState));
  const state = useSyncExternalStore(store.subscribe, store.getState);
  const text = TEXTS[locale];
  const scope = useMemo(() => {
    const mapped = withSessionColumns(services, () => store.getState().columns);
    return { locale, text, services: mapped, actions: paneActions(mapped, store, text.pane.fix) };
  }, [locale, services, store, text]);
  const { actions } = scope;
  const content = useRef<HTMLDivElement>(null);

  const choose = (tab: TabId) => {
    store.dispatch({ type: "tab-chosen", tab });
  };
  // The ribbon's 插入标准台账 opens the pane with the tab 填报.
  const [ledgerFirst, setLedgerFirst] = useState(start === "fill");
  const insert = () => {
    setLedgerFirst(true);
    choose("fill");
    // The tab is shown by the next drawing; its first field then takes the focus.
    setTimeout(() => content.current?.querySelector<HTMLElement>('input[name="unit"]')?.focus(), 0);
  };

  // A tab with code of its own is loaded when first shown, and stays, with what was typed, while others are looked at.
  const [opened, setOpened] = useState<readonly TabId[]>([]);
  if (!opened.includes(state.tab)) setOpened([...opened, state.tab]);
  const [wanted, setWanted] = useState<string | null>(null);
  const onArrived = useCallback(() => {
    setWanted(null);
  }, []);
  const openSettings = (field: string | null) => {
    choose("settings");
    setWanted(field);
  };

  useEffect(() => actions.watch(), [actions]);
  useEffect(() => {
    if (start === null) return;
    store.dispatch({ type: "tab-chosen", tab: start });
    if (start === "check") void actions.check();
  }, [actions, start, store]);

  // When the preview closes, the focus returns to the finding it was opened from, else to what opened it; once the change
  // was made, to the finding a person was at, else to the button of the tab.
  const covered = isPreviewing(state.change);
  const { phase } = state.change;
  const wasCovered = useRef<{ readonly by: Element | null; readonly phase: typeof phase } | null>(null);
  const { check } = state;
  const checking = isChecking(check);
  useLayoutEffect(() => {
    if (covered) {
      wasCovered.current = { by: (wasCovered.current ?? { by: document.activeElement }).by, phase };
      return;
    }
    if (wasCovered.current === null || checking) return;
    const { by, phase: last } = wasCovered.current;
    wasCovered.current = null;
    const wasMade = last === "applying" || phase === "nothing";
    const shown = content.current?.querySelector<HTMLElement>("[role=tabpanel]:not([hidden])");
    const findings = shown?.querySelectorAll<HTMLElement>("[data-finding]") ?? [];
    const opener = !wasMade && by instanceof HTMLElement && shown?.contains(by) === true ? by : null;
    const place =
      opener?.closest("li")?.querySelector<HTMLElement>("[data-finding]") ??
      opener ??
      [...findings].find((button) => button.dataset.finding === state.current) ??
      shown?.querySelector<HTMLElement>("[data-preview-button]") ??
      shown?.querySelector<HTMLElement>("button");
    place?.focus();
  }, [covered, checking, phase, state]);

  const panel = (tab: TabId) => ({
    role: "tabpanel",
    id: `pane-panel-${tab}`,
    "aria-labelledby": `pane-tab-${tab}`,
    hidden: state.tab !== tab,
  });
  const { goToFailure, rulePage } = state;
  return (
    <PaneContext.Provider value={scope}>
      <div className={styles.pane}>
        <div ref={content} className={styles.content} inert={covered || rulePage !== null}>
          <TopLine check={state.check} />
          <main className={styles.main}>
            <TabList
              className={styles.tabs}
              size="small"
              selectedValue={state.tab}
              onTabSelect={(_event, { value }) => {
                const tab = TABS.find((each) => each === value);
                if (tab !== undefined) choose(tab);
              }}
            >
              {TABS.map((tab) => (
                <Tab key={tab} value={tab} id={`pane-tab-${tab}`} aria-controls={`pane-panel-${tab}`}>
                  {text.pane.tabs[tab]}
                </Tab>
              ))}
            </TabList>
            {/* Above the scrolling list, so that the undo stays in view. */}
            <div className={styles.bar}>
              {checking && <WorkOfPane words={text.pane.check[check.phase]} progress={state.progress} />}
              <ChangeBar change={state.change} />
              {goToFailure !== null && (
                <FailureMessage
                  failure={goToFailure.failure}
                  onRetry={() => void actions.goTo(goToFailure.target)}
                  onCancel={actions.dismissGoTo}
                />
              )}
            </div>
            <div className={styles.scroll}>
              <div {...panel("check")}>
                <CheckTab state={state} store={store} onInsert={insert} onSet={openSettings} />
              </div>
              <div {...panel("duties")}>
                {opened.includes("duties") && (
                  <LazyPanel load={loadDutyGrid} props={{ check: state.check }} />
                )}
              </div>
              <div {...panel("fill")}>
                <FillTab
                  change={state.change}
                  isOpened={opened.includes("fill")}
                  isShown={state.tab === "fill"}
                  ledgerFirst={ledgerFirst}
                />
              </div>
              <div {...panel("checklists")}>
                {opened.includes("checklists") && (
                  <LazyPanel load={loadChecklists} props={{ change: state.change }} />
                )}
              </div>
              <div {...panel("settings")}>
                {opened.includes("settings") && (
                  <LazyPanel
                    load={loadSettings}
                    props={{
                      change: state.change,
                      isShown: state.tab === "settings",
                      wanted,
                      onArrived,
                    }}
                  />
                )}
              </div>
            </div>
          </main>
        </div>
        {covered && <ChangePreview change={state.change} progress={state.progress} />}
        {rulePage !== null && <RulePageOverlay rule={rulePage} />}
        <div role="status" aria-live="polite" className={styles.status}>
          {statusWords(state, text)}
        </div>
      </div>
    </PaneContext.Provider>
  );
}
