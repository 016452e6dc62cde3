import { Checkbox, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { ComponentProps, ReactNode } from "react";
import { useSettings } from "./settings-context";

const useStyles = makeStyles({
  narrow: { minWidth: 0, "& input, & select": { minWidth: 0, width: "100%" } },
  label: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
  pair: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    alignItems: "start",
    gap: tokens.spacingHorizontalS,
  },
  choices: { display: "flex", flexWrap: "wrap" },
});

/** The name of the element, and what is wrong with what stands in it. */
function useProblem(
  name: string,
): Pick<ComponentProps<typeof Field>, "validationMessage" | "validationState"> {
  const { problems, words } = useSettings();
  const problem = problems.get(name);
  return problem === undefined
    ? {}
    : { validationState: "error", validationMessage: words.settings.problems[problem] };
}

interface FieldProps<Value> {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** Beside the label. */
  readonly mark?: ReactNode;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** A line of text. */
export function TextField({ name, label, hint = "", mark, value, onChange }: FieldProps<string>) {
  const styles = useStyles();
  return (
    <Field
      className={styles.narrow}
      label={
        <span className={styles.label}>
          {label} {mark}
        </span>
      }
      {...(hint === "" ? {} : { hint })}
      {...useProblem(name)}
    >
      <Input
        name={name}
        value={value}
        autoComplete="off"
        onChange={(_event, data) => {
          onChange(data.value);
        }}
      />
    </Field>
  );
}

interface ChoiceProps<Value extends string> extends FieldProps<Value> {
  readonly choices: readonly (readonly [Value, string])[];
}

/** One of several. */
export function ChoiceField<Value extends string>({
  name,
  label,
  hint = "",
  value,
  choices,
  onChange,
}: ChoiceProps<Value>) {
  const styles = useStyles();
  return (
    <Field className={styles.narrow} label={label} {...(hint === "" ? {} : { hint })} {...useProblem(name)}>
      <Select
        name={name}
        value={value}
        onChange={(_event, data) => {
          const chosen = choices.find(([choice]) => choice === data.value);
          if (chosen !== undefined) onChange(chosen[0]);
        }}
      >
        {choices.map(([choice, words]) => (
          <option key={choice} value={choice}>
            {words}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** Any of several. */
export function SeveralField<Value extends string>({
  name,
  label,
  value,
  choices,
  onChange,
}: Omit<FieldProps<readonly Value[]>, "hint"> & {
  readonly choices: readonly (readonly [Value, string])[];
}) {
  const styles = useStyles();
  return (
    <Field label={label}>
      <div role="group" aria-label={label} className={styles.choices}>
        {choices.map(([choice, words]) => (
          <Checkbox
            key={choice}
            name={name}
            label={words}
            checked={value.includes(choice)}
            onChange={(_event, { checked }) => {
              const wanted = new Set(value);
              if (checked === true) wanted.add(choice);
              else wanted.delete(choice);
              onChange(choices.map(([each]) => each).filter((each) => wanted.has(each)));
            }}
          />
        ))}
      </div>
    </Field>
  );
}

/** Yes or no, with a line on what yes means. */
export function YesField({ name, label, hint = "", value, onChange }: FieldProps<boolean>) {
  return (
    <Field {...(hint === "" ? {} : { hint })}>
      <Checkbox
        name={name}
        label={label}
        checked={value}
        onChange={(_event, { checked }) => {
          onChange(checked === true);
        }}
      />
    </Field>
  );
}

/** Two fields beside one another. */
export function Pair({ children }: { readonly children: ReactNode }) {
  return <div className={useStyles().pair}>{children}</div>;
}

/** The choices of a list of ids with their words, an empty one first where one may leave it open. */
export function choicesOf<Id extends string>(
  ids: readonly Id[],
  words: Readonly<Record<Id, string>>,
): readonly (readonly [Id, string])[] {
  return ids.map((id) => [id, words[id]] as const);
}
