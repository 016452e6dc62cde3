import { Button, Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState, type ReactNode, type SubmitEvent } from "react";
import { readMemory } from "../../ledger/workbook-memory";
import {
  CHECKLIST_AUDIENCES,
  searchAudiences,
  type ChecklistAudience,
} from "../../rulebook/checklist-audiences";
import { CHECKLIST_PARTS } from "../../rulebook/checklist-items";
import { checklistPlan } from "../../sheets/checklist/checklist-plan";
import { usePane } from "../pane-context";
import { useTabSection } from "../tab-section";
import {
  AUDIENCE_IDS,
  checklistOptions,
  checklistProblems,
  emptyChecklistForm,
  toggled,
  type ChecklistForm,
  type ChecklistFormField,
} from "./checklist-form";
import { checklistWords } from "./checklist-words";

const useStyles = makeStyles({
  list: {
    maxHeight: "220px",
    overflowY: "auto",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalXS,
  },
  found: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  group: { border: "none", margin: 0, padding: 0, minWidth: 0, "& > legend": { padding: 0 } },
  problem: { color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200 },
  dates: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 3fr) minmax(0, 2fr)",
    gap: tokens.spacingHorizontalS,
    "& input": { minWidth: 0, width: "100%" },
  },
});

interface ChoicesProps {
  readonly legend: string;
  readonly hint?: string;
  /** What is wrong with what is chosen; null where nothing is. */
  readonly problem: string | null;
  /** A long list scrolls by itself. */
  readonly scrolls?: boolean;
  readonly children: ReactNode;
}

/** A group of checkboxes under a legend. Not a `Field`, which would give its own label to each of them. */
function Choices({ legend, hint, problem, scrolls = false, children }: ChoicesProps) {
  const styles = useStyles();
  return (
    <fieldset className={styles.group}>
      <legend>
        {legend} {hint !== undefined && <span className={styles.found}>{hint}</span>}
      </legend>
      <div className={scrolls ? styles.list : undefined}>{children}</div>
      {problem !== null && (
        <div role="alert" className={styles.problem}>
          {problem}
        </div>
      )}
    </fieldset>
  );
}

interface Shown {
  readonly audience: ChecklistAudience;
  /** By what it was found; null where everyone is listed. */
  readonly by: string | null;
}

/** The form: for whom, what is asked, when. */
export function MakeSection() {
  const styles = useStyles();
  const section = useTabSection();
  const { locale, services, actions } = usePane();
  const { tab, checklists } = checklistWords(locale);
  const words = tab.make;
  const [form, setForm] = useState<ChecklistForm>(() => emptyChecklistForm(services.today()));
  const [query, setQuery] = useState("");
  const [wasSubmitted, setWasSubmitted] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  const problems = wasSubmitted ? checklistProblems(form) : [];
  const set = (change: Partial<ChecklistForm>) => {
    setForm({ ...form, ...change });
  };
  const text = (field: "year" | "date" | "unit" | "inspectors") => (
    <Input
      name={field}
      type={field === "date" ? "date" : "text"}
      value={form[field]}
      autoComplete="off"
      onChange={(_event, { value }) => {
        set({ [field]: value });
      }}
    />
  );
  const problem = (field: ChecklistFormField) =>
    problems.includes(field)
      ? ({ validationState: "error", validationMessage: words.errors[field] } as const)
      : {};
  const shown: readonly Shown[] =
    query.trim() === ""
      ? CHECKLIST_AUDIENCES.map((audience) => ({ audience, by: null }))
      : searchAudiences(query).map(({ audience, by, matched }) => ({
          audience,
          by: matched === audience.name ? null : words.foundBy(checklists.foundBy[by], matched),
        }));
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setWasSubmitted(true);
    const [first] = checklistProblems(form);
    if (first !== undefined) {
      element.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
      return;
    }
    const count = form.audiences.length;
    void actions.prepare({
      resultAfter: "outdated",
      words: { confirm: words.confirm, done: words.done(count) },
      plan: (snapshot) => {
        const own = readMemory(snapshot).profile.checklists;
        const names = snapshot.worksheets.map(({ name }) => name);
        const options = checklistOptions(form, own, checklists.title(count));
        return { plan: checklistPlan(options, names), lines: [] };
      },
    });
  };
  return (
    <form ref={element} className={section.stack} onSubmit={onSubmit} noValidate>
      <h2 className={section.heading}>{words.heading}</h2>
      <Field label={words.search} hint={words.searchHint}>
        <Input
          type="search"
          value={query}
          onChange={(_event, { value }) => {
            setQuery(value);
          }}
        />
      </Field>
      <Choices
        legend={words.audiences}
        hint={words.chosen(form.audiences.length)}
        problem={problems.includes("audiences") ? words.errors.audiences : null}
        scrolls
      >
        {shown.length === 0 && words.nothingFound}
        {shown.map(({ audience: { id, name, kind }, by }) => (
          <div key={id}>
            <Checkbox
              name="audiences"
              checked={form.audiences.includes(id)}
              onChange={() => {
                set({ audiences: toggled(form.audiences, id, AUDIENCE_IDS) });
              }}
              label={
                <>
                  {name}{" "}
                  <span className={styles.found}>
                    {by ?? (kind === "department" ? "" : checklists.kinds[kind])}
                  </span>
                </>
              }
            />
          </div>
        ))}
      </Choices>
      <div className={styles.row}>
        <Button
          size="small"
          onClick={() => {
            const ids = new Set([...form.audiences, ...shown.map(({ audience }) => audience.id)]);
            set({ audiences: AUDIENCE_IDS.filter((id) => ids.has(id)) });
          }}
        >
          {words.all}
        </Button>
        <Button
          size="small"
          onClick={() => {
            set({ audiences: [] });
          }}
        >
          {words.none}
        </Button>
      </div>
      <Choices legend={words.parts} problem={problems.includes("parts") ? words.errors.parts : null}>
        {CHECKLIST_PARTS.map((part) => (
          <div key={part}>
            <Checkbox
              name="parts"
              checked={form.parts.includes(part)}
              label={checklists.parts[part]}
              onChange={() => {
                set({ parts: toggled(form.parts, part, CHECKLIST_PARTS) });
              }}
            />
          </div>
        ))}
      </Choices>
      <div className={styles.dates}>
        <Field label={words.date} hint={words.dateHint} {...problem("date")}>
          {text("date")}
        </Field>
        <Field label={words.year} required {...problem("year")}>
          {text("year")}
        </Field>
      </div>
      {form.audiences.length === 1 && <Field label={words.unit}>{text("unit")}</Field>}
      <Field label={words.inspectors} hint={words.inspectorsHint}>
        {text("inspectors")}
      </Field>
      <div className={styles.row}>
        <Button type="submit" appearance="primary" data-preview-button>
          {words.preview}
        </Button>
      </div>
    </form>
  );
}
