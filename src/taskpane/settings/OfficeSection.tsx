import { LEVELS, ORGANS, REGION_IDS } from "../../rulebook/terms";
import { choicesOf, ChoiceField, Pair, TextField, YesField } from "./Fields";
import { ProposedMark } from "./ProposedMark";
import { Section } from "./Section";
import { useSettings } from "./settings-context";

/** 单位: its name, place, level and kind of body. */
export function OfficeSection() {
  const { words, form, setForm } = useSettings();
  const { regions, levels, organs } = words.rulebook;
  const { office } = words.settings;
  return (
    <Section heading={office.heading} startsOpen>
      <TextField
        name="unit"
        label={office.unit}
        hint={office.unitHint}
        mark={form.isUnitProposed && <ProposedMark />}
        value={form.unit}
        onChange={(unit) => {
          setForm({ ...form, unit, isUnitProposed: false });
        }}
      />
      <ChoiceField
        name="region"
        label={office.region}
        hint={office.regionHint}
        value={form.region}
        choices={[["", office.noRegion], ...choicesOf(REGION_IDS, regions)]}
        onChange={(region) => {
          setForm({ ...form, region });
        }}
      />
      <Pair>
        <ChoiceField
          name="level"
          label={office.level}
          value={form.level}
          choices={[["", office.inferred], ...choicesOf(LEVELS, levels)]}
          onChange={(level) => {
            setForm({ ...form, level });
          }}
        />
        <ChoiceField
          name="organ"
          label={office.organ}
          value={form.organ}
          choices={[["", office.inferred], ...choicesOf(ORGANS, organs)]}
          onChange={(organ) => {
            setForm({ ...form, organ });
          }}
        />
      </Pair>
      <YesField
        name="allLedgersOfOrgan"
        label={office.allLedgers}
        hint={office.allLedgersHint}
        value={form.allLedgersOfOrgan}
        onChange={(allLedgersOfOrgan) => {
          setForm({ ...form, allLedgersOfOrgan });
        }}
      />
    </Section>
  );
}
