import { inflateSync } from 'fflate';
import { Refusal } from '../refusal';
import { damaged, readZipDirectory, type ZipEntry } from './zip-directory';

/** In bytes, of what is unpacked. */
const largestEntry = 100_000_000;
const largestSum = 200_000_000;

const [stored, deflated] = [0, 8];

/** The files of a zip archive, unpacked when they are asked for and within limits that no text needs. */
export class Archive {
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  readonly #counted = new Set<string>();
  #sum = 0;

  /** Throws `Refusal` where the bytes are no sound archive. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    const inside = readZipDirectory(bytes).filter(({ name }) => staysInside(name));
    this.#entries = new Map(inside.map((entry) => [entry.name, entry]));
  }

  /** In the order of the archive; none of them leads out of it. */
  get names(): string[] {
    return [...this.#entries.keys()];
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** A file's bytes, null where the archive has none of that name. Throws `Refusal` where it unpacks to too much. */
  read(name: string): Uint8Array | null {
    const entry = this.#entries.get(name);
    if (!entry) return null;
    if (entry.isLocked) throw new Refusal('unreadable', 'It is locked with a password. Open it in its program, save it without one, and import that.');
    this.#count(entry);
    const unpacked = unpack(this.#bytes.subarray(entry.start, entry.end), entry);
    if (unpacked.length !== entry.size) throw damaged();
    return unpacked;
  }

  /** A file that the text can do without: null also where it cannot be had. */
  readSpare(name: string): Uint8Array | null {
    try {
      return this.read(name);
    } catch (error) {
      if (error instanceof Refusal) return null;
      throw error;
    }
  }

  #count({ name, size }: ZipEntry): void {
    if (!this.#counted.has(name)) this.#sum += size;
    this.#counted.add(name);
    if (size > largestEntry || this.#sum > largestSum) {
      throw new Refusal('too-large', 'What is packed in it is far larger than a text can be. Import the part that you want to read.');
    }
  }
}

function unpack(packed: Uint8Array, { method, size }: ZipEntry): Uint8Array {
  if (method === stored) return packed;
  if (method !== deflated) throw damaged();
  try {
    // One byte more than is declared tells a lie without unpacking all of it.
    return inflateSync(packed, { out: new Uint8Array(size + 1) });
  } catch {
    throw damaged();
  }
}

function staysInside(name: string): boolean {
  const leaves = /^[/\\]|^[a-z]:|\\|\0|(?:^|\/)\.\.(?:\/|$)/iu.test(name);
  return !leaves && name !== '' && !name.endsWith('/');
}
