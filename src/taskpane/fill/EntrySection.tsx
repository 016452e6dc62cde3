import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState, type SubmitEvent } from "react";
import { fillWords } from "../../text/fill-sentences";
import { qualifiedAddress } from "../../workbook/port";
import { usePane } from "../pane-context";
import type { ChangeRequest, ChangeState } from "../store";
import { EMPTY_ENTRY, entryOf, entryProblems, nextEntry, type EntryForm } from "./entry-form";
import { EntryFields } from "./EntryFields";
import { ledgerKey, ledgerOf, likelyLedger, type FillBook } from "./fill-book";
import { LedgerField } from "./LedgerField";
import { entryRequest, type Refusal } from "./plan-entry";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

/** What was sent last, to begin the next entry once it is written, and to have it back once that is undone. */
interface Sent {
  readonly request: ChangeRequest;
  readonly form: EntryForm;
  readonly isWritten: boolean;
}

interface EntrySectionProps {
  readonly book: FillBook;
  readonly change: ChangeState;
  /** What stands in the form to begin with, and the key of the ledger it is for. */
  readonly initial?: EntryForm;
  readonly initialKey?: string | null;
}

/** One entry after another, each with the day and table of the one before. */
export function EntrySection({ book, change, initial = EMPTY_ENTRY, initialKey = null }: EntrySectionProps) {
  const styles = useStyles();
  const { locale, services, actions } = usePane();
  const words = fillWords(locale);
  const today = services.today();
  const [form, setForm] = useState<EntryForm>(initial);
  const [key, setKey] = useState<string | null>(initialKey);
  const [wasSubmitted, setWasSubmitted] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [sent, setSent] = useState<Sent | null>(null);
  const element = useRef<HTMLFormElement>(null);
  const ledger = (key === null ? undefined : ledgerOf(book, key)) ?? likelyLedger(book, today);

  const isOurs = change.phase === "applied" && change.preview.request === sent?.request;
  if (sent !== null && isOurs && !sent.isWritten) {
    setSent({ ...sent, isWritten: true });
    setForm(nextEntry(sent.form));
    setWasSubmitted(false);
  }
  if (sent?.isWritten === true && change.phase === "undone") {
    setSent(null);
    // What was typed since is not written over.
    if (form.content === "") setForm(sent.form);
  }
  if (ledger === null) return null;

  const problems = wasSubmitted ? entryProblems(form, ledger, today) : new Map();
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setWasSubmitted(true);
    setRefusal(null);
    const [first] = entryProblems(form, ledger, today).keys();
    if (first !== undefined) {
      element.current?.querySelector<HTMLElement>(`[name="entry-${first}"]`)?.focus();
      return;
    }
    const request = entryRequest(ledgerKey(ledger), entryOf(form, ledger), locale, setRefusal);
    setSent({ request, form, isWritten: false });
    void actions.prepare(request);
  };
  return (
    <form ref={element} className={styles.form} onSubmit={onSubmit} noValidate>
      <div>{words.entry.intro}</div>
      <LedgerField
        label={words.entry.ledger}
        ledgers={book.ledgers}
        chosen={ledgerKey(ledger)}
        onChange={(chosen) => {
          setKey(chosen);
          setRefusal(null);
        }}
      />
      <EntryFields
        form={form}
        onChange={(next) => {
          setForm(next);
          setRefusal(null);
        }}
        problems={problems}
        ledger={ledger}
        book={book}
        today={today}
      />
      {refusal !== null && <RefusalNote refusal={refusal} />}
      <div>
        <Button type="submit" appearance="primary" data-preview-button="">
          {words.entry.preview}
        </Button>
      </div>
    </form>
  );
}

/** Why the program cannot write the entry, and the way to where a person can. */
function RefusalNote({ refusal }: { readonly refusal: Refusal }) {
  const { locale, actions } = usePane();
  const words = fillWords(locale);
  return (
    <div role="alert">
      {words.obstacles[refusal.why]}{" "}
      <Link inline onClick={() => void actions.goTo(refusal)}>
        {words.entry.goThere} ({qualifiedAddress(refusal.worksheet, refusal.address)})
      </Link>
    </div>
  );
}
