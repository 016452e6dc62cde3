/** Links within the workbook. `Range.hyperlink` is in ExcelApi 1.7. */
import type { Link } from "../../port";
import { linkReference } from "../../port";
import { textToWrite } from "../cell-text";
import type { Change } from "./change";
import { change, rangeIn } from "./change";

/**
 * Excel writes the link's text into the cell and makes it blue and underlined. The text is the one that is written there
 * anyway, and comes before values and formats, so that the cell ends as the plan says. Only on a worksheet that the plan
 * adds, which goes as a whole.
 */
export function setLink({ worksheet, address, text, to }: Link): Change {
  return change<null>({
    worksheet,
    written: 1_500,
    load: () => ({ image: () => null }),
    write: (context) => {
      const cell = rangeIn(context, worksheet, address);
      cell.hyperlink = {
        documentReference: linkReference(to),
        screenTip: to.worksheet,
        textToDisplay: textToWrite(text, "General"),
      };
      cell.format.font.color = "#000000";
      cell.format.font.underline = "None";
    },
  });
}
