/** Prints a workbook with LibreOffice and reads the pages back with poppler. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { createWorkbook } from "../../src/workbook/file/new-workbook";
import type { WorkbookPlan } from "../../src/workbook/port";

/** A piece of text between blanks; lengths in points from the top-left corner of the page. */
export interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
  /** All text of the page without blanks, line by line from the top. */
  readonly text: string;
}

const PROGRAMS = [
  { program: "soffice", owner: "LibreOffice" },
  { program: "pdfinfo", owner: "poppler-utils" },
  { program: "pdftotext", owner: "poppler-utils" },
];

/** LibreOffice, poppler: whichever is not installed. */
function missingPrograms(): string[] {
  const missing = PROGRAMS.filter(
    ({ program }) =>
      spawnSync(program, ["--version"], { stdio: "ignore", timeout: 60_000 }).error !== undefined,
  );
  return [...new Set(missing.map(({ owner }) => owner))];
}

/** As `describe`; skipped with a sentence where nothing can print, and failing there on a build server. */
export function describePrinted(name: string, tests: () => void): void {
  const missing = missingPrograms();
  if (missing.length === 0) {
    describe(name, tests);
  } else if (process.env.CI === "true") {
    describe(name, () => {
      test("can print", () => {
        throw new Error(`Print tests cannot run because ${missing.join(" and ")} is not installed.`);
      });
    });
  } else {
    // Not console.warn: Jest drops what a suite says that is skipped altogether.
    process.stderr.write(
      `Print tests did not run because ${missing.join(" and ")} is not installed: ${name}.\n`,
    );
    describe.skip(name, tests);
  }
}

/** Runs a program to its end; what it says on its standard output. */
function run(program: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    encoding: "utf8",
    timeout: 120_000,
    maxBuffer: 100_000_000,
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${program} ended with ${String(status)}: ${stderr}`);
  return stdout;
}

/** The pages that an office prints of the workbook this plan makes. */
export function print(plan: WorkbookPlan): Page[] {
  const folder = mkdtempSync(path.join(tmpdir(), "duty-ledger-print-"));
  try {
    const workbook = path.join(folder, "printed.xlsx");
    writeFileSync(workbook, createWorkbook(plan));
    // A profile of its own: LibreOffice lets only one process use a profile at a time.
    const profile = pathToFileURL(path.join(folder, "profile")).href;
    run("soffice", [
      `-env:UserInstallation=${profile}`,
      "--headless",
      "--norestore",
      "--convert-to",
      "pdf",
      "--outdir",
      folder,
      workbook,
    ]);
    const pdf = path.join(folder, "printed.pdf");
    const keep = process.env.DUTY_LEDGER_PRINTS;
    if (keep !== undefined) writeFileSync(path.join(keep, `${plan.title}.pdf`), readFileSync(pdf));
    const pages = pagesOf(run("pdftotext", ["-bbox", pdf, "-"]));
    const counted = Number(/^Pages:\s+(\d+)$/m.exec(run("pdfinfo", [pdf]))?.[1]);
    if (counted !== pages.length)
      throw new Error(`pdfinfo counts ${String(counted)} pages, pdftotext ${String(pages.length)}`);
    return pages;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const ENTITIES: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };

function pagesOf(xml: string): Page[] {
  return [...xml.matchAll(/<page width="([\d.]+)" height="([\d.]+)">([\s\S]*?)<\/page>/g)].map(
    ([, width, height, body = ""]) => {
      const words = [
        ...body.matchAll(
          /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([\s\S]*?)<\/word>/g,
        ),
      ].map(([, left, top, right, bottom, text = ""]) => ({
        text: text.replaceAll(/&(?:amp|lt|gt|quot);/g, (entity) => ENTITIES[entity] ?? entity),
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
      }));
      return { width: Number(width), height: Number(height), words, text: textOf(words) };
    },
  );
}

const middle = ({ top, bottom }: Word): number => (top + bottom) / 2;

/** The text of these words, line by line and from left to right, without blanks. */
export function textOf(words: readonly Word[]): string {
  const lines: Word[][] = [];
  for (const word of [...words].sort((a, b) => middle(a) - middle(b))) {
    const line = lines.at(-1);
    const [first] = line ?? [];
    if (line !== undefined && first !== undefined && middle(word) - middle(first) < 3) line.push(word);
    else lines.push([word]);
  }
  return lines
    .flatMap((line) => line.sort((a, b) => a.left - b.left))
    .map(({ text }) => text)
    .join("");
}

/** Millimetres in points. */
export const millimetres = (length: number): number => (length / 25.4) * 72;
