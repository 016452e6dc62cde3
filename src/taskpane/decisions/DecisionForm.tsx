import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import { useState, type ReactNode, type SubmitEvent } from "react";
import { decisionWords } from "../../text/decision-sentences";
import { useInsetForm } from "../inset-form";
import { usePane } from "../pane-context";

/** The greatest length of what is typed. */
const MAX_LENGTH = 200;

/** One thing to be typed. A field with a `problem` must not stay empty. */
export interface DecisionField<Name extends string> {
  readonly name: Name;
  readonly label: string;
  readonly hint?: string;
  readonly type: "line" | "lines" | "day";
  readonly initial: string;
  readonly problem: string | null;
}

interface DecisionFormProps<Name extends string> {
  readonly heading: string;
  readonly fields: readonly DecisionField<Name>[];
  readonly preview: string;
  readonly cancel: string;
  readonly onSubmit: (values: Readonly<Record<Name, string>>) => void;
  readonly onCancel: () => void;
  readonly children?: ReactNode;
}

/** A small form in place: a decision needs a reason, a name, a day. The first field has the focus. */
export function DecisionForm<Name extends string>({
  heading,
  fields,
  preview,
  cancel,
  onSubmit,
  onCancel,
  children,
}: DecisionFormProps<Name>) {
  const styles = useInsetForm();
  const { problems } = decisionWords(usePane().locale);
  const [typed, setTyped] = useState<Partial<Record<Name, string>>>({});
  const [wasSubmitted, setWasSubmitted] = useState(false);
  const valueOf = ({ name, initial }: DecisionField<Name>): string => typed[name] ?? initial;
  const problemOf = (field: DecisionField<Name>): string | null => {
    const value = valueOf(field).trim();
    if (value.length > MAX_LENGTH) return problems["too-long"];
    return value === "" ? field.problem : null;
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setWasSubmitted(true);
    const wrong = fields.find((field) => problemOf(field) !== null);
    if (wrong !== undefined) {
      event.currentTarget.querySelector<HTMLElement>(`[name="${wrong.name}"]`)?.focus();
      return;
    }
    onSubmit(
      Object.fromEntries(fields.map((field) => [field.name, valueOf(field).trim()])) as Record<Name, string>,
    ); // by each name
  };
  return (
    <form
      className={styles.form}
      aria-label={heading}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel();
      }}
      noValidate
    >
      {children}
      {fields.map((field, index) => {
        const problem = wasSubmitted ? problemOf(field) : null;
        const common = {
          name: field.name,
          value: valueOf(field),
          autoFocus: index === 0,
          onChange: (_event: unknown, { value }: { readonly value: string }) => {
            setTyped({ ...typed, [field.name]: value });
          },
        };
        return (
          <Field
            key={field.name}
            label={field.label}
            {...(field.hint === undefined ? {} : { hint: field.hint })}
            {...(problem === null ? {} : { validationState: "error", validationMessage: problem })}
          >
            {field.type === "lines" ? (
              <Textarea {...common} />
            ) : (
              <Input {...common} type={field.type === "day" ? "date" : "text"} autoComplete="off" />
            )}
          </Field>
        );
      })}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" size="small">
          {preview}
        </Button>
        <Button size="small" onClick={onCancel}>
          {cancel}
        </Button>
      </div>
    </form>
  );
}
