import { COLUMNS } from "../../ledger/ledger";
import { TextField } from "./Fields";
import { Section } from "./Section";
import { columnField } from "./settings-form";
import { useSettings } from "./settings-context";

/** 表头用词: what this office calls the columns of the form. */
export function ColumnsSection() {
  const { words, form, setForm } = useSettings();
  const { columns } = words.settings;
  return (
    <Section heading={columns.heading}>
      <div>{columns.intro}</div>
      {COLUMNS.map((column) => (
        <TextField
          key={column}
          name={columnField(column)}
          label={columns.names[column]}
          value={form.columns[column]}
          onChange={(word) => {
            setForm({ ...form, columns: { ...form.columns, [column]: word } });
          }}
        />
      ))}
    </Section>
  );
}
