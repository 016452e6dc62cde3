import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { checkTools as en } from "../../text/en/check-tools";
import { checkTools as zh } from "../../text/zh-CN/check-tools";
import { usePane } from "../pane-context";
import type { ChangeRequest } from "../store";

const useStyles = makeStyles({
  tools: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    paddingBottom: tokens.spacingVerticalS,
  },
});

/** Loaded when first used. */
const plans = () => import("./result-plans");

/** Mends all that can be; puts the result into the workbook as marks or sheets, and takes marks away; tidies the writing. */
export function CheckTools() {
  const styles = useStyles();
  const { locale, services, actions } = usePane();
  const words = locale === "en" ? en : zh;
  const ask = (request: Omit<ChangeRequest, "resultAfter">) =>
    void actions.prepare({ resultAfter: "stands", ...request });
  // The workbook may have changed since it was checked: what is put into it is checked anew.
  const checked = async (...[snapshot, signal]: Parameters<ChangeRequest["plan"]>) =>
    services.check(snapshot, { asOf: services.today(), signal });
  return (
    <div className={styles.tools} role="group" aria-label={words.heading}>
      <Button size="small" onClick={() => void actions.fixAll()}>
        {words.fixAll}
      </Button>
      <Button
        size="small"
        onClick={() => {
          ask({
            words: words.mark,
            plan: async (snapshot, signal) =>
              (await plans()).planMarks(snapshot, await checked(snapshot, signal), words) ??
              words.mark.needless,
          });
        }}
      >
        {words.mark.button}
      </Button>
      <Button
        size="small"
        onClick={() => {
          ask({
            words: words.clear,
            plan: async (snapshot) => (await plans()).planClearing(snapshot, words) ?? words.clear.needless,
          });
        }}
      >
        {words.clear.button}
      </Button>
      <Button
        size="small"
        onClick={() => {
          ask({
            words: words.sheets,
            plan: async (snapshot, signal) =>
              (await plans()).planResultSheets(
                snapshot,
                await checked(snapshot, signal),
                words,
                services.today(),
              ),
          });
        }}
      >
        {words.sheets.button}
      </Button>
      <Button
        size="small"
        onClick={() => {
          void actions.prepare({
            resultAfter: "checked-again",
            words: words.tidy,
            plan: async (snapshot) => (await plans()).planTidiedCells(snapshot, words) ?? words.tidy.needless,
          });
        }}
      >
        {words.tidy.button}
      </Button>
    </div>
  );
}
