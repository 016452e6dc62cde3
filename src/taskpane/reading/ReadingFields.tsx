import { Button, Field, Input, Select, Textarea } from "@fluentui/react-components";
import { useState, type SubmitEvent } from "react";
import { MEETING_KINDS } from "../../rulebook/terms";
import type { ReadingChoice } from "../../text/reading-sentences";
import type { reading } from "../../text/zh-CN/reading";
import { useInsetForm } from "../inset-form";
import { isMeeting, readingProblems, type ReadingForm, type ReadingProblems } from "./reading-form";

const NO_PROBLEMS: ReadingProblems = {};

interface ReadingFieldsProps {
  readonly words: typeof reading;
  readonly where: string;
  /** 工作内容 of the row; null where it is read when the decision is previewed. */
  readonly content: string | null;
  readonly initial: ReadingForm;
  readonly onSubmit: (form: ReadingForm) => void;
  readonly onCancel: () => void;
}

/** The form that says what a row counts as, why, and who says so. */
export function ReadingFields({ words, where, content, initial, onSubmit, onCancel }: ReadingFieldsProps) {
  const styles = useInsetForm();
  const { form: text } = words;
  const [form, setForm] = useState(initial);
  const [wasSubmitted, setWasSubmitted] = useState(false);
  const problems = wasSubmitted ? readingProblems(form) : NO_PROBLEMS;
  const state = (field: keyof ReadingProblems) => {
    const problem = problems[field];
    return problem === undefined
      ? {}
      : { validationState: "error" as const, validationMessage: text.problems[problem] };
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setWasSubmitted(true);
    const [first] = Object.keys(readingProblems(form));
    if (first === undefined) onSubmit(form);
    else event.currentTarget.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
  };
  return (
    <form
      className={styles.form}
      aria-label={text.heading(where)}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.nativeEvent.isComposing) onCancel();
      }}
      noValidate
    >
      {content !== null && <p>{content}</p>}
      <Field label={text.what} {...state("what")}>
        <Select
          name="what"
          autoFocus
          value={form.what}
          onChange={(_event, { value }) => {
            setForm({ ...form, what: isChoice(value, words) ? value : "" });
          }}
        >
          <option value="">{text.problems.what}</option>
          {Object.entries(words.choices).map(([choice, name]) => (
            <option key={choice} value={choice}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {isMeeting(form.what) && (
        <Field label={text.meeting}>
          <Select
            name="meeting"
            value={form.meeting}
            onChange={(_event, { value }) => {
              const meeting = MEETING_KINDS.find((kind) => kind === value);
              if (meeting !== undefined) setForm({ ...form, meeting });
            }}
          >
            {MEETING_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {text.meetings[kind]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={text.why} hint={text.whyHint} {...state("why")}>
        <Textarea
          name="why"
          value={form.why}
          onChange={(_event, { value }) => {
            setForm({ ...form, why: value });
          }}
        />
      </Field>
      <Field label={text.by} {...state("by")}>
        <Input
          name="by"
          autoComplete="off"
          value={form.by}
          onChange={(_event, { value }) => {
            setForm({ ...form, by: value });
          }}
        />
      </Field>
      <p>{text.note}</p>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" size="small">
          {text.preview}
        </Button>
        <Button size="small" onClick={onCancel}>
          {text.cancel}
        </Button>
      </div>
    </form>
  );
}

const isChoice = (value: string, { choices }: typeof reading): value is ReadingChoice => value in choices;
