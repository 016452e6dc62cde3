/** Unpacks single entries within the declared size, and writes archives in which untouched entries stay as they were. */
import { Inflate, deflateSync } from "fflate";
import { FileProblem } from "./file-problem";
import { PACKAGE_LIMITS, type ZipEntry } from "./zip-directory";

/** Packed bytes handed to the decompressor at once; bounds what one step can unpack to. */
const STEP = 1 << 14;

/**
 * Unpacks an entry piece by piece.
 * @throws FileProblem `corrupt` when size or checksum differ from the directory, `too-large` when it unpacks beyond the limits
 */
export function unpackEntry(bytes: Uint8Array, entry: ZipEntry, onPiece: (piece: Uint8Array) => void): void {
  const packed = bytes.subarray(entry.dataStart, entry.dataStart + entry.compressedSize);
  let size = 0;
  let crc = 0;
  const take = (piece: Uint8Array) => {
    size += piece.length;
    if (size > PACKAGE_LIMITS.part)
      throw new FileProblem("too-large", `${entry.name} unpacks beyond its size`);
    // What exceeds the declared size is only counted: the directory lies, and the count says how badly.
    if (size > entry.size) return;
    crc = crc32(piece, crc);
    onPiece(piece);
  };
  if (entry.method === 0) {
    take(packed);
  } else {
    const inflate = new Inflate(take);
    try {
      for (let at = 0; at === 0 || at < packed.length; at += STEP) {
        inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
      }
    } catch (cause) {
      throw cause instanceof FileProblem
        ? cause
        : new FileProblem("corrupt", `${entry.name}: ${String(cause)}`);
    }
  }
  if (size !== entry.size || crc !== entry.crc) throw new FileProblem("corrupt", `${entry.name} is damaged`);
}

/** An entry kept as it is (its packed bytes are copied), or new contents under a name. */
export type ArchiveItem =
  | { readonly kind: "kept"; readonly entry: ZipEntry }
  | { readonly kind: "written"; readonly rawName: Uint8Array; readonly contents: Uint8Array };

/** 1980-01-01 00:00, the earliest time the format knows: same contents, same bytes. */
const FIXED_TIME = 0x00210000;

/** Writes an archive of the items in their order; `source` holds the packed bytes of the kept ones. */
export function writeArchive(source: Uint8Array, items: readonly ArchiveItem[]): Uint8Array {
  const files = items.map((item) => packItem(source, item));
  const length = files.reduce((sum, { name, packed }) => sum + 76 + 2 * name.length + packed.length, 22);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  const starts: number[] = [];
  let at = 0;
  for (const file of files) {
    starts.push(at);
    view.setUint32(at, 0x04034b50, true);
    writeCommonFields(view, at + 4, file);
    bytes.set(file.name, at + 30);
    bytes.set(file.packed, at + 30 + file.name.length);
    at += 30 + file.name.length + file.packed.length;
  }
  const directory = at;
  files.forEach((file, index) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    writeCommonFields(view, at + 6, file);
    view.setUint32(at + 42, starts[index] ?? 0, true);
    bytes.set(file.name, at + 46);
    at += 46 + file.name.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, files.length, true);
  view.setUint16(at + 10, files.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

interface PackedFile {
  readonly name: Uint8Array;
  readonly utf8: boolean;
  readonly method: number;
  readonly modified: number;
  readonly crc: number;
  readonly packed: Uint8Array;
  readonly size: number;
}

function packItem(source: Uint8Array, item: ArchiveItem): PackedFile {
  if (item.kind === "kept") {
    const { rawName, utf8, method, modified, crc, dataStart, compressedSize, size } = item.entry;
    const packed = source.subarray(dataStart, dataStart + compressedSize);
    return { name: rawName, utf8, method, modified, crc, packed, size };
  }
  const { rawName: name, contents } = item;
  return {
    name,
    utf8: name.some((byte) => byte >= 0x80),
    method: 8,
    modified: FIXED_TIME,
    crc: crc32(contents, 0),
    packed: deflateSync(contents, { level: 6 }),
    size: contents.length,
  };
}

/** The thirteen fields that the local header and the directory share, from "version needed" to "length of extra field". */
function writeCommonFields(view: DataView, at: number, file: PackedFile): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, file.utf8 ? 0x800 : 0, true);
  view.setUint16(at + 4, file.method, true);
  view.setUint32(at + 6, file.modified, true);
  view.setUint32(at + 10, file.crc, true);
  view.setUint32(at + 14, file.packed.length, true);
  view.setUint32(at + 18, file.size, true);
  view.setUint16(at + 22, file.name.length, true);
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The archive's checksum, continued from `start`. */
function crc32(bytes: Uint8Array, start: number): number {
  let crc = ~start;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}
