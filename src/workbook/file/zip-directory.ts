/**
 * A cheap look at a file before any parser sees it: names what is no .xlsx package, and bounds what the package
 * may unpack to. Costs milliseconds, whatever the file claims to hold.
 */
import { FileProblem } from "./file-problem";

/** One entry of the archive. Offsets and sizes in bytes. */
export interface ZipEntry {
  /** As written in the archive. */
  readonly name: string;
  readonly rawName: Uint8Array;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** DOS time and date as stored. */
  readonly modified: number;
  readonly utf8: boolean;
  /** Where the entry's packed bytes begin. */
  readonly dataStart: number;
}

const MEBIBYTE = 1 << 20;
/** What a package may unpack to; a ledger of ten years is below a hundredth of it. */
export const PACKAGE_LIMITS = {
  part: 128 * MEBIBYTE,
  total: 256 * MEBIBYTE,
  /** Unpacked to packed size; applies to parts above one mebibyte. */
  ratio: 200,
  parts: 5000,
} as const;

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_RECORD = 0x06054b50;
const END_RECORD_SIZE = 22;
const ZIP64_SIZE = 0xffffffff;
const ZIP64_COUNT = 0xffff;

/**
 * The entries of a zip archive that may hold a workbook, in the order of the directory.
 * @throws FileProblem with the code that fits the file
 */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (startsWith(bytes, OLE_SIGNATURE)) throw oleProblem(bytes, view);
  if (isBareBiff(view)) throw new FileProblem("legacy-xls", "a workbook stream without a container");
  if (bytes.length < 4 || view.getUint16(0, true) !== 0x4b50) {
    throw new FileProblem("not-a-workbook", "no zip archive");
  }
  const end = findEndRecord(view);
  if (end === null) throw new FileProblem("corrupt", "the archive has no end record");
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count === ZIP64_COUNT || start === ZIP64_SIZE) throw new FileProblem("too-large", "zip64");
  if (count > PACKAGE_LIMITS.parts) throw new FileProblem("too-large", `${String(count)} parts`);
  const entries: ZipEntry[] = [];
  let at = start;
  let total = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL_HEADER) {
      throw new FileProblem("corrupt", "the directory is damaged");
    }
    const nameLength = view.getUint16(at + 28, true);
    const entry = readEntry(bytes, view, at, nameLength);
    total += entry.size;
    if (
      entry.size > PACKAGE_LIMITS.part ||
      total > PACKAGE_LIMITS.total ||
      (entry.size > MEBIBYTE && entry.size > entry.compressedSize * PACKAGE_LIMITS.ratio)
    ) {
      throw new FileProblem("too-large", `${entry.name} unpacks to ${String(entry.size)} bytes`);
    }
    entries.push(entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  requireWorkbookParts(entries);
  return entries;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, nameLength: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const compressedSize = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const local = view.getUint32(at + 42, true);
  const rawName = bytes.subarray(at + 46, at + 46 + nameLength);
  if ((flags & 1) !== 0) throw new FileProblem("encrypted", "the archive is encrypted");
  if (size === ZIP64_SIZE || compressedSize === ZIP64_SIZE) throw new FileProblem("too-large", "zip64");
  if (method !== 0 && method !== 8) throw new FileProblem("corrupt", `compression method ${String(method)}`);
  if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL_HEADER) {
    throw new FileProblem("corrupt", "an entry is not where the directory says");
  }
  const dataStart = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (dataStart + compressedSize > bytes.length) throw new FileProblem("corrupt", "an entry is cut off");
  return {
    name: new TextDecoder().decode(rawName),
    rawName,
    method,
    crc: view.getUint32(at + 16, true),
    compressedSize,
    size,
    modified: view.getUint32(at + 12, true),
    utf8: (flags & 0x800) !== 0,
    dataStart,
  };
}

/** The end record stands at the end, behind it at most a comment of 65,535 bytes. */
function findEndRecord(view: DataView): number | null {
  const last = view.byteLength - END_RECORD_SIZE;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (view.getUint32(at, true) === END_RECORD) return at;
  }
  return null;
}

function requireWorkbookParts(entries: readonly ZipEntry[]): void {
  const names = new Set(entries.map(({ name }) => name.replaceAll("\\", "/").toLowerCase()));
  if ([...names].some((name) => /(^|\/)workbook\.bin$/.test(name))) {
    throw new FileProblem("legacy-xls", "a binary workbook (.xlsb)");
  }
  const isPackage =
    names.has("_rels/.rels") || names.has("[content_types].xml") || names.has("xl/workbook.xml");
  if (!isPackage) throw new FileProblem("not-a-workbook", "an archive without a workbook");
}

// The older container ("compound file"): either an encrypted package or a workbook of Excel 97–2003.

const OLE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const OLE_ENTRY_SIZE = 128;
const OLE_MINI_STREAM_BELOW = 4096;
const BIFF_FILEPASS = 0x2f;
const BIFF_EOF = 0x0a;

interface OleEntry {
  readonly name: string;
  readonly sector: number;
  readonly size: number;
}

function oleProblem(bytes: Uint8Array, view: DataView): FileProblem {
  const entries = oleEntries(bytes, view);
  const named = (name: string) => entries.find((entry) => entry.name.toLowerCase() === name);
  if (named("encryptedpackage") !== undefined) return new FileProblem("encrypted", "an encrypted package");
  const stream = named("workbook") ?? named("book");
  if (named("root entry") === undefined) return damagedOleProblem(bytes);
  if (stream === undefined) return new FileProblem("not-a-workbook", "a compound file without a workbook");
  return hasFilePass(view, streamStart(view, stream, named("root entry")))
    ? new FileProblem("encrypted", "an encrypted workbook of Excel 97–2003")
    : new FileProblem("legacy-xls", "a workbook of Excel 97–2003");
}

/** Without a readable directory the container's own words decide; its usual contents are an old workbook. */
function damagedOleProblem(bytes: Uint8Array): FileProblem {
  const words = new TextDecoder("utf-16le").decode(bytes.subarray(512, 512 + MEBIBYTE));
  return words.includes("EncryptedPackage")
    ? new FileProblem("encrypted", "a damaged container of an encrypted package")
    : new FileProblem("legacy-xls", "a damaged container");
}

/** Directory entries are 128 bytes, aligned; found by looking at all of them, so that a damaged chain does not hide one. */
function oleEntries(bytes: Uint8Array, view: DataView): readonly OleEntry[] {
  const entries: OleEntry[] = [];
  const decoder = new TextDecoder("utf-16le");
  for (let at = 512; at + OLE_ENTRY_SIZE <= bytes.length; at += OLE_ENTRY_SIZE) {
    const nameLength = view.getUint16(at + 64, true);
    const type = bytes[at + 66] ?? 0;
    if (nameLength < 4 || nameLength > 64 || nameLength % 2 !== 0 || (type !== 2 && type !== 5)) continue;
    entries.push({
      name: decoder.decode(bytes.subarray(at, at + nameLength - 2)),
      sector: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return entries;
}

/** Small streams lie in the root entry's stream, in sectors of 64 bytes. */
function streamStart(view: DataView, stream: OleEntry, root: OleEntry | undefined): number {
  const sectorSize = 1 << view.getUint16(30, true);
  if (stream.size >= OLE_MINI_STREAM_BELOW || root === undefined) return (stream.sector + 1) * sectorSize;
  return (root.sector + 1) * sectorSize + stream.sector * 64;
}

/** Whether the workbook's first records ask for a password (record FILEPASS, among the first after BOF). */
function hasFilePass(view: DataView, start: number): boolean {
  for (let at = start, count = 0; count < 20 && at + 4 <= view.byteLength; count++) {
    const id = view.getUint16(at, true);
    if (id === BIFF_FILEPASS) return true;
    if (id === BIFF_EOF) return false;
    at += 4 + view.getUint16(at + 2, true);
  }
  return false;
}

/** Excel 2.0–4.0 wrote the record stream (it begins with BOF) without a container. */
function isBareBiff(view: DataView): boolean {
  if (view.byteLength < 8 || view.getUint8(0) !== 0x09) return false;
  return [0x00, 0x02, 0x04, 0x08].includes(view.getUint8(1)) && view.getUint16(2, true) <= 16;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
