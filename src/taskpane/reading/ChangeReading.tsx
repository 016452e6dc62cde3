import { Link } from "@fluentui/react-components";
import { useContext, useRef, useState } from "react";
import type { Finding } from "../../check/report";
import type { RowReading } from "../../ledger/decisions";
import { readingWords } from "../../text/reading-sentences";
import { qualifiedAddress } from "../../workbook/port";
import { usePane } from "../pane-context";
import type { DecidedCell } from "./plan-reading";
import { decisionOf, readingForm, type ReadingForm } from "./reading-form";
import { ReadingFields } from "./ReadingFields";
import { DecidedBy } from "./reading-scope";

/** Loaded when first used. */
const plans = () => import("./plan-reading");

interface ChangeReadingProps {
  readonly cell: DecidedCell;
  /** The part of the check it is about: the form closes when another check takes its place. */
  readonly of: object;
  /** What was decided before; null where nothing was. */
  readonly before?: RowReading | null;
}

/** The link 改变认定…, and the form it opens. */
export function ChangeReading({ cell, of, before = null }: ChangeReadingProps) {
  const { locale, services, actions } = usePane();
  const words = readingWords(locale);
  const { by, setBy } = useContext(DecidedBy);
  const [openFor, setOpenFor] = useState<object | null>(null);
  const place = useRef<HTMLSpanElement>(null);
  const where = qualifiedAddress(cell.worksheet, cell.address);
  const close = () => {
    setOpenFor(null);
    setTimeout(() => place.current?.querySelector("button")?.focus(), 0); // drawn by then
  };
  const onSubmit = (form: ReadingForm) => {
    setBy(form.by.trim());
    const decide = (text: string) =>
      decisionOf(form, { worksheet: cell.worksheet, address: cell.address, text }, services.today());
    void actions.prepare({
      plan: async (snapshot) =>
        (await plans()).planReading(snapshot, cell, decide, before, locale) ?? words.plan.nothingThere,
      words: words.plan,
      resultAfter: "checked-again",
    });
  };
  if (openFor === of) {
    return (
      <ReadingFields
        words={words}
        where={where}
        content={cell.text}
        initial={readingForm(before, by)}
        onSubmit={onSubmit}
        onCancel={close}
      />
    );
  }
  return (
    <span ref={place}>
      <Link
        inline
        style={{ fontSize: "inherit" }}
        aria-label={`${before === null ? words.change : words.again} ${where}`}
        data-change-reading
        onClick={() => {
          setOpenFor(of);
        }}
      >
        {before === null ? words.change : words.again}
      </Link>
    </span>
  );
}

/** Rules about what a row counts as: they speak of the cell of 工作内容 and of what stands in it. */
const RULES: ReadonlySet<string> = new Set(["row/not-done", "row/not-safety", "row/content-incomplete"]);

/** The cell whose reading the finding is about; null for other findings. */
export function readCell({ rule, worksheet, address, found }: Finding): DecidedCell | null {
  if (!RULES.has(rule) || worksheet === null || address === null || found === null) return null;
  return { worksheet, address, text: found };
}

/** The link below a finding about what a row counts as; nothing for other findings. */
export function ChangeReadingOf({ finding }: { readonly finding: Finding }) {
  const cell = readCell(finding);
  return cell === null ? null : <ChangeReading of={finding} cell={cell} />;
}
