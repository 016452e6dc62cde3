import { Field, makeStyles, Select } from "@fluentui/react-components";
import type { Ledger } from "../../ledger/ledger";
import { fillWords } from "../../text/fill-sentences";
import { usePane } from "../pane-context";
import { ledgerKey, monthsWords } from "./fill-book";

const useStyles = makeStyles({ narrow: { minWidth: 0, "& select": { minWidth: 0, width: "100%" } } });

interface LedgerFieldProps {
  readonly label: string;
  readonly ledgers: readonly Ledger[];
  /** The key of the chosen one. */
  readonly chosen: string;
  readonly onChange: (key: string) => void;
}

/** One of the tables of the workbook, by leader and month. */
export function LedgerField({ label, ledgers, chosen, onChange }: LedgerFieldProps) {
  const styles = useStyles();
  const { locale } = usePane();
  const words = fillWords(locale).entry;
  const persons = [...new Set(ledgers.map(({ person }) => person))];
  return (
    <Field label={label} className={styles.narrow}>
      <Select
        value={chosen}
        onChange={(_event, { value }) => {
          onChange(value);
        }}
      >
        {persons.map((person) => (
          <optgroup key={person ?? ""} label={person ?? words.noName}>
            {ledgers
              .filter((ledger) => ledger.person === person)
              .map((ledger) => (
                <option key={ledgerKey(ledger)} value={ledgerKey(ledger)}>
                  {words.ledgerName(monthsWords(ledger), ledger.worksheet)}
                </option>
              ))}
          </optgroup>
        ))}
      </Select>
    </Field>
  );
}
