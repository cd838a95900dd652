import { Refusal } from '../refusal';

/** Where the bytes of a packed file lie in its archive, and what it says of their size. */
export interface ZipEntry {
  name: string;
  /** 0 for stored, 8 for deflated; others are not read. */
  method: number;
  isLocked: boolean;
  /** Of the packed bytes in the archive, half-open. */
  start: number;
  end: number;
  /** Of the unpacked bytes, as the archive declares it: it may lie. */
  size: number;
}

/** A book has hundreds. */
const mostEntries = 10_000;
const endSignature = 0x06054b50;
const endSize = 22;
const locatorSignature = 0x07064b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
/** What a 32-bit field holds where the number stands in a 64-bit one (PKWARE's APPNOTE, 4.4.1.4). */
const inZip64 = 0xffffffff;

/** The entries that an archive's directory lists. Throws `Refusal` where it has none, too many, or lies about places. */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const entries = readEntries(view, bytes);
    refuseOverlaps(entries);
    return entries.map(({ entry }) => entry);
  } catch (error) {
    // What leads past the end of the file.
    if (error instanceof RangeError) throw damaged();
    throw error;
  }
}

/** What a user reads where an archive's bytes are not what its directory says. */
export function damaged(): Refusal {
  return new Refusal('unreadable', 'The file is damaged: what is packed in it cannot be unpacked. Save or download it anew, and import that.');
}

interface PlacedEntry {
  entry: ZipEntry;
  /** Of its local header. */
  headerAt: number;
}

function readEntries(view: DataView, bytes: Uint8Array): PlacedEntry[] {
  const { count, at: first } = findDirectory(view);
  if (count > mostEntries) {
    throw new Refusal('too-large', `More than ${mostEntries.toLocaleString('en')} files are packed in it, more than a text can need. Import its text alone.`);
  }
  const entries: PlacedEntry[] = [];
  for (let at = first; entries.length < count; ) {
    if (view.getUint32(at, true) !== entrySignature) throw damaged();
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [number, number, number];
    const flags = view.getUint16(at + 8, true);
    const extra = { at: at + 46 + nameLength, end: at + 46 + nameLength + extraLength };
    const [size, packedSize, headerAt] = readSizes(view, at, extra);
    if (view.getUint32(headerAt, true) !== localSignature) throw damaged();
    const start = headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
    if (start + packedSize > bytes.length) throw damaged();
    const name = decodeName(bytes.subarray(at + 46, at + 46 + nameLength));
    const isLocked = (flags & 1) !== 0;
    const entry = { name, isLocked, method: view.getUint16(at + 10, true), start, end: start + packedSize, size };
    entries.push({ headerAt, entry });
    at = extra.end + commentLength;
  }
  return entries;
}

function findDirectory(view: DataView): { count: number; at: number } {
  const earliest = Math.max(0, view.byteLength - endSize - 0xffff);
  for (let at = view.byteLength - endSize; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) !== endSignature) continue;
    if (at < 20 || view.getUint32(at - 20, true) !== locatorSignature) {
      return { count: view.getUint16(at + 10, true), at: view.getUint32(at + 16, true) };
    }
    const large = readUint64(view, at - 12);
    return { count: readUint64(view, large + 32), at: readUint64(view, large + 48) };
  }
  throw damaged();
}

/** The unpacked size, the packed size and the local header's place: each in the extra field where it needs 64 bits. */
function readSizes(view: DataView, at: number, extra: { at: number; end: number }): [number, number, number] {
  const sizes: [number, number, number] = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  let largeAt = findZip64(view, extra);
  return sizes.map((value) => {
    if (value !== inZip64 || largeAt === null) return value;
    largeAt += 8;
    return readUint64(view, largeAt - 8);
  }) as [number, number, number];
}

function findZip64(view: DataView, { at, end }: { at: number; end: number }): number | null {
  for (let field = at; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) === 1) return field + 4;
  }
  return null;
}

function readUint64(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

/** UTF-8, as all but old programs write whether they say so or not. */
function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}

/** A bomb packs one run of bytes as many files. */
function refuseOverlaps(entries: readonly PlacedEntry[]): void {
  let end = 0;
  for (const { headerAt, entry } of entries.toSorted((one, other) => one.headerAt - other.headerAt)) {
    if (headerAt < end) {
      throw new Refusal('unreadable', 'Files packed in it lie over one another, as no honest program packs them. Import its text alone.');
    }
    end = entry.end;
  }
}
