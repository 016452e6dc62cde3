/** The texts that cells name by number. */
import { SaxesParser } from "saxes";
import type { WorkbookPackage } from "./package";
import { decodeEscapes } from "./text-escapes";
import { localName, wellFormed } from "./xml";

/** Rich text is joined; phonetic readings (`rPh`) are left out. @throws FileProblem `corrupt` */
export function readSharedStrings(pkg: WorkbookPackage, part: string): readonly string[] {
  const strings: string[] = [];
  let text = "";
  let isText = false;
  let phonetic = 0;
  const parser = new SaxesParser();
  const take = (piece: string) => {
    if (isText) text += piece;
  };
  parser.on("text", take);
  parser.on("cdata", take);
  parser.on("opentag", ({ name }) => {
    const local = localName(name);
    if (local === "si") text = "";
    else if (local === "rPh") phonetic++;
    else if (local === "t") isText = phonetic === 0;
  });
  parser.on("closetag", ({ name }) => {
    const local = localName(name);
    if (local === "si") strings.push(decodeEscapes(text));
    else if (local === "rPh") phonetic--;
    else if (local === "t") isText = false;
  });
  wellFormed(() => {
    pkg.streamText(part, (piece) => parser.write(piece));
    parser.close();
  });
  return strings;
}
