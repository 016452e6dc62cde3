import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { obligationName } from "./duty-names";
import { Section } from "./Section";
import { withDutyOff } from "./settings-form";
import { useSettings } from "./settings-context";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  duty: {
    display: "flex",
    alignItems: "start",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    "& > span": { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
    "& > button": { flexShrink: 0 },
  },
});

/** 停用的职责, of every leader and year, with the way to switch them on again. */
export function OffSection() {
  const styles = useStyles();
  const { words, form, notices, setForm } = useSettings();
  const { off } = words.settings;
  return (
    <Section heading={off.heading(form.disabled.length)}>
      {form.disabled.length === 0 && <div>{off.none}</div>}
      <ul className={styles.list}>
        {form.disabled.map((id) => {
          const name = obligationName(id, notices, words);
          return (
            <li key={id} className={styles.duty}>
              <span>{name}</span>
              <Button
                size="small"
                aria-label={off.restore(name)}
                onClick={() => {
                  setForm(withDutyOff(form, id, false));
                }}
              >
                {off.restoreShort}
              </Button>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
