import { getDocument, VerbosityLevel, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { Refusal } from '../../refusal';
import { PredefinedMaps } from './predefined-maps';

const unreadable =
  'This PDF is damaged and could not be read. Open it in a PDF reader, save or print it as a new PDF and import that, ' +
  'or copy its text and paste it here.';
const locked = 'This PDF asks for a password. Open it in a PDF reader, save a copy without a password and import that.';

/** Opens a PDF without running or fetching anything, hands it over, and frees it. Throws `Refusal`. */
export async function withPdf<Value>(bytes: Uint8Array, use: (pdf: PDFDocumentProxy) => Promise<Value>): Promise<Value> {
  const task = getDocument({
    // The library takes the bytes away.
    data: bytes.slice(),
    CMapReaderFactory: PredefinedMaps,
    cMapPacked: true,
    useWorkerFetch: false,
    isEvalSupported: false,
    useWasm: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    // Nothing is drawn: no picture need be decoded.
    maxImageSize: 1,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    return await use(await task.promise);
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw new Refusal('unreadable', locked);
    if (error instanceof Error && damage.has(error.name)) throw new Refusal('unreadable', unreadable);
    throw error;
  } finally {
    await task.destroy();
  }
}

const damage = new Set(['InvalidPDFException', 'FormatError', 'UnknownErrorException', 'XRefParseException', 'ResponseException']);
