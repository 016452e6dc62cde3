/** `duty-ledger explain`: how one description is understood and counted. */
import { createInterface } from "node:readline";
import { toExplanation } from "../ledger/activity/explanation";
import { explain } from "../ledger/activity/understand";
import { explanationText } from "../text/explanation-text";
import { locale } from "./language";
import { oneOf } from "./load-profile";
import type { Output } from "./output";

/**
 * Explains each text; `-` reads texts from standard input, one a line, and gives one JSON object a line unless told
 * otherwise. @throws UsageError
 */
export async function explainCommand(
  texts: readonly string[],
  format: string | undefined,
  output: Output,
): Promise<void> {
  const chosen = format === undefined ? null : oneOf(["text", "json"], format, "--format");
  const tell = (description: string, as: "text" | "json"): void => {
    const explained = explain(description);
    output.write(
      as === "json"
        ? `${JSON.stringify(toExplanation(explained))}\n`
        : `${explanationText(explained, locale)}\n`,
    );
  };
  for (const description of texts) {
    if (description !== "-") {
      tell(description, chosen ?? "text");
      continue;
    }
    for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
      if (line.trim() !== "") tell(line, chosen ?? "json");
    }
  }
}
