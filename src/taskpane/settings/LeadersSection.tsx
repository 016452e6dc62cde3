import { Button } from "@fluentui/react-components";
import { POSTS } from "../../rulebook/terms";
import { Card } from "./Card";
import { choicesOf, ChoiceField, Pair, TextField } from "./Fields";
import { inferredPost } from "./leader-duties";
import { ProposedMark } from "./ProposedMark";
import { Section } from "./Section";
import { leaderField, withLeader, withNewLeader, type LeaderRow } from "./settings-form";
import { useSettings } from "./settings-context";

/** 领导: who they are, their posts, and from when to when. */
export function LeadersSection() {
  const { words, form, setForm } = useSettings();
  const { leaders } = words.settings;
  const proposed = form.leaders.filter(({ isProposed }) => isProposed).length;
  return (
    <Section heading={leaders.heading(form.leaders.length, proposed)}>
      <div>{leaders.intro}</div>
      {form.leaders.map((row, index) => (
        <LeaderCard key={row.key} row={row} place={index + 1} />
      ))}
      <div>
        <Button
          onClick={() => {
            setForm(withNewLeader(form));
          }}
        >
          {leaders.add}
        </Button>
      </div>
    </Section>
  );
}

function LeaderCard({ row, place }: { readonly row: LeaderRow; readonly place: number }) {
  const { words, form, setForm } = useSettings();
  const { leaders } = words.settings;
  const { posts } = words.rulebook;
  const inferred = inferredPost(row.position);
  const text = (field: "name" | "position" | "sectors" | "from" | "to", hint = "") => (
    <TextField
      name={leaderField(row.key, field)}
      label={leaders[field]}
      hint={hint}
      value={row[field]}
      onChange={(value) => {
        setForm(withLeader(form, row.key, { [field]: value }));
      }}
    />
  );
  return (
    <Card
      title={row.name.trim() === "" ? leaders.one(place) : row.name}
      mark={row.isProposed && <ProposedMark />}
      remove={leaders.remove(row.name.trim())}
      onRemove={() => {
        setForm({ ...form, leaders: form.leaders.filter(({ key }) => key !== row.key) });
      }}
    >
      <Pair>
        {text("name")}
        {text("position")}
      </Pair>
      <ChoiceField
        name={leaderField(row.key, "post")}
        label={leaders.post}
        value={row.post}
        choices={[
          ["", leaders.inferredPost(inferred === null ? null : posts[inferred])],
          ...choicesOf(POSTS, posts),
        ]}
        onChange={(post) => {
          setForm(withLeader(form, row.key, { post }));
        }}
      />
      {text("sectors", leaders.sectorsHint)}
      <Pair>
        {text("from", leaders.monthHint)}
        {text("to", leaders.monthHint)}
      </Pair>
    </Card>
  );
}
