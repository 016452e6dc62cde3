import { Badge, makeStyles, Switch, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { obligationWords } from "../../text/duty-sentences";
import { ChoiceField, Pair } from "./Fields";
import {
  askableYears,
  bindsAllYear,
  defaultYear,
  leaderChoices,
  leaderDuties,
  monthRuns,
  type DutyLine,
} from "./leader-duties";
import { usePane } from "../pane-context";
import { Section } from "./Section";
import { withDutyOff } from "./settings-form";
import { useSettings } from "./settings-context";

const useStyles = makeStyles({
  group: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  duty: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  what: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  label: { color: tokens.colorNeutralForeground3 },
  off: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground3 },
  folded: { "& summary": { cursor: "pointer" } },
  doubts: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** 这位领导应履行: what a leader owes in a year, with the articles, as the settings stand. */
export function DutiesSection() {
  const styles = useStyles();
  const { services } = usePane();
  const { words, workbook, profile, rulebook, form, setForm } = useSettings();
  const text = words.settings.duties;
  const { ledgers } = workbook;
  const choices = useMemo(() => leaderChoices(ledgers, profile), [ledgers, profile]);
  const [name, setName] = useState<string | null>(null);
  const [askedYear, setAskedYear] = useState<number | null>(null);
  const choice = choices.find((each) => each.name === name) ?? choices[0];
  const today = services.today();
  const year = askedYear ?? defaultYear(choice, ledgers, today);
  if (choice === undefined) {
    return (
      <Section heading={text.heading} startsOpen>
        <div>{text.nobody}</div>
      </Section>
    );
  }
  const answer = leaderDuties(rulebook, choice.standing, year, profile.obligations);
  const { region, level, organ, post } = choice.standing;
  const { regions, levels, organs, posts, silence } = words.rulebook;
  const standing = [
    region && regions[region],
    level && levels[level],
    organ && organs[organ],
    post && posts[post],
  ];
  return (
    <Section heading={text.heading} startsOpen>
      <Pair>
        <ChoiceField
          name="dutiesOf"
          label={text.leader}
          value={choice.name}
          choices={choices.map((each) => [each.name, each.name] as const)}
          onChange={setName}
        />
        <ChoiceField
          name="dutiesIn"
          label={text.year}
          value={String(year)}
          choices={askableYears(rulebook, ledgers, today).map(
            (each) => [String(each), text.yearName(each)] as const,
          )}
          onChange={(chosen) => {
            setAskedYear(Number(chosen));
          }}
        />
      </Pair>
      <div>{text.who(choice.name, standing.filter((part) => part !== null).join(" · "), year)}</div>
      {answer.kind === "lacking" ? (
        answer.lacks.map((lack) => <div key={lack}>{text.lacks[lack]}</div>)
      ) : (
        <>
          {!answer.isLevelKnown && <div>{text.noLevel}</div>}
          <div>
            {silence[answer.silence]}
            {answer.silence !== "speaks" && (
              <Switch
                label={words.settings.choices.carryOver}
                checked={form.carryOver}
                onChange={(_event, { checked }) => {
                  setForm({ ...form, carryOver: checked });
                }}
              />
            )}
          </div>
          <Lines heading={text.own(answer.own.length)} lines={answer.own} />
          <Lines heading={text.organ(answer.organ.length)} lines={answer.organ} />
          <details className={styles.folded}>
            <summary>{text.listed(answer.listed.length)}</summary>
            <ul className={styles.list}>
              {answer.listed.map((line) => (
                <DutyItem key={line.obligation.id} line={line} />
              ))}
            </ul>
          </details>
        </>
      )}
    </Section>
  );
}

function Lines({ heading, lines }: { readonly heading: string; readonly lines: readonly DutyLine[] }) {
  const styles = useStyles();
  return (
    <div>
      <h3 className={styles.group}>{heading}</h3>
      <ul className={styles.list}>
        {lines.map((line) => (
          <DutyItem key={line.obligation.id} line={line} />
        ))}
      </ul>
    </div>
  );
}

const monthOf = (month: string): number => Number(month.slice(5));

function DutyItem({ line }: { readonly line: DutyLine }) {
  const styles = useStyles();
  const { words, form, setForm } = useSettings();
  const text = words.settings.duties;
  const { obligation, months, isOff, isOwn } = line;
  const { id, basis, counts, reason, loose, carriedFrom, ambiguities } = obligation;
  const what = obligationWords(obligation, words.locale);
  const isEnglish = words.locale === "en";
  const when = bindsAllYear(months)
    ? text.allYear
    : text.monthsJoined(monthRuns(months).map(([first, last]) => text.months(monthOf(first), monthOf(last))));
  const part = (label: string, value: string) => (
    <div>
      <span className={styles.label}>{label}</span> {value}
    </div>
  );
  return (
    <li className={styles.duty} data-duty={id}>
      <div className={styles.what}>
        <span className={isOff ? styles.off : ""}>{what}</span>{" "}
        {isOff && <Badge appearance="outline">{text.off}</Badge>}
        {isOwn && <Badge appearance="tint">{text.ownDuty}</Badge>}
        {carriedFrom !== null && <Badge appearance="tint">{words.rulebook.carriedFrom(carriedFrom)}</Badge>}
      </div>
      {counts !== null && part(text.counts, words.rulebook.whatCounts(counts))}
      {part(text.basis, `${basis.document} ${basis.article}`)}
      {part(text.inForce, when)}
      {reason !== null && <div>{words.rulebook.notCounted[reason]}</div>}
      {loose !== null && <div>{words.rulebook.loose(loose)}</div>}
      {ambiguities.length > 0 && (
        <details className={styles.folded}>
          <summary>{text.doubts(ambiguities.length)}</summary>
          <ul className={styles.doubts}>
            {ambiguities.map((doubt, index) => (
              <li key={index}>
                {isEnglish ? doubt.questionEn : doubt.question}
                {part(text.reading, isEnglish ? doubt.readingEn : doubt.reading)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {!isOwn && (counts !== null || isOff) && (
        <Switch
          label={text.on}
          aria-label={text.isOn(what)}
          checked={!isOff}
          onChange={(_event, { checked }) => {
            setForm(withDutyOff(form, id, !checked));
          }}
        />
      )}
    </li>
  );
}
