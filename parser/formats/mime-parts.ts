import PostalMime from 'postal-mime';

/** A part of a MIME file that holds no others. */
export interface MimePart {
  /** In lower case, without parameters. */
  type: string;
  charset: string | null;
  /** Its address and its identifier, as the header has them; empty where it has none. */
  location: string;
  id: string;
  /** Headers and content, as they stand in the file. */
  source: Uint8Array<ArrayBuffer>;
}

/** The parts of a MIME file and its own headers. */
export interface MimeFile {
  parts: MimePart[];
  header: (name: string) => string;
}

const deepest = 10;
const mostParts = 10_000;
/** In bytes. */
const longestHeaders = 200_000;
const headersEnd = /\r?\n\r?\n/u;

/**
 * Takes a MIME file apart, keeping the location of each part. The mail parser tells none, but reads what is in a part:
 * `readPart`.
 */
export function splitMime(bytes: Uint8Array<ArrayBuffer>): MimeFile {
  const parts: MimePart[] = [];
  const take = (source: Uint8Array<ArrayBuffer>, depth: number): void => {
    const header = readHeaders(source);
    const contentType = header('content-type');
    const boundary = /^multipart\//iu.test(contentType) ? parameterOf(contentType, 'boundary') : null;
    if (boundary !== null && depth < deepest) {
      for (const piece of splitAt(source, boundary)) if (parts.length < mostParts) take(piece, depth + 1);
    } else {
      const type = /^[\w.+/-]*/u.exec(contentType)?.[0].toLowerCase() ?? '';
      const [location, id] = [header('content-location'), header('content-id').replace(/^<|>$/gu, '')];
      parts.push({ type, charset: parameterOf(contentType, 'charset'), location, id, source });
    }
  };
  take(bytes, 0);
  return { parts, header: readHeaders(bytes) };
}

/** The content of a part as it was before it was written for the way; null where it can't be read. */
export async function readPart({ source }: MimePart): Promise<Uint8Array<ArrayBuffer> | null> {
  const asFile = new TextEncoder().encode('Content-Disposition: attachment\r\n');
  const whole = new Uint8Array(asFile.length + source.length);
  whole.set(asFile);
  whole.set(source, asFile.length);
  const content = await PostalMime.parse(whole).then(({ attachments: [only] }) => only?.content, () => null);
  return content instanceof ArrayBuffer ? new Uint8Array(content) : null;
}

/** The pieces between the lines of a boundary; what stands before the first and behind the last is no part. */
function splitAt(source: Uint8Array<ArrayBuffer>, boundary: string): Uint8Array<ArrayBuffer>[] {
  const text = asCharacters(source);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let from: number | null = null;
  for (const { start, end, isLast } of boundariesIn(text, `\n--${boundary}`)) {
    if (from !== null) pieces.push(source.subarray(from, start));
    from = isLast ? null : end;
    if (isLast || pieces.length >= mostParts) break;
  }
  // An archive that breaks off has no last boundary.
  if (from !== null) pieces.push(source.subarray(from));
  return pieces;
}

/** The lines of a boundary, from the end of the line before each to its own; another boundary may begin like it. */
function* boundariesIn(text: string, mark: string): Generator<{ start: number; end: number; isLast: boolean }> {
  for (let start = text.indexOf(mark); start !== -1; start = text.indexOf(mark, start + mark.length)) {
    const lineEnd = text.indexOf('\n', start + mark.length);
    const end = lineEnd === -1 ? text.length : lineEnd + 1;
    const rest = text.slice(start + mark.length, Math.min(end, start + mark.length + 1000)).trimEnd();
    if (rest === '' || rest === '--') yield { start, end, isLast: rest === '--' };
  }
}

/** The headers that a part begins with: the first of each name, unfolded; empty where there is none. */
function readHeaders(source: Uint8Array<ArrayBuffer>): MimeFile['header'] {
  const beginning = asCharacters(source.subarray(0, longestHeaders));
  const lines = (beginning.split(headersEnd, 1)[0] ?? '').replace(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u);
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return (name) => headers.get(name) ?? '';
}

function parameterOf(header: string, name: string): string | null {
  const [, quoted, bare] = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'iu').exec(header) ?? [];
  return quoted ?? bare ?? null;
}

/** A character for each byte, so that both have the same offsets. */
function asCharacters(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
