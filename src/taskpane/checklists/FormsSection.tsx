import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { readTracker } from "../../ledger/campaign-tracker";
import { SHUOZHOU_CAMPAIGN } from "../../rulebook/shuozhou-tasks";
import { campaignReportPlan } from "../../sheets/campaign-report";
import { trackerPlan } from "../../sheets/campaign-tracker";
import { entityListPlan } from "../../sheets/entity-list";
import type { WorkbookPlan, WorkbookSnapshot } from "../../workbook/port";
import { usePane } from "../pane-context";
import { checklistWords } from "./checklist-words";

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", alignItems: "start", gap: tokens.spacingVerticalS },
});

/** Forms beside the checklists: supervised entities, the tasks of a campaign and its monthly report. */
export function FormsSection() {
  const styles = useStyles();
  const { locale, services, actions } = usePane();
  const { forms: words } = checklistWords(locale).tab;
  const [unit, setUnit] = useState("");
  const [isMissing, setIsMissing] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const today = services.today();
  const add = (
    done: string,
    plan: (snapshot: WorkbookSnapshot, names: readonly string[]) => WorkbookPlan | null,
    needless = words.needless,
  ) =>
    void actions.prepare({
      resultAfter: "outdated",
      words: { confirm: words.confirm, done },
      plan: (snapshot) => {
        const planned = plan(
          snapshot,
          snapshot.worksheets.map(({ name }) => name),
        );
        return planned === null ? needless : { plan: planned, lines: [] };
      },
    });
  const named = unit.trim() === "" ? null : unit.trim();
  return (
    <details>
      <summary>{words.heading}</summary>
      <div ref={body} className={styles.body}>
        <Field
          label={words.unit}
          {...(isMissing && named === null
            ? { validationState: "error" as const, validationMessage: words.unitMissing }
            : {})}
        >
          <Input
            name="forms-unit"
            value={unit}
            autoComplete="off"
            onChange={(_event, { value }) => {
              setUnit(value);
            }}
          />
        </Field>
        <Button
          onClick={() => {
            setIsMissing(named === null);
            if (named === null) body.current?.querySelector("input")?.focus();
            else {
              const year = Number(today.slice(0, 4));
              add(words.entities.done, (_snapshot, names) =>
                entityListPlan({ unit: named, year, title: words.entities.title(year) }, names),
              );
            }
          }}
        >
          {words.entities.button}
        </Button>
        <Button
          onClick={() => {
            add(words.tracker.done, ({ date1904 }, names) =>
              trackerPlan(
                {
                  unit: named,
                  asOf: today,
                  campaign: SHUOZHOU_CAMPAIGN,
                  date1904,
                  title: words.tracker.title,
                },
                names,
              ),
            );
          }}
        >
          {words.tracker.button}
        </Button>
        <Button
          onClick={() => {
            add(
              words.report.done,
              (snapshot, names) => {
                const tasks = readTracker(snapshot);
                if (tasks.length === 0) return null;
                const options = { unit: named, asOf: today, campaign: SHUOZHOU_CAMPAIGN, tasks };
                return campaignReportPlan({ ...options, title: words.report.title }, names);
              },
              words.report.needless,
            );
          }}
        >
          {words.report.button}
        </Button>
      </div>
    </details>
  );
}
