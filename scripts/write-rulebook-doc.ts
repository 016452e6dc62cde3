/** Writes docs/rulebook.md out of the rulebook's data: `npm run rulebook:doc`. */
import { writeFileSync } from "node:fs";
import { rulebookDoc } from "../test/rulebook/rulebook-doc";

writeFileSync("docs/rulebook.md", rulebookDoc());
