import { ChoiceField, choicesOf, Pair, TextField, YesField } from "./Fields";
import { Section } from "./Section";
import { WHEN_DAY_OFF } from "./settings-form";
import { useSettings } from "./settings-context";

/** 报送日, and what goes on where a yearly notice is silent. */
export function FilingSection() {
  const { words, form, setForm } = useSettings();
  const { filing, choices } = words.settings;
  return (
    <>
      <Section heading={filing.heading}>
        <Pair>
          <TextField
            name="filingDay"
            label={filing.day}
            hint={filing.dayHint}
            value={form.filingDay}
            onChange={(filingDay) => {
              setForm({ ...form, filingDay });
            }}
          />
          <TextField
            name="filingTo"
            label={filing.to}
            value={form.filingTo}
            onChange={(filingTo) => {
              setForm({ ...form, filingTo });
            }}
          />
        </Pair>
        <ChoiceField
          name="whenDayOff"
          label={filing.whenDayOff}
          value={form.whenDayOff}
          choices={choicesOf(WHEN_DAY_OFF, filing.dayOff)}
          onChange={(whenDayOff) => {
            setForm({ ...form, whenDayOff });
          }}
        />
      </Section>
      <Section heading={choices.heading}>
        <YesField
          name="carryOver"
          label={choices.carryOver}
          hint={choices.carryOverHint}
          value={form.carryOver}
          onChange={(carryOver) => {
            setForm({ ...form, carryOver });
          }}
        />
        <YesField
          name="keepContinuing"
          label={choices.keepContinuing}
          hint={choices.keepContinuingHint}
          value={form.keepContinuing}
          onChange={(keepContinuing) => {
            setForm({ ...form, keepContinuing });
          }}
        />
      </Section>
    </>
  );
}
