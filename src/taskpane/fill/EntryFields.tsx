import { Button, Field, Input, makeStyles, Select, Textarea, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { understand } from "../../ledger/activity/understand";
import type { Day } from "../../ledger/dates";
import type { Ledger } from "../../ledger/ledger";
import { FILL_KINDS, fillWords, understoodAs } from "../../text/fill-sentences";
import type { PatternWords } from "../../text/zh-CN/fill";
import { usePane } from "../pane-context";
import {
  namesIn,
  toggledName,
  withOwnWords,
  withPattern,
  type EntryField,
  type EntryForm,
  type EntryProblem,
} from "./entry-form";
import { daysOf, type FillBook } from "./fill-book";

const useStyles = makeStyles({
  narrow: { minWidth: 0, "& input, & select, & textarea": { minWidth: 0, width: "100%" } },
  pattern: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
  },
  understood: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, minHeight: "1.4em" },
  people: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

interface EntryFieldsProps {
  readonly form: EntryForm;
  readonly onChange: (form: EntryForm) => void;
  readonly problems: ReadonlyMap<EntryField, EntryProblem>;
  readonly ledger: Ledger;
  readonly book: FillBook;
  readonly today: Day;
}

/** The fields of one entry: when, what, with whom. */
export function EntryFields({ form, onChange, problems, ledger, book, today }: EntryFieldsProps) {
  const styles = useStyles();
  const { locale } = usePane();
  const words = fillWords(locale).entry;
  const { columns } = ledger.table;
  const days = daysOf(ledger);
  const problem = (field: EntryField) => {
    const found = problems.get(field);
    return found === undefined
      ? {}
      : ({ validationState: "error", validationMessage: words.problems[found] } as const);
  };
  const last = days === null || today < days.last ? today : days.last;
  return (
    <>
      <Field label={words.day} required className={styles.narrow} {...problem("day")}>
        <Input
          type="date"
          name="entry-day"
          value={form.day}
          {...(days === null ? {} : { min: days.first })}
          max={last}
          onChange={(_event, { value }) => {
            onChange({ ...form, day: value });
          }}
        />
      </Field>
      <Pattern form={form} onChange={onChange} places={book.places} />
      {book.phrases.length > 0 && (
        <Field label={words.phrases} className={styles.narrow}>
          <Select
            value=""
            onChange={(_event, { value }) => {
              if (value !== "") onChange(withOwnWords(form, value));
            }}
          >
            <option value="">{words.choosePhrase}</option>
            {book.phrases.map((phrase) => (
              <option key={phrase} value={phrase}>
                {phrase}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={words.content} required className={styles.narrow} {...problem("content")}>
        <Textarea
          name="entry-content"
          resize="vertical"
          rows={3}
          value={form.content}
          onChange={(_event, { value }) => {
            onChange(withOwnWords(form, value));
          }}
        />
      </Field>
      <Understood content={form.content} />
      {columns.participants !== undefined && (
        <People
          form={form}
          onChange={onChange}
          people={book.people.filter((name) => name !== ledger.leader)}
        />
      )}
      {columns.remark !== undefined && (
        <Field label={words.remark} className={styles.narrow}>
          <Input
            value={form.remark}
            autoComplete="off"
            onChange={(_event, { value }) => {
              onChange({ ...form, remark: value });
            }}
          />
        </Field>
      )}
    </>
  );
}

interface PartProps {
  readonly form: EntryForm;
  readonly onChange: (form: EntryForm) => void;
}

/** The kind of work, and what its sentence is made of. */
function Pattern({ form, onChange, places }: PartProps & { readonly places: readonly string[] }) {
  const styles = useStyles();
  const list = useId();
  const { locale } = usePane();
  const { entry: words, kinds } = fillWords(locale);
  const fields: PatternWords | null = form.kind === null ? null : kinds[form.kind];
  const place = fields?.place ?? null;
  return (
    <>
      <Field label={words.kind} hint={words.kindHint} className={styles.narrow}>
        <Select
          value={form.kind ?? ""}
          onChange={(_event, { value }) => {
            onChange(withPattern(form, { kind: FILL_KINDS.find((kind) => kind === value) ?? null }));
          }}
        >
          <option value="">{words.ownWords}</option>
          {FILL_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {kinds[kind].name}
            </option>
          ))}
        </Select>
      </Field>
      {fields !== null && (
        <div className={styles.pattern}>
          {place !== null && (
            <Field label={place.label} required={place.missing !== null} className={styles.narrow}>
              <Input
                value={form.place}
                list={list}
                autoComplete="off"
                onChange={(_event, { value }) => {
                  onChange(withPattern(form, { place: value }));
                }}
              />
            </Field>
          )}
          <datalist id={list}>
            {places.map((one) => (
              <option key={one} value={one} />
            ))}
          </datalist>
          <Field label={fields.matter.label} required className={styles.narrow}>
            <Input
              value={form.matter}
              autoComplete="off"
              onChange={(_event, { value }) => {
                onChange(withPattern(form, { matter: value }));
              }}
            />
          </Field>
        </div>
      )}
    </>
  );
}

/** How the check will understand the sentence, as it is written. */
function Understood({ content }: { readonly content: string }) {
  const styles = useStyles();
  const { locale } = usePane();
  const words = fillWords(locale).understood;
  const text = content.trim();
  return (
    <div className={styles.understood} role="note" aria-label={words.heading}>
      {text !== "" && words.line(understoodAs(understand(text), locale))}
    </div>
  );
}

/** Names to write, and those at hand to choose. */
function People({ form, onChange, people }: PartProps & { readonly people: readonly string[] }) {
  const styles = useStyles();
  const { locale } = usePane();
  const words = fillWords(locale).entry;
  const chosen = namesIn(form.participants);
  return (
    <div>
      <Field label={words.people} hint={words.peopleHint} className={styles.narrow}>
        <Input
          value={form.participants}
          autoComplete="off"
          onChange={(_event, { value }) => {
            onChange({ ...form, participants: value });
          }}
        />
      </Field>
      <div className={styles.people}>
        {people.map((name) => {
          const isChosen = chosen.includes(name);
          return (
            <Button
              key={name}
              size="small"
              appearance={isChosen ? "primary" : "outline"}
              aria-label={isChosen ? words.takePersonOff(name) : words.addPerson(name)}
              onClick={() => {
                onChange({ ...form, participants: toggledName(form.participants, name) });
              }}
            >
              {name}
            </Button>
          );
        })}
      </div>
    </div>
  );
}
