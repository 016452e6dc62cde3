import type { Locale } from "../text/locale";
import { TEXTS } from "./pane-context";

/** Where the browser page stands beside the task pane's. */
const WORKBENCH_PAGE = "index.html";

/** What to say instead of the pane: Excel is not there, or its library did not load. */
export function BootMessage({
  locale,
  why,
}: {
  readonly locale: Locale;
  readonly why: "not-excel" | "no-office";
}) {
  const words = TEXTS[locale].pane.boot;
  return (
    <main className="notice" lang={locale}>
      <h1>{TEXTS[locale].pane.title}</h1>
      <p>{why === "not-excel" ? words.notExcel : words.noOffice}</p>
      <p>
        <a href={WORKBENCH_PAGE} target="_blank" rel="noopener">
          {words.workbench}
        </a>
      </p>
    </main>
  );
}
