import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useRef, useState, type ComponentProps, type SubmitEvent } from "react";
import {
  emptyForm,
  formProblems,
  ledgerOf,
  MAX_LENGTH,
  type FormField,
  type FormProblem,
  type LedgerForm,
  type RosterEntry,
  withLeader,
} from "./ledger-form";
import { LazyPanel } from "./LazyPanel";
import { usePane, type PaneText } from "./pane-context";
import type { ChangeState } from "./store";
import { useTabSection } from "./tab-section";

const useStyles = makeStyles({
  months: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingHorizontalS },
  narrow: { "& input, & select": { minWidth: 0, width: "100%" } },
  footer: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    paddingBottom: tokens.spacingVerticalL,
  },
});

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

function problemWords(field: FormField, problem: FormProblem, { pane }: PaneText): string {
  const { errors } = pane.fill;
  switch (problem) {
    case "too-long":
      return errors.tooLong(MAX_LENGTH);
    case "year":
      return errors.year;
    case "months":
      return errors.months;
    case "empty":
      return field === "leader" || field === "position" ? errors[field] : errors.unit;
  }
}

const loadSections = () => import("./fill/FillSections");

interface FillTabProps {
  readonly change: ChangeState;
  /** Whether it was shown once: until then nothing is loaded or read. */
  readonly isOpened: boolean;
  readonly isShown: boolean;
  /** A new ledger was asked for, so its form comes first. */
  readonly ledgerFirst: boolean;
}

/** The tab 填报: going on with ledgers that are there, and the form for a new one. */
export function FillTab({ change, isOpened, isShown, ledgerFirst }: FillTabProps) {
  const section = useTabSection();
  const [roster, setRoster] = useState<readonly RosterEntry[]>([]);
  const sections = isOpened && (
    <LazyPanel key="sections" load={loadSections} props={{ change, isShown, onRoster: setRoster }} />
  );
  const form = <NewLedgerForm key="form" roster={roster} />;
  return <div className={section.stack}>{ledgerFirst ? [form, sections] : [sections, form]}</div>;
}

/** The form for a new standard ledger. */
function NewLedgerForm({ roster }: { readonly roster: readonly RosterEntry[] }) {
  const styles = useStyles();
  const section = useTabSection();
  const { text, services, actions } = usePane();
  const words = text.pane.fill;
  const [form, setForm] = useState<LedgerForm>(() => emptyForm(services.today()));
  const [wasSubmitted, setWasSubmitted] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  const problems = wasSubmitted ? formProblems(form) : new Map<FormField, FormProblem>();

  const set = (field: FormField) => (_event: unknown, data: { readonly value: string }) => {
    setForm({ ...form, [field]: data.value });
  };
  const field = (
    name: FormField,
  ): Pick<ComponentProps<typeof Field>, "validationMessage" | "validationState"> => {
    const problem = problems.get(name);
    return problem === undefined
      ? {}
      : { validationState: "error", validationMessage: problemWords(name, problem, text) };
  };
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setWasSubmitted(true);
    const [first] = formProblems(form).keys();
    if (first !== undefined) {
      element.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
      return;
    }
    const ledger = ledgerOf(form);
    void actions.prepare({
      words,
      resultAfter: "outdated",
      plan: async ({ date1904, worksheets }) => {
        const options = { ...ledger, date1904, title: words.title(ledger.leader) };
        const names = worksheets.map(({ name }) => name);
        return { plan: await services.planLedger(options, names), lines: [] };
      },
    });
  };
  const input = (name: "unit" | "leader" | "position" | "sectors" | "recorder" | "year") => (
    <Input name={name} value={form[name]} onChange={set(name)} autoComplete="off" />
  );
  const month = (name: "firstMonth" | "lastMonth") => (
    <Select name={name} value={form[name]} onChange={set(name)}>
      {MONTHS.map((number) => (
        <option key={number} value={String(number)}>
          {words.month(number)}
        </option>
      ))}
    </Select>
  );

  return (
    <form ref={element} className={section.stack} onSubmit={onSubmit} noValidate>
      <h2 className={section.heading}>{words.heading}</h2>
      <div>{words.intro}</div>
      {roster.length > 0 && (
        <Field label={words.roster} className={styles.narrow}>
          <Select
            value=""
            onChange={(_event, { value }) => {
              const chosen = roster.find(({ leader }) => leader === value);
              if (chosen !== undefined) setForm(withLeader(form, chosen));
            }}
          >
            <option value="">{words.chooseLeader}</option>
            {roster.map(({ leader }) => (
              <option key={leader} value={leader}>
                {leader}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={words.unit} hint={words.unitHint} required {...field("unit")}>
        {input("unit")}
      </Field>
      <Field label={words.leader} required {...field("leader")}>
        {input("leader")}
      </Field>
      <Field label={words.position} required {...field("position")}>
        {input("position")}
      </Field>
      <Field label={words.sectors} hint={words.sectorsHint} {...field("sectors")}>
        {input("sectors")}
      </Field>
      <Field label={words.year} required className={styles.narrow} {...field("year")}>
        {input("year")}
      </Field>
      <div className={styles.months}>
        <Field label={words.firstMonth} required className={styles.narrow} {...field("firstMonth")}>
          {month("firstMonth")}
        </Field>
        <Field label={words.lastMonth} required className={styles.narrow} {...field("lastMonth")}>
          {month("lastMonth")}
        </Field>
      </div>
      <Field label={words.recorder} hint={words.recorderHint} {...field("recorder")}>
        {input("recorder")}
      </Field>
      <div className={styles.footer}>
        <Button type="submit" appearance="primary">
          {words.preview}
        </Button>
        {problems.size > 0 && <span role="alert">{words.summary(problems.size)}</span>}
      </div>
    </form>
  );
}
