import { strToU8 } from "fflate";
import { FileProblem, readWorkbook } from "../../../src/workbook/file";
import { type Parts, zipOf } from "./package-xml";
import { writtenParts, writtenWorkbook } from "./written-workbook";

const LEDGER = { worksheets: [{ name: "3月", cells: { A1: "序号", B2: 44621 } }] };

async function problem(bytes: Uint8Array): Promise<string> {
  const outcome: unknown = await readWorkbook(bytes).then(
    () => "read",
    (error: unknown) => error,
  );
  if (outcome === "read") return outcome;
  if (outcome instanceof FileProblem) return outcome.code;
  throw outcome instanceof Error ? outcome : new Error(String(outcome));
}

/** A compound file: header, one sector of directory entries, one of stream contents. */
function compoundFile(streams: readonly string[], contents: readonly number[] = []): Uint8Array {
  const bytes = new Uint8Array(512 * 12);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true);
  ["Root Entry", ...streams].forEach((name, index) => {
    const at = 512 + index * 128;
    bytes.set(Buffer.from(name, "utf16le"), at);
    view.setUint16(at + 64, name.length * 2 + 2, true);
    bytes[at + 66] = index === 0 ? 5 : 2;
    view.setUint32(at + 116, 1, true);
    view.setUint32(at + 120, 5000, true);
  });
  bytes.set(contents, 1024);
  return bytes;
}

/** A record of an old workbook's stream: number, length, contents. */
const record = (id: number, length: number) => [
  id & 0xff,
  id >> 8,
  length,
  0,
  ...new Array<number>(length).fill(0),
];
const BOF = record(0x809, 16);
const FILEPASS = record(0x2f, 6);
const CODEPAGE = record(0x42, 2);

/** Changes a field of the n-th directory entry; offsets as in the zip specification. */
function withDirectoryField(bytes: Uint8Array, entry: number, offset: number, value: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  let at = view.getUint32(copy.length - 6, true);
  for (let index = 0; index < entry; index++) {
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  view.setUint32(at + offset, value, true);
  return copy;
}

describe("what is no .xlsx file is named", () => {
  const good = writtenWorkbook(LEDGER);

  it("reads the good file these are made from", async () => {
    expect(await problem(good)).toBe("read");
  });

  it.each([
    ["nothing", new Uint8Array()],
    ["one byte", new Uint8Array([0x50])],
    ["text", strToU8("这不是一个表格".repeat(100))],
    ["a page", strToU8("<html><body><table><tr><td>姓名</td></tr></table></body></html>")],
    ["values with commas", strToU8("姓名,金额\n张某,5\n")],
    [
      "a picture",
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...new Array<number>(200).fill(7)]),
    ],
    ["an archive of other things", zipOf({ "a.txt": "x" })],
    ["an empty archive", zipOf({})],
    [
      "an OpenDocument file",
      zipOf({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>" }),
    ],
    [
      "a text document",
      zipOf({
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels":
          '<Relationships xmlns="x"><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": "<w:document xmlns:w='w'/>",
      }),
    ],
    ["a package without its workbook", zipOf(without(writtenParts(LEDGER), "xl/workbook.xml"))],
    ["a compound file of something else", compoundFile(["WordDocument"])],
  ])("%s is no workbook", async (_, bytes) => {
    expect(await problem(bytes)).toBe("not-a-workbook");
  });

  it.each([
    ["an encrypted package", compoundFile(["EncryptionInfo", "EncryptedPackage"])],
    ["an old workbook with a password", compoundFile(["Workbook"], [...BOF, ...FILEPASS])],
    ["an older one", compoundFile(["Book"], [...BOF, ...FILEPASS])],
    ["an encrypted archive", withDirectoryField(good, 0, 8, 0x0001)],
  ])("%s asks for a password", async (_, bytes) => {
    expect(await problem(bytes)).toBe("encrypted");
  });

  it.each([
    ["a workbook of Excel 97–2003", compoundFile(["Workbook"], [...BOF, ...CODEPAGE])],
    ["a workbook of Excel 5", compoundFile(["Book"], [...BOF, ...CODEPAGE])],
    ["one without a container", new Uint8Array([0x09, 0x04, 0x06, 0x00, 0, 0, 0x10, 0, 0, 0])],
    ["a binary workbook", zipOf({ "[Content_Types].xml": "<Types/>", "xl/workbook.bin": "x" })],
  ])("%s must be saved as .xlsx first", async (_, bytes) => {
    expect(await problem(bytes)).toBe("legacy-xls");
  });

  it.each([
    ["cut in half", good.subarray(0, good.length / 2)],
    ["cut before its end", good.subarray(0, good.length - 30)],
    ["packed by an unknown method", withDirectoryField(good, 0, 10, 99)],
    ["with an entry that is elsewhere", withDirectoryField(good, 1, 42, 3)],
    ["with a wrong checksum", withDirectoryField(good, 3, 16, 0x12345678)],
    ["without a worksheet's part", zipOf(without(writtenParts(LEDGER), "xl/worksheets/sheet1.xml"))],
    [
      "whose worksheet stops in the middle",
      zipOf({ ...writtenParts(LEDGER), "xl/worksheets/sheet1.xml": "<worksheet><sheetData><row" }),
    ],
    [
      "whose worksheet closes the wrong tag",
      zipOf({
        ...writtenParts(LEDGER),
        "xl/worksheets/sheet1.xml": "<worksheet><sheetData></sheetDat></worksheet>",
      }),
    ],
    ["whose texts are missing", zipOf(without(writtenParts(LEDGER), "xl/sharedStrings.xml"))],
    [
      "that defines entities",
      zipOf({
        ...writtenParts(LEDGER),
        "xl/sharedStrings.xml":
          '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>',
      }),
    ],
    [
      "with a cell beyond the last column",
      zipOf({
        ...writtenParts(LEDGER),
        "xl/worksheets/sheet1.xml":
          '<worksheet><sheetData><row r="1"><c r="ZZZZZ1"><v>1</v></c></row></sheetData></worksheet>',
      }),
    ],
    [
      "with a row beyond the last",
      zipOf({
        ...writtenParts(LEDGER),
        "xl/worksheets/sheet1.xml": '<worksheet><sheetData><row r="99999999"/></sheetData></worksheet>',
      }),
    ],
  ])("a file %s is damaged", async (_, bytes) => {
    expect(await problem(bytes)).toBe("corrupt");
  });

  const MEBIBYTE = 1 << 20;
  it.each([
    ["a part above the limit", withDirectoryField(good, 3, 24, 129 * MEBIBYTE)],
    [
      "a part that unpacks to more than two hundred times its size",
      zipOf({ ...writtenParts(LEDGER), "xl/media/a.png": new Uint8Array(4 * MEBIBYTE) }),
    ],
    ["more than 5000 parts", zipOf({ ...writtenParts(LEDGER), ...manyParts(5000) })],
    ["zip64", withDirectoryField(good, 0, 24, 0xffffffff)],
  ])("%s is too large", async (_, bytes) => {
    expect(await problem(bytes)).toBe("too-large");
  });

  it("parts that exceed the limit together are too large", async () => {
    const parts = { ...writtenParts(LEDGER), ...noiseParts(3) };
    const first = Object.keys(writtenParts(LEDGER)).length;
    let bytes = zipOf(parts);
    for (const entry of [first, first + 1]) bytes = withDirectoryField(bytes, entry, 24, 100 * MEBIBYTE);
    expect(await problem(bytes)).toBe("read");
    expect(await problem(withDirectoryField(bytes, first + 2, 24, 100 * MEBIBYTE))).toBe("too-large");
  });

  it("a bomb that understates its size is too large, and is given up before it fills the memory", async () => {
    const parts = { ...writtenParts(LEDGER), "xl/worksheets/sheet1.xml": new Uint8Array(160 * MEBIBYTE) };
    const index = Object.keys(parts).indexOf("xl/worksheets/sheet1.xml");
    expect(await problem(withDirectoryField(zipOf(parts), index, 24, 2000))).toBe("too-large");
  });

  it("a part that understates its size a little is damaged", async () => {
    const parts = { ...writtenParts(LEDGER) };
    const index = Object.keys(parts).indexOf("xl/worksheets/sheet1.xml");
    expect(await problem(withDirectoryField(zipOf(parts), index, 24, 20))).toBe("corrupt");
  });

  it("a part nobody reads is not unpacked", async () => {
    const bytes = zipOf({ ...writtenParts(LEDGER), ...noiseParts(1) });
    const index = Object.keys(writtenParts(LEDGER)).length;
    expect(await problem(withDirectoryField(bytes, index, 16, 1))).toBe("read");
  });
});

function without(parts: Parts, name: string): Parts {
  return Object.fromEntries(Object.entries(parts).filter(([part]) => part !== name));
}

/** Parts of 600 kB that cannot be packed smaller. */
function noiseParts(count: number): Parts {
  const noise = new Uint8Array(600_000);
  let state = 1;
  for (let at = 0; at < noise.length; at++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    noise[at] = state >>> 24;
  }
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`xl/media/${String(index)}.png`, noise]),
  );
}

function manyParts(count: number): Parts {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`xl/media/${String(index)}.txt`, "x"]),
  );
}
