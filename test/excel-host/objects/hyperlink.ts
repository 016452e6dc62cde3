/** `Range.hyperlink`: links to places in the workbook itself. */
import type { LinkModel } from "../workbook-model";
import { intersects } from "../workbook-model";
import type { Area, Scope } from "../wire";
import { ApiError } from "../wire";

/** Excel's colour for links nobody has followed. */
const LINK_COLOR = "#0563C1";

export function hyperlinkScalar({ workbook }: Scope, { worksheet, range }: Area) {
  return {
    get: (): Excel.RangeHyperlink | null => {
      const [link, ...others] = worksheet.links.filter((one) => intersects(one.range, range));
      if (link === undefined || others.length > 0) return null;
      const { documentReference, screenTip } = link;
      return {
        documentReference,
        screenTip,
        textToDisplay: String(worksheet.cell(range.top, range.left).value ?? ""),
      };
    },
    set: ({ address, documentReference, screenTip = "", textToDisplay }: Excel.RangeHyperlink) => {
      if (address !== undefined || documentReference === undefined)
        throw new ApiError("ApiNotImplemented", "Links that leave the workbook", "Range.hyperlink");
      workbook.mutate(
        worksheet,
        () => {
          const link: LinkModel = { range, documentReference, screenTip };
          worksheet.links = [...worksheet.links.filter((one) => !intersects(one.range, range)), link];
          const first = { ...range, bottom: range.top, right: range.left };
          const isEmpty = worksheet.cell(range.top, range.left).value === null;
          if (textToDisplay !== undefined || isEmpty)
            workbook.write(worksheet, first, [[textToDisplay ?? `'${documentReference}`]]);
          worksheet.setFormat(range, "Font.Color", LINK_COLOR);
          worksheet.setFormat(range, "Font.Underline", "Single");
        },
        { location: "Range.hyperlink", contents: range, allowedBy: "allowInsertHyperlinks" },
      );
    },
  };
}
