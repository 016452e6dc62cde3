import { Input, Link, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { usePane } from "../pane-context";
import { isFiltering, NO_FILTER, type FilterChoices, type FindingFilter } from "./finding-search";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    paddingBottom: tokens.spacingVerticalS,
  },
  search: { flexBasis: "100%", minWidth: 0 },
  choice: { flexGrow: 1, flexBasis: "80px", minWidth: 0 },
  shown: {
    flexBasis: "100%",
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface FilterBarProps {
  readonly filter: FindingFilter;
  readonly choices: FilterChoices;
  readonly shown: number;
  readonly total: number;
  readonly onFilter: (filter: FindingFilter) => void;
  /** Leads from the search to the first finding. */
  readonly onLeave: () => void;
}

/** Search and choices above the findings. What they hide is said, with the way to see all again. */
export function FilterBar({ filter, choices, shown, total, onFilter, onLeave }: FilterBarProps) {
  const styles = useStyles();
  const { text } = usePane();
  const { filter: words } = text.checkTab;
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return; // the keys belong to the characters being composed
    if (event.key === "Escape" && filter.words !== "") onFilter({ ...filter, words: "" });
    else if (event.key === "ArrowDown") onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const choice = <Name extends string>(
    label: string,
    all: string,
    chosen: Name | null,
    names: readonly (readonly [Name, number])[],
    nameOf: (name: Name) => string,
    choose: (name: Name | null) => void,
  ) =>
    names.length > 0 && (
      <Select
        className={styles.choice}
        size="small"
        aria-label={label}
        value={chosen ?? ""}
        onChange={(_event, { value }) => {
          choose(names.find(([name]) => name === value)?.[0] ?? null);
        }}
      >
        <option value="">{all}</option>
        {names.map(([name, count]) => (
          <option key={name} value={name}>
            {words.counted(nameOf(name), count)}
          </option>
        ))}
      </Select>
    );
  return (
    <div className={styles.bar} role="search" aria-label={words.heading}>
      <Input
        className={styles.search}
        size="small"
        type="search"
        autoComplete="off"
        aria-label={words.search}
        placeholder={words.searchHint}
        value={filter.words}
        data-search-findings
        onKeyDown={onKeyDown}
        onChange={(_event, { value }) => {
          onFilter({ ...filter, words: value });
        }}
      />
      {choice(
        words.severity,
        words.allSeverities,
        filter.severity,
        choices.severities,
        (severity) => text.findings.severityNames[severity] ?? severity,
        (severity) => {
          onFilter({ ...filter, severity });
        },
      )}
      {choice(
        words.leader,
        words.allLeaders,
        filter.leader,
        choices.leaders,
        (leader) => leader,
        (leader) => {
          onFilter({ ...filter, leader });
        },
      )}
      {choice(
        words.worksheet,
        words.allWorksheets,
        filter.worksheet,
        choices.worksheets,
        (worksheet) => worksheet,
        (worksheet) => {
          onFilter({ ...filter, worksheet });
        },
      )}
      {isFiltering(filter) && (
        <p className={styles.shown} aria-live="polite">
          {filter.rows !== null && words.onlyRows(filter.rows)}
          {words.shown(shown, total)}{" "}
          <Link
            inline
            style={{ fontSize: "inherit" }}
            onClick={() => {
              onFilter(NO_FILTER);
            }}
          >
            {words.showAll}
          </Link>
        </p>
      )}
    </div>
  );
}
