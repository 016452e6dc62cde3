import { Button } from "@fluentui/react-components";
import { PERIOD_KINDS } from "../../rulebook/periods";
import { ACTIVITY_KINDS, MEETING_KINDS, POSTS } from "../../rulebook/terms";
import { Card } from "./Card";
import { choicesOf, ChoiceField, Pair, SeveralField, TextField } from "./Fields";
import { Section } from "./Section";
import { dutyField, withDuty, withNewDuty, type OwnDutyRow } from "./settings-form";
import { useSettings } from "./settings-context";

const OWN_PERIODS = [...PERIOD_KINDS, "once"] as const;

/** 本单位自定的职责: what, how often, how many, on what basis. */
export function OwnDutiesSection() {
  const { words, form, setForm } = useSettings();
  const { own } = words.settings;
  return (
    <Section heading={own.heading(form.added.length)}>
      {form.added.map((row, index) => (
        <OwnDutyCard key={row.id} row={row} place={index + 1} />
      ))}
      <div>
        <Button
          onClick={() => {
            setForm(withNewDuty(form));
          }}
        >
          {own.add}
        </Button>
      </div>
    </Section>
  );
}

function OwnDutyCard({ row, place }: { readonly row: OwnDutyRow; readonly place: number }) {
  const { words, form, setForm } = useSettings();
  const { own } = words.settings;
  const { activities, meetings, periods, posts } = words.rulebook;
  const change = (part: Partial<OwnDutyRow>) => {
    setForm(withDuty(form, row.id, part));
  };
  const text = (field: "text" | "by" | "atLeast" | "document" | "article", hint = "") => (
    <TextField
      name={dutyField(row.id, field)}
      label={own[field]}
      hint={hint}
      value={row[field]}
      onChange={(value) => {
        change({ [field]: value });
      }}
    />
  );
  return (
    <Card
      title={own.one(place)}
      remove={own.remove(place)}
      onRemove={() => {
        setForm({ ...form, added: form.added.filter(({ id }) => id !== row.id) });
      }}
    >
      {text("text")}
      <ChoiceField
        name={dutyField(row.id, "kind")}
        label={own.kind}
        value={row.kind}
        choices={choicesOf(ACTIVITY_KINDS, activities)}
        onChange={(kind) => {
          change({ kind });
        }}
      />
      {row.kind === "meeting" && (
        <SeveralField
          name={dutyField(row.id, "meetings")}
          label={own.meetings}
          value={row.meetings}
          choices={choicesOf(MEETING_KINDS, meetings)}
          onChange={(chosen) => {
            change({ meetings: chosen });
          }}
        />
      )}
      <Pair>
        <ChoiceField
          name={dutyField(row.id, "period")}
          label={own.period}
          value={row.period}
          choices={choicesOf(OWN_PERIODS, periods)}
          onChange={(period) => {
            change({ period });
          }}
        />
        {text("atLeast")}
      </Pair>
      {row.period === "once" && text("by", own.byHint)}
      <SeveralField
        name={dutyField(row.id, "posts")}
        label={own.posts}
        value={row.posts}
        choices={choicesOf(POSTS, posts)}
        onChange={(chosen) => {
          change({ posts: chosen });
        }}
      />
      <Pair>
        {text("document")}
        {text("article", own.articleHint)}
      </Pair>
    </Card>
  );
}
