import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useReducer, useRef, useState, type SubmitEvent } from "react";
import { bytesOf, memoryText, readMemory } from "../../ledger/workbook-memory";
import { RULEBOOK } from "../../rulebook";
import { withOfficeNotices } from "../../rulebook/office-notices";
import { MAX_MEMORY_BYTES } from "../../workbook/port";
import { FailureMessage } from "../FailureMessage";
import { usePane } from "../pane-context";
import { failureOf, type ChangeState } from "../store";
import { useReading } from "../use-reading";
import { ReadingUnderWay } from "../WorkUnderWay";
import { ColumnsSection } from "./ColumnsSection";
import { DutiesSection } from "./DutiesSection";
import { ExchangeSection } from "./ExchangeSection";
import { FilingSection } from "./FilingSection";
import { LeadersSection } from "./LeadersSection";
import { ledgerFacts, readAsWritten } from "./ledger-facts";
import { nameProposals } from "./name-proposals";
import { NoticesSection } from "./NoticesSection";
import { OfficeSection } from "./OfficeSection";
import { OffSection } from "./OffSection";
import { OwnDutiesSection } from "./OwnDutiesSection";
import { SameNamesSection } from "./SameNamesSection";
import { SettingsContext, type SettingsScope } from "./settings-context";
import { formProblems, type SettingsForm } from "./settings-form";
import {
  differsFromKept,
  READING,
  reduceSettings,
  settingsOf,
  wasChanged,
  type SettingsState,
} from "./settings-state";
import { settingsWords } from "./settings-words";

const useStyles = makeStyles({
  note: { padding: `${tokens.spacingVerticalS} 0` },
  warning: { marginBottom: tokens.spacingVerticalS },
  footer: {
    position: "sticky",
    bottom: `calc(-1 * ${tokens.spacingVerticalM})`, // the padding of what scrolls
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

export interface SettingsTabProps {
  readonly change: ChangeState;
  readonly isShown: boolean;
  /** The field a person was sent to; null for none. */
  readonly wanted: string | null;
  readonly onArrived: () => void;
}

/** Shows a field, unfolds what hides it, and puts the cursor into it. */
function goToField(form: HTMLElement | null, name: string): void {
  const field = form?.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`);
  field?.closest("details")?.setAttribute("open", "");
  field?.focus();
}

/** The tab 设置: what an office tells of itself, and what its leaders owe by it. */
export default function SettingsTab({ change, isShown, wanted, onArrived }: SettingsTabProps) {
  const { locale } = usePane();
  const words = useMemo(() => settingsWords(locale), [locale]);
  const reading = useReading();
  const { read: readWorkbook } = reading;
  const [state, dispatch] = useReducer(reduceSettings, READING);
  const runs = useRef(0);

  const read = useCallback(async () => {
    const run = ++runs.current;
    dispatch({ type: "reading" });
    try {
      const snapshot = await readWorkbook();
      const kept = readMemory(snapshot);
      if (run !== runs.current) return;
      const book = readAsWritten(snapshot, kept.profile.columns);
      const workbook = { kept, ledgers: ledgerFacts(book), names: nameProposals(book) };
      dispatch({ type: "read", workbook });
    } catch (error) {
      if (run === runs.current) dispatch({ type: "failed", failure: failureOf(error) });
    }
  }, [readWorkbook]);

  // What is kept, and the ledgers, may be others each time the tab is shown, and after every change by the pane.
  const { phase } = change;
  const isSettled = phase === "none" || phase === "applied" || phase === "undone";
  useEffect(() => {
    if (isShown && isSettled) void read();
  }, [isShown, isSettled, phase, read]);

  if (state.phase === "reading") {
    return <ReadingUnderWay words={words.settings.reading} reading={reading} />;
  }
  if (state.phase === "failed") {
    return <FailureMessage failure={state.failure} onRetry={() => void read()} />;
  }
  return (
    <SettingsSheet
      state={state}
      words={words}
      dispatch={dispatch}
      wanted={isShown ? wanted : null}
      onArrived={onArrived}
      onRead={() => void read()}
    />
  );
}

interface SheetProps extends Pick<SettingsScope, "words" | "dispatch"> {
  readonly state: SettingsState & { readonly phase: "ready" };
  readonly wanted: string | null;
  readonly onArrived: () => void;
  readonly onRead: () => void;
}

function SettingsSheet({ state, words, dispatch, wanted, onArrived, onRead }: SheetProps) {
  const styles = useStyles();
  const { services, actions } = usePane();
  const { workbook, draft, failure } = state;
  const text = words.settings;
  const [wasSubmitted, setWasSubmitted] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  const settings = useMemo(() => settingsOf(draft, workbook), [draft, workbook]);
  const rulebook = useMemo(() => withOfficeNotices(RULEBOOK, draft.notices).rulebook, [draft.notices]);
  const bytes = useMemo(() => bytesOf(memoryText({ ...workbook.kept, ...settings })), [workbook, settings]);
  const allProblems = useMemo(() => formProblems(draft.form), [draft.form]);
  const problems = useMemo(
    () => (wasSubmitted ? allProblems : new Map<string, never>()),
    [wasSubmitted, allProblems],
  );
  const isTooLarge = bytes > MAX_MEMORY_BYTES;

  useEffect(() => {
    if (wanted === null) return;
    goToField(element.current, wanted);
    onArrived();
  }, [wanted, onArrived]);

  const scope: SettingsScope = {
    words,
    workbook,
    ...draft,
    profile: settings.profile,
    rulebook,
    problems,
    dispatch,
    setForm: (form: SettingsForm) => {
      dispatch({ type: "form-changed", form });
    },
  };
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setWasSubmitted(true);
    const [first] = allProblems.keys();
    if (first !== undefined) goToField(element.current, first);
    else if (!isTooLarge) {
      const { title, needless } = text.plan;
      void actions.prepare({
        words: text.plan,
        resultAfter: "checked-again",
        plan: async (snapshot) => (await services.planSettings(snapshot, settings, { title })) ?? needless,
      });
    }
  };
  return (
    <SettingsContext.Provider value={scope}>
      <form ref={element} onSubmit={onSubmit} noValidate>
        <div className={styles.note}>{text.intro}</div>
        {failure !== null && <FailureMessage failure={failure} onRetry={onRead} />}
        {workbook.kept.damaged.map((part) => (
          <MessageBar key={part} intent="warning" layout="multiline" className={styles.warning}>
            <MessageBarBody style={{ whiteSpace: "normal" }}>{text.damaged[part]}</MessageBarBody>
          </MessageBar>
        ))}
        <OfficeSection />
        <LeadersSection />
        <DutiesSection />
        <FilingSection />
        <OffSection />
        <OwnDutiesSection />
        <NoticesSection />
        <ColumnsSection />
        <SameNamesSection />
        <ExchangeSection />
        <div className={styles.footer}>
          <Button type="submit" appearance="primary" data-preview-button>
            {text.footer.preview}
          </Button>
          {wasChanged(draft, workbook) && (
            <Button
              onClick={() => {
                setWasSubmitted(false);
                dispatch({ type: "reset" });
              }}
            >
              {text.footer.reset}
            </Button>
          )}
          {isTooLarge ? (
            <span role="alert">{text.tooLarge(Math.ceil(bytes / 1000))}</span>
          ) : problems.size > 0 ? (
            <span role="alert">{text.footer.problems(problems.size)}</span>
          ) : (
            <span>{differsFromKept(draft, workbook) ? text.footer.unsaved : text.footer.saved}</span>
          )}
        </div>
      </form>
    </SettingsContext.Provider>
  );
}
