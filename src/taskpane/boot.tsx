/** Starts the pane inside Excel; anywhere else says where to go instead. */
import { createRoot } from "react-dom/client";
import type { Locale } from "../text/locale";
import { ExcelHost } from "../workbook/excel/excel-host";
import { BootMessage } from "./BootMessage";
import { engineServices } from "./engine-services";
import { startEngine } from "./start-engine";
import { Pane, type PaneTheme } from "./Pane";
import { requestedStart } from "./start";

/** Milliseconds after which an `Office.onReady` that never answers (a page outside of Office) is given up. */
const PATIENCE = 3000;

/** What Office says of itself; absent where its library did not load. */
const office = typeof Office === "undefined" ? null : Office;

/** Chinese, unless the Office around us speaks another language. */
function locale(): Locale {
  // Absent outside of Office, whatever the types say.
  const language = (office?.context as Partial<Office.Context> | undefined)?.displayLanguage ?? "zh-CN";
  return language.toLowerCase().startsWith("zh") ? "zh-CN" : "en";
}

/** The colour Office gives its panes; empty where it does not tell, or cannot (older ones throw). */
function officeBackground(): string {
  try {
    return (office?.context as Partial<Office.Context> | undefined)?.officeTheme?.bodyBackgroundColor ?? "";
  } catch {
    return "";
  }
}

/** The theme of the Office around us where it tells, else that of the system. */
function theme(): PaneTheme {
  const channels = /^#(..)(..)(..)/.exec(officeBackground());
  if (channels === null) return "system";
  const [red = 0, green = 0, blue = 0] = channels.slice(1).map((channel) => parseInt(channel, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? "dark" : "light";
}

const element = document.getElementById("pane");
if (element === null) throw new Error("The page lacks the element of the pane.");
element.setAttribute("data-started", ""); // old-office.js looks for it
const root = createRoot(element);

if (office === null) {
  root.render(<BootMessage locale={locale()} why="no-office" />);
} else {
  const giveUp = setTimeout(() => {
    root.render(<BootMessage locale={locale()} why="not-excel" />);
  }, PATIENCE);
  void office.onReady(({ host }) => {
    clearTimeout(giveUp);
    if (host !== office.HostType.Excel) {
      root.render(<BootMessage locale={locale()} why="not-excel" />);
      return;
    }
    const spoken = locale();
    document.documentElement.lang = spoken;
    root.render(
      <Pane
        services={{ ...engineServices(spoken, startEngine), host: new ExcelHost() }}
        locale={spoken}
        theme={theme()}
        start={requestedStart(location.search)}
      />,
    );
  });
}
