import { Button, Field, makeStyles, tokens } from "@fluentui/react-components";
import { ORGANS, POSTS } from "../../rulebook/terms";
import { Card } from "./Card";
import { choicesOf, ChoiceField, Pair, TextField } from "./Fields";
import { inferredPost } from "./leader-duties";
import { ProposedMark } from "./ProposedMark";
import { Section } from "./Section";
import {
  leaderField,
  leaveField,
  withLeader,
  withNewLeader,
  type LeaderRow,
  type LeaveRow,
} from "./settings-form";
import { useSettings } from "./settings-context";

const useStyles = makeStyles({
  leave: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr) auto",
    alignItems: "start",
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalXS,
  },
  remove: { marginTop: "26px" }, // beside the inputs, below their labels
});

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
  const { posts, organs } = words.rulebook;
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
      <ChoiceField
        name={leaderField(row.key, "organ")}
        label={leaders.organ}
        value={row.organ}
        choices={[["", leaders.officeOrgan], ...choicesOf(ORGANS, organs)]}
        onChange={(organ) => {
          setForm(withLeader(form, row.key, { organ }));
        }}
      />
      <LeaveFields row={row} />
    </Card>
  );
}

/** 请假: months in which nothing is owed. */
function LeaveFields({ row }: { readonly row: LeaderRow }) {
  const styles = useStyles();
  const { words, form, setForm } = useSettings();
  const { leaders, remove } = words.settings;
  const setLeave = (leave: LeaderRow["leave"]) => {
    setForm(withLeader(form, row.key, { leave }));
  };
  const name = row.name.trim();
  const month = (place: number, field: keyof LeaveRow, label: string) => (
    <TextField
      name={leaveField(row.key, place, field)}
      label={label}
      value={row.leave[place]?.[field] ?? ""}
      onChange={(value) => {
        setLeave(row.leave.map((away, index) => (index === place ? { ...away, [field]: value } : away)));
      }}
    />
  );
  return (
    <Field label={leaders.leave} hint={leaders.leaveHint}>
      <div role="group" aria-label={leaders.leave}>
        {row.leave.map((_away, place) => (
          <div key={place} className={styles.leave}>
            {month(place, "from", leaders.leaveFrom(place + 1))}
            {month(place, "to", leaders.leaveTo(place + 1))}
            <Button
              size="small"
              appearance="subtle"
              className={styles.remove}
              aria-label={leaders.removeLeave(place + 1, name)}
              onClick={() => {
                setLeave(row.leave.filter((_, index) => index !== place));
              }}
            >
              {remove}
            </Button>
          </div>
        ))}
        <Button
          size="small"
          aria-label={leaders.addLeaveOf(name)}
          onClick={() => {
            setLeave([...row.leave, { from: "", to: "" }]);
          }}
        >
          {leaders.addLeave}
        </Button>
      </div>
    </Field>
  );
}
