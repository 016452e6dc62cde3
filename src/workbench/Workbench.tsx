/** The page for a PC without Excel: a workbook opened from a file, beside the pane that checks it. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  FluentProvider,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  webDarkTheme,
  webLightTheme,
} from "@fluentui/react-components";
import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type DragEvent,
  type ReactNode,
} from "react";
import type { Finding } from "../check/report";
import type { PaneProps } from "../taskpane/Pane";
import type { PaneServices } from "../taskpane/services";
import type { PaneRequest } from "../taskpane/start";
import { StoppableWork } from "../taskpane/WorkUnderWay";
import { fileProblems as filesEn } from "../text/en/files";
import { hostErrors as hostErrorsEn } from "../text/en/host";
import { workbench as workbenchEn } from "../text/en/workbench-page";
import type { Locale } from "../text/locale";
import { fileProblems as filesZh } from "../text/zh-CN/files";
import { hostErrors as hostErrorsZh } from "../text/zh-CN/host";
import { workbench as workbenchZh } from "../text/zh-CN/workbench-page";
import { FileProblem } from "../workbook/file/file-problem";
import { HostError, type Progress, type WorkbookPlan } from "../workbook/port";
import { BookHost, type BookWorker } from "./book-host";
import { BookView } from "./BookView";
import { readFile, saveFile } from "./local-file";
import type { Settings } from "./settings";

const TEXTS = {
  "zh-CN": { workbench: workbenchZh, files: filesZh, hostErrors: hostErrorsZh },
  en: { workbench: workbenchEn, files: filesEn, hostErrors: hostErrorsEn },
} as const;

const NO_FINDINGS: readonly Finding[] = [];

/** A language is named in itself. */
const OTHER_LANGUAGE: Readonly<Record<Locale, { readonly locale: Locale; readonly name: string }>> = {
  "zh-CN": { locale: "en", name: "English" },
  en: { locale: "zh-CN", name: "中文" },
};

/** What the pane needs beside the workbook. */
export type CheckServices = Omit<PaneServices, "host" | "openSample">;

export interface WorkbenchProps {
  readonly startWorker: () => BookWorker;
  /** The services of the pane in a language. */
  readonly services: (locale: Locale) => CheckServices;
  readonly samplePlan: () => WorkbookPlan;
  readonly settings: Settings;
  readonly onSettings: (settings: Settings) => void;
  readonly pane: (props: PaneProps) => ReactNode;
}

interface Book {
  readonly id: number;
  readonly fileName: string;
  readonly host: BookHost;
  /** The file as it was opened or last saved. */
  readonly savedBytes: Uint8Array | null;
}

/** Something to open: a file, or what the page makes itself. */
type Source = { readonly kind: "file"; readonly file: File } | { readonly kind: "sample" | "empty" };

/** What a check found in a workbook: it is shown on no other. */
interface Found {
  readonly host: BookHost;
  readonly findings: readonly Finding[];
}

/** A workbook that is being opened. */
interface Opening {
  readonly fileName: string;
  readonly progress: Progress | null;
  readonly stop: () => void;
}

type Notice =
  | { readonly kind: "stopped"; readonly fileName: string }
  | { readonly kind: "not-opened"; readonly fileName: string; readonly problem: keyof typeof filesZh }
  | { readonly kind: "refused"; readonly error: HostError }
  | { readonly kind: "saved"; readonly fileName: string };

export function Workbench(props: WorkbenchProps): ReactNode {
  const { startWorker, services, samplePlan, onSettings, pane } = props;
  const [settings, setSettings] = useState(props.settings);
  const [book, setBook] = useState<Book | null>(null);
  /** What the last check found, and in which workbook; null before any. */
  const [found, setFound] = useState<Found | null>(null);
  const [paneStart, setPaneStart] = useState<PaneRequest | null>(null);
  const [opening, setOpening] = useState<Opening | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [leavingFor, setLeavingFor] = useState<Source | null>(null);
  const [isDropping, setDropping] = useState(false);
  const [narrowView, setNarrowView] = useState<"book" | "pane">("book");
  const picker = useRef<HTMLInputElement>(null);
  const { locale } = settings;
  const text = TEXTS[locale].workbench;
  const systemIsDark = useSystemDark();
  const isDark = settings.theme === null ? systemIsDark : settings.theme === "dark";
  const isUnsaved = useUnsaved(book);
  const [begin] = useState(onlyTheLast);

  const choose = (change: Partial<Settings>): void => {
    const next = { ...settings, ...change };
    setSettings(next);
    onSettings(next);
  };

  /** Opens a workbook in place of the one that is open; where it cannot be read, the open one stays. */
  const load = useCallback(
    async (source: Source): Promise<void> => {
      const words = TEXTS[locale].workbench;
      const fileName =
        source.kind === "file"
          ? source.file.name
          : source.kind === "sample"
            ? words.sampleFile
            : words.emptyFile;
      setLeavingFor(null);
      setNotice(null);
      const { signal, stop, isWanted } = begin();
      const onProgress = (progress: Progress) => {
        if (isWanted()) setOpening({ fileName, progress, stop });
      };
      setOpening({ fileName, progress: null, stop });
      try {
        const host =
          source.kind === "file"
            ? await BookHost.open(await readFile(source.file), startWorker, { signal, onProgress })
            : await BookHost.create(
                source.kind === "sample" ? samplePlan() : emptyPlan(words.emptySheet),
                startWorker,
              );
        if (!isWanted()) {
          host.close();
          return;
        }
        setPaneStart(null);
        setBook((before) => {
          before?.host.close();
          return { id: (before?.id ?? 0) + 1, fileName, host, savedBytes: host.state.bytes };
        });
      } catch (error) {
        if (!isWanted()) return;
        setNotice(
          signal.aborted
            ? { kind: "stopped", fileName }
            : { kind: "not-opened", fileName, problem: problemOf(error) },
        );
      } finally {
        if (isWanted()) setOpening(null);
      }
    },
    [begin, locale, samplePlan, startWorker],
  );

  const isStarted = useRef(false);
  useEffect(() => {
    if (isStarted.current) return; // only the first page view opens by itself
    isStarted.current = true;
    void load({ kind: props.settings.start });
  }, [load, props.settings.start]);

  /** Opens, but asks first where changes would be lost. */
  const open = useCallback(
    async (source: Source): Promise<void> => {
      await book?.host.settled(); // what was typed a moment ago may still be on its way
      if (book !== null && !sameBytes(book.host.state.bytes, book.savedBytes)) setLeavingFor(source);
      else await load(source);
    },
    [book, load],
  );

  const save = useCallback(async (): Promise<void> => {
    if (book === null) return;
    await book.host.settled();
    const { bytes } = book.host.state;
    saveFile(book.fileName, bytes);
    setBook((now) => (now?.id === book.id ? { ...now, savedBytes: bytes } : now));
    setNotice({ kind: "saved", fileName: book.fileName });
  }, [book]);

  useEffect(() => {
    if (!isUnsaved) return;
    const warn = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- Chromium before 119 asks for it
      event.returnValue = "";
    };
    window.addEventListener("beforeunload", warn);
    return () => {
      window.removeEventListener("beforeunload", warn);
    };
  }, [isUnsaved]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key === "s") void save();
      else if (key === "o") picker.current?.click();
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => {
      window.removeEventListener("keydown", onKey);
    };
  }, [save]);

  useEffect(() => {
    document.documentElement.lang = locale;
    document.documentElement.style.colorScheme = isDark ? "dark" : "light";
    document.title = book === null ? text.title : `${isUnsaved ? "• " : ""}${book.fileName} — ${text.title}`;
  }, [locale, isDark, book, isUnsaved, text]);

  const host = book?.host ?? null;
  const findings = found?.host === host ? found.findings : null;
  const checkServices = useMemo(() => services(locale), [services, locale]);
  const paneServices = useMemo<PaneServices | null>(
    () =>
      host && {
        ...checkServices,
        host,
        check: async (snapshot, options) => {
          const check = await checkServices.check(snapshot, options);
          setFound({ host, findings: check.findings });
          return check;
        },
        openSample: () => {
          choose({ start: "sample" });
          void open({ kind: "sample" });
          return Promise.resolve();
        },
      },
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `choose` and `open` change with every setting; the pane must not start anew for that
    [host, checkServices],
  );

  const describe = useCallback(
    (finding: Finding) => checkServices.describe(finding).headline,
    [checkServices],
  );
  const onRefused = useCallback((error: unknown) => {
    setNotice({ kind: "refused", error: error instanceof HostError ? error : new HostError("unknown") });
  }, []);

  /** A click that leads to a cell shows the workbook where only one of the two has room. */
  useEffect(
    () =>
      host?.onShow(() => {
        setNarrowView("book");
      }),
    [host],
  );

  function onDrop(event: DragEvent): void {
    event.preventDefault();
    setDropping(false);
    const file = event.dataTransfer.files[0];
    if (file !== undefined) void open({ kind: "file", file });
  }

  return (
    <FluentProvider theme={isDark ? webDarkTheme : webLightTheme} className="page">
      <div
        className={`workbench workbench-shows-${narrowView}`}
        onDragOver={(event) => {
          if (!event.dataTransfer.types.includes("Files")) return;
          event.preventDefault();
          setDropping(true);
        }}
        onDragLeave={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setDropping(false);
        }}
        onDrop={onDrop}
      >
        <div className="bar" role="region" aria-label={text.file}>
          <Button appearance="primary" title={text.openHint} onClick={() => picker.current?.click()}>
            {text.open}
          </Button>
          <Button
            disabled={book === null}
            title={book === null ? "" : text.saveHint(book.fileName)}
            onClick={() => void save()}
          >
            {text.save}
          </Button>
          <Button
            appearance="subtle"
            onClick={() => {
              choose({ start: "sample" });
              void open({ kind: "sample" });
            }}
          >
            {text.sample}
          </Button>
          <Button
            appearance="subtle"
            onClick={() => {
              choose({ start: "empty" });
              void open({ kind: "empty" });
            }}
          >
            {text.empty}
          </Button>
          <span className="file-name">
            <span className="file-name-text">{book?.fileName}</span>
            {isUnsaved && <span className="unsaved">{text.unsaved}</span>}
          </span>
          <Button
            appearance="subtle"
            lang={OTHER_LANGUAGE[locale].locale}
            onClick={() => {
              // The pane starts anew in the other language, and shows again what it had shown.
              setPaneStart(findings === null ? null : "check");
              choose({ locale: OTHER_LANGUAGE[locale].locale });
            }}
          >
            {OTHER_LANGUAGE[locale].name}
          </Button>
          <Button
            appearance="subtle"
            onClick={() => {
              choose({ theme: isDark ? "light" : "dark" });
            }}
          >
            {isDark ? text.theme.toLight : text.theme.toDark}
          </Button>
          <input
            ref={picker}
            type="file"
            hidden
            accept=".xlsx,.xlsm,.xls,.xlsb"
            aria-label={text.open}
            onChange={({ target }) => {
              const file = target.files?.[0];
              target.value = ""; // the same file may be chosen again
              if (file !== undefined) void open({ kind: "file", file });
            }}
          />
          <div className="narrow-switch" role="group" aria-label={text.view.label}>
            {(["book", "pane"] as const).map((view) => (
              <Button
                key={view}
                appearance={narrowView === view ? "primary" : "secondary"}
                aria-pressed={narrowView === view}
                onClick={() => {
                  setNarrowView(view);
                }}
              >
                {text.view[view]}
              </Button>
            ))}
          </div>
        </div>
        {/* The pane brings the page's banner and main landmarks; everything else stands in regions. */}
        <section className="book" aria-label={text.book}>
          <div aria-live="polite" className="unseen">
            {opening !== null && text.opening(opening.fileName)}
          </div>
          {opening !== null && (
            <div className="opening">
              <StoppableWork
                words={text.opening(opening.fileName)}
                progress={opening.progress}
                locale={locale}
                onStop={opening.stop}
              />
            </div>
          )}
          {notice !== null && (
            <NoticeBar
              notice={notice}
              locale={locale}
              openFile={book?.fileName ?? null}
              onDismiss={() => {
                setNotice(null);
              }}
            />
          )}
          {book !== null && (
            <BookView
              key={book.id}
              host={book.host}
              findings={findings ?? NO_FINDINGS}
              describe={describe}
              text={text}
              onRefused={onRefused}
            />
          )}
        </section>
        <div className="pane">
          {book !== null && paneServices !== null && (
            <div className="pane-fill" key={book.id}>
              {pane({ services: paneServices, locale, theme: isDark ? "dark" : "light", start: paneStart })}
            </div>
          )}
        </div>
        {isDropping && (
          <div className="drop-hint">
            <span>{text.drop}</span>
          </div>
        )}
      </div>
      <Dialog
        open={leavingFor !== null}
        modalType="alert"
        onOpenChange={(_, { open: isOpen }) => {
          if (!isOpen) setLeavingFor(null);
        }}
      >
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{text.leaving.title}</DialogTitle>
            <DialogContent>{text.leaving.text(book?.fileName ?? "")}</DialogContent>
            <DialogActions className="leaving-buttons">
              <Button
                appearance="primary"
                onClick={() => {
                  void save().then(() => (leavingFor === null ? undefined : load(leavingFor)));
                }}
              >
                {text.leaving.save}
              </Button>
              <Button
                onClick={() => {
                  if (leavingFor !== null) void load(leavingFor);
                }}
              >
                {text.leaving.discard}
              </Button>
              <Button
                onClick={() => {
                  setLeavingFor(null);
                }}
              >
                {text.leaving.stay}
              </Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </FluentProvider>
  );
}

function NoticeBar(props: {
  readonly notice: Notice;
  readonly locale: Locale;
  readonly openFile: string | null;
  readonly onDismiss: () => void;
}): ReactNode {
  const { notice, locale, openFile, onDismiss } = props;
  const { workbench: text, files, hostErrors } = TEXTS[locale];
  const dismiss = (
    <MessageBarActions>
      <Button size="small" onClick={onDismiss}>
        {text.dismiss}
      </Button>
    </MessageBarActions>
  );
  if (notice.kind === "not-opened") {
    return (
      <MessageBar intent="error" layout="multiline" role="alert" className="notice">
        <MessageBarBody>
          <MessageBarTitle>{text.notOpened(notice.fileName)}</MessageBarTitle>
          {files[notice.problem]} {openFile !== null && text.stillOpen(openFile)}
        </MessageBarBody>
        {dismiss}
      </MessageBar>
    );
  }
  if (notice.kind === "refused") {
    const { worksheet = null, address = null } = notice.error.detail;
    const { happened, action } = hostErrors[notice.error.code]({ worksheet, address });
    return (
      <MessageBar intent="error" layout="multiline" role="alert" className="notice">
        <MessageBarBody>
          <MessageBarTitle>{happened}</MessageBarTitle>
          {action}
        </MessageBarBody>
        {dismiss}
      </MessageBar>
    );
  }
  const isStopped = notice.kind === "stopped";
  const still = openFile === null ? "" : ` ${text.stillOpen(openFile)}`;
  return (
    <MessageBar intent={isStopped ? "info" : "success"} layout="multiline" role="status" className="notice">
      <MessageBarBody>
        {isStopped ? text.stopped(notice.fileName) + still : text.saved(notice.fileName)}
      </MessageBarBody>
      {dismiss}
    </MessageBar>
  );
}

/** Begins work of which only the last is wanted: each ends the one before. */
function onlyTheLast() {
  let last: AbortController | null = null;
  return () => {
    last?.abort();
    const control = new AbortController();
    last = control;
    return {
      signal: control.signal,
      stop: () => {
        control.abort();
      },
      isWanted: () => last === control,
    };
  };
}

/** Whether the workbook differs from its file. */
function useUnsaved(book: Book | null): boolean {
  const host = book?.host ?? null;
  const bytes = useSyncExternalStore(
    useCallback((listener) => host?.onState(listener) ?? (() => undefined), [host]),
    () => host?.state.bytes ?? null,
  );
  const savedBytes = book?.savedBytes ?? null;
  return useMemo(() => bytes !== null && !sameBytes(bytes, savedBytes), [bytes, savedBytes]);
}

/** A change that was taken back leaves the same bytes in another array. */
const sameBytes = (one: Uint8Array, other: Uint8Array | null): boolean =>
  one === other || (one.length === other?.length && one.every((byte, index) => byte === other[index]));

function useSystemDark(): boolean {
  const query = useMemo(() => window.matchMedia("(prefers-color-scheme: dark)"), []);
  return useSyncExternalStore(
    useCallback(
      (listener) => {
        query.addEventListener("change", listener);
        return () => {
          query.removeEventListener("change", listener);
        };
      },
      [query],
    ),
    () => query.matches,
  );
}

/** Why a file was not opened, as a code that has a sentence. */
function problemOf(error: unknown): keyof typeof filesZh {
  if (error instanceof FileProblem) return error.code;
  if (error instanceof DOMException && error.name === "NotFoundError") return "not-found";
  return error instanceof HostError && error.code === "too-large" ? "too-large" : "corrupt";
}

const emptyPlan = (worksheet: string): WorkbookPlan => ({
  title: worksheet,
  operations: [{ kind: "add-worksheet", worksheet }],
});
