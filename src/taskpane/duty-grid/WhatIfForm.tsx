import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { Supposition } from "../../check/by-memory";
import type { WhatIf } from "../../check/what-if";
import { RULEBOOK } from "../../rulebook";
import type { Notice } from "../../rulebook/rulebook";
import type { NoticeProblem } from "../../rulebook/schema";
import { LEVELS, REGION_IDS, type Level, type RegionId } from "../../rulebook/terms";
import { rulebookWords } from "../../text/duty-sentences";
import { whatIf as whatIfEn } from "../../text/en/what-if";
import { settings as settingsEn } from "../../text/en/settings";
import { settings as settingsZh } from "../../text/zh-CN/settings";
import { whatIf as whatIfZh } from "../../text/zh-CN/what-if";
import { MAX_MEMORY_BYTES } from "../../workbook/port";
import { FailureMessage } from "../FailureMessage";
import { usePane } from "../pane-context";
import { FilePicker } from "../settings/FilePicker";
import { readNoticeFile } from "../settings/notice-file";
import { Problems } from "../settings/Problems";
import { readTextFile } from "../settings/read-text-file";
import { failureOf, type Failure } from "../store";
import { useReading } from "../use-reading";
import { PartUnderWay } from "../WorkUnderWay";
import type { Locale } from "../../text/locale";
import { dutyGridWords } from "./duty-grid-words";
import { WhatIfResult } from "./WhatIfResult";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  choices: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    "& > *": { flexGrow: 1, minWidth: "120px" },
    "& select": { minWidth: 0 },
  },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    overflowWrap: "anywhere",
  },
});

/** The years of which a yearly notice is known, the newest first. */
const YEARS = [
  ...new Set(RULEBOOK.documents.flatMap(({ annual, year }) => (annual ? (year ?? []) : []))),
].sort((one, other) => other - one);

type Trial =
  | { readonly phase: "none" | "reading" | "running" }
  | { readonly phase: "done"; readonly result: WhatIf; readonly supposed: Supposition }
  | { readonly phase: "failed"; readonly failure: Failure };

const titleOf = ({ documents: [document] }: Notice): string => document?.title ?? "";

/** What to suppose, and what would come of it. Nothing of it is written. */
export default function WhatIfForm() {
  const styles = useStyles();
  const { locale, text, services } = usePane();
  const words = dutyGridWords(locale).whatIf;
  const { read, progress, stop: stopReading } = useReading();
  const { regions, levels } = rulebookWords(locale);
  const [year, setYear] = useState<number | null>(null);
  const [region, setRegion] = useState<RegionId | null>(null);
  const [level, setLevel] = useState<Level | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [trial, setTrial] = useState<Trial>({ phase: "none" });
  /** The trial whose answer is wanted. */
  const wanted = useRef<AbortController | null>(null);

  const supposed: Supposition = {
    ...(year === null ? {} : { year }),
    ...(region === null ? {} : { region }),
    ...(level === null ? {} : { level }),
    ...(notice === null ? {} : { notice }),
  };
  const isNothing = Object.keys(supposed).length === 0;

  const run = async () => {
    const control = new AbortController();
    wanted.current = control;
    setTrial({ phase: "reading" });
    const settle = (settled: Trial) => {
      if (wanted.current === control) setTrial(settled);
    };
    try {
      const snapshot = await read();
      if (wanted.current !== control) return;
      setTrial({ phase: "running" });
      const options = { asOf: services.today(), signal: control.signal };
      settle({ phase: "done", result: await services.whatIf(snapshot, supposed, options), supposed });
    } catch (error) {
      settle({ phase: "failed", failure: failureOf(error) });
    }
  };
  const stop = () => {
    const control = wanted.current;
    wanted.current = null;
    control?.abort();
    stopReading();
    setTrial({ phase: "none" });
  };

  const { phase } = trial;
  const isRunning = phase === "reading" || phase === "running";
  return (
    <div className={styles.form}>
      <div>{words.intro}</div>
      <div className={styles.choices}>
        <Choice
          label={words.year}
          value={year}
          choices={YEARS.map((each) => [each, dutyGridWords(locale).yearOf(String(each))])}
          onChange={setYear}
        />
        <Choice
          label={words.region}
          value={region}
          choices={REGION_IDS.map((id) => [id, regions[id]])}
          onChange={setRegion}
        />
        <Choice
          label={words.level}
          value={level}
          choices={LEVELS.map((id) => [id, levels[id]])}
          onChange={setLevel}
        />
      </div>
      <NoticeField notice={notice} onChange={setNotice} />
      <div className={styles.row}>
        <Button
          appearance="primary"
          disabledFocusable={isNothing || isRunning}
          onClick={() => {
            if (!isNothing && !isRunning) void run();
          }}
        >
          {words.run}
        </Button>
        {isNothing && <span>{words.nothingAsked}</span>}
      </div>
      {isRunning && (
        <PartUnderWay
          words={phase === "reading" ? text.pane.check.reading : words.running}
          progress={phase === "reading" ? progress : null}
          stop="stop"
          onStop={stop}
        />
      )}
      {trial.phase === "failed" && <FailureMessage failure={trial.failure} onRetry={() => void run()} />}
      <div role="status">
        {trial.phase === "done" && (
          <WhatIfResult
            result={trial.result}
            asked={askedParts(trial.supposed, locale)}
            year={trial.supposed.year}
          />
        )}
      </div>
    </div>
  );
}

/** What is supposed, in words. */
function askedParts({ year, region, level, notice }: Supposition, locale: Locale): readonly string[] {
  const words = locale === "en" ? whatIfEn : whatIfZh;
  const { regions, levels } = rulebookWords(locale);
  return [
    ...(year === undefined ? [] : [words.askedYear(String(year))]),
    ...(region === undefined ? [] : [words.askedRegion(regions[region])]),
    ...(level === undefined ? [] : [words.askedLevel(levels[level])]),
    ...(notice === undefined ? [] : [words.askedRulebook(titleOf(notice))]),
  ];
}

interface ChoiceProps<Value> {
  readonly label: string;
  /** Null: as it is. */
  readonly value: Value | null;
  readonly choices: readonly (readonly [Value, string])[];
  readonly onChange: (value: Value | null) => void;
}

function Choice<Value extends string | number>({ label, value, choices, onChange }: ChoiceProps<Value>) {
  const words = dutyGridWords(usePane().locale).whatIf;
  return (
    <Field label={label}>
      <Select
        value={value ?? ""}
        onChange={(_event, data) => {
          onChange(choices.find(([choice]) => String(choice) === data.value)?.[0] ?? null);
        }}
      >
        <option value="">{words.unchanged}</option>
        {choices.map(([choice, name]) => (
          <option key={choice} value={choice}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

type Refusal =
  | { readonly kind: "said"; readonly sentence: string }
  | { readonly kind: "wrong"; readonly file: string; readonly problems: readonly NoticeProblem[] };

interface NoticeFieldProps {
  readonly notice: Notice | null;
  readonly onChange: (notice: Notice | null) => void;
}

/** One more notice, from a file, for the trial only. */
function NoticeField({ notice, onChange }: NoticeFieldProps) {
  const styles = useStyles();
  const { locale } = usePane();
  const words = dutyGridWords(locale).whatIf;
  const { notices } = locale === "en" ? settingsEn : settingsZh;
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const load = async (file: File) => {
    setRefusal(null);
    if (file.size > MAX_MEMORY_BYTES) {
      setRefusal({ kind: "said", sentence: words.tooLarge(file.name) });
      return;
    }
    let source: string;
    try {
      source = await readTextFile(file);
    } catch {
      setRefusal({ kind: "said", sentence: notices.unreadable(file.name) }); // gone or locked since it was chosen
      return;
    }
    const reading = readNoticeFile(source, RULEBOOK, []);
    if (reading.ok) onChange(reading.notices[0] ?? null);
    else setRefusal({ kind: "wrong", file: file.name, problems: reading.problems });
  };

  return (
    <Field label={words.notice}>
      <div role="group" aria-label={words.notice} className={styles.row}>
        {notice !== null && (
          <>
            <span>{words.loaded(titleOf(notice))}</span>
            <Button
              size="small"
              aria-label={words.dropNotice(titleOf(notice))}
              onClick={() => {
                onChange(null);
              }}
            >
              {words.drop}
            </Button>
          </>
        )}
        <FilePicker words={words.load} label={words.choose} onFile={(file) => void load(file)} />
        <div role="alert">
          {refusal?.kind === "said" && refusal.sentence}
          {refusal?.kind === "wrong" && (
            <Problems
              title={notices.wrong(refusal.file, refusal.problems.length)}
              problems={refusal.problems}
            />
          )}
        </div>
      </div>
    </Field>
  );
}
