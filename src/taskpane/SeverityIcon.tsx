import { makeStyles, tokens } from "@fluentui/react-components";
import type { Severity } from "../check/report";

/** `ok` stands for a clean result. Shapes differ, so that colour is never the only sign. */
export type Sign = Severity | "ok";

const useStyles = makeStyles({
  icon: { flexShrink: 0, width: "16px", height: "16px", position: "relative", top: "2px" },
  error: { color: tokens.colorPaletteRedForeground1 },
  query: { color: tokens.colorPaletteDarkOrangeForeground1 },
  warning: { color: tokens.colorPaletteMarigoldForeground1 },
  prompt: { color: tokens.colorBrandForeground1 },
  ok: { color: tokens.colorPaletteGreenForeground1 },
});

const PATHS: Readonly<Record<Sign, { readonly shape: "circle" | "triangle"; readonly mark: string }>> = {
  error: { shape: "circle", mark: "M5.5 5.5l5 5M10.5 5.5l-5 5" },
  query: { shape: "circle", mark: "M6.2 6.4a1.9 1.9 0 1 1 2.6 1.8c-.6.3-.8.6-.8 1.2M8 11.4v.1" },
  warning: { shape: "triangle", mark: "M8 6.2v3.4M8 11.7v.1" },
  prompt: { shape: "circle", mark: "M8 7.4v3.8M8 4.9v.1" },
  ok: { shape: "circle", mark: "M5 8.2l2.1 2.1L11 6.2" },
};

/** A sign beside a word that says the same; hidden from screen readers. */
export function SeverityIcon({ sign }: { readonly sign: Sign }) {
  const styles = useStyles();
  const { shape, mark } = PATHS[sign];
  return (
    <svg
      className={`${styles.icon} ${styles[sign]}`}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {shape === "circle" ? <circle cx="8" cy="8" r="6.8" /> : <path d="M8 1.8 15 14.2H1Z" />}
      <path d={mark} />
    </svg>
  );
}
