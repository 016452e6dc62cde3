import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { sameNames as en } from "../../text/en/same-names";
import { sameNames as zhCN } from "../../text/zh-CN/same-names";
import { usePane } from "../pane-context";
import { isJoined, planJoinedNames, withJoined } from "./name-proposals";
import { Section } from "./Section";
import { useSettings } from "./settings-context";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  group: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "start",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    "& > span": { flexGrow: 1, minWidth: 0, flexBasis: "60%", overflowWrap: "anywhere" },
    "& > button": { flexShrink: 0 },
  },
});

/** 姓名和单位的写法: which may be one, for the clerk to say; kept at once, after a preview. */
export function SameNamesSection() {
  const styles = useStyles();
  const { locale, actions } = usePane();
  const words = locale === "en" ? en : zhCN;
  const { workbook } = useSettings();
  const groups = workbook.kept.profile.sameNames;
  const proposals = workbook.names.filter((proposal) => !isJoined(groups, proposal));
  const open = proposals.filter(({ isRead }) => !isRead);
  const ask = (title: string, change: Parameters<typeof planJoinedNames>[1]) => {
    void actions.prepare({
      plan: (snapshot) => planJoinedNames(snapshot, change, title, words) ?? words.plan.needless,
      words: words.plan,
      resultAfter: "checked-again",
    });
  };
  return (
    <Section heading={words.heading(open.length)}>
      <div>{words.intro}</div>
      {groups.length + proposals.length === 0 && <div>{words.none}</div>}
      <ul className={styles.list}>
        {open.map((proposal) => {
          const { kind, name, writings, worksheets } = proposal;
          return (
            <li key={JSON.stringify(writings)} className={styles.group}>
              <span>{words.maybe[kind](writings, worksheets)}</span>
              <Button
                size="small"
                aria-label={words.joinLabel(words.join[kind], name)}
                onClick={() => {
                  ask(words.plan.join(name), (kept) => withJoined(kept, proposal));
                }}
              >
                {words.join[kind]}
              </Button>
            </li>
          );
        })}
        {groups.map((group) => {
          const [name = ""] = group;
          return (
            <li key={JSON.stringify(group)} className={styles.group}>
              <span>{words.joined(group)}</span>
              <Button
                size="small"
                aria-label={words.partLabel(name)}
                onClick={() => {
                  const key = JSON.stringify(group);
                  ask(words.plan.part(name), (kept) => kept.filter((each) => JSON.stringify(each) !== key));
                }}
              >
                {words.part}
              </Button>
            </li>
          );
        })}
        {proposals
          .filter(({ isRead }) => isRead)
          .map(({ kind, writings }) => (
            <li key={JSON.stringify(writings)} className={styles.group}>
              <span>{words.read[kind](writings)}</span>
            </li>
          ))}
      </ul>
    </Section>
  );
}
