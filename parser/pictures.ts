import type { Picture } from '../core/body';
import type { ImportedArticle } from '../core/import/imported-article';

/** The bytes of a picture that came with a source, by the address that its markup gives; null where it did not come. */
export type PictureAt = (address: string) => Uint8Array | null;

/** What markup says of a picture. */
export interface PictureReference {
  address: string;
  /** What it shows, in words; may be empty. */
  alternative: string;
  /** Whether the markup gives it the size of an icon. */
  isIcon: boolean;
}

type PictureFile = ImportedArticle['pictures'][number];

/** In bytes. */
const largestPicture = 20_000_000;
const largestPictures = 200_000_000;
const mostPictures = 500;
/** What is smaller is an icon, or a spy that counts readers. In pixels. */
const smallestSide = 32;
/** Wider than a column of text is drawn on any screen. In pixels. */
const longestSide = 2400;

/** How the kinds of pictures that are kept begin, as Latin-1 characters. */
const kinds = [
  { extension: 'png', type: 'image/png', begins: /^\u0089PNG\r\n\u001a\n/u },
  { extension: 'jpg', type: 'image/jpeg', begins: /^\u00ff\u00d8\u00ff/u },
  { extension: 'gif', type: 'image/gif', begins: /^GIF8[79]a/u },
  { extension: 'webp', type: 'image/webp', begins: /^RIFF[^]{4}WEBP/u },
] as const;

/** The pictures that a source carries and that can be drawn, in the order of their references: null for the others. */
export async function takePictures(
  references: readonly (PictureReference | null)[],
  pictureAt: PictureAt = () => null,
): Promise<{ pictures: (Picture | null)[]; files: PictureFile[] }> {
  const files: PictureFile[] = [];
  const pictures: (Picture | null)[] = [];
  let size = 0;
  for (const reference of references) {
    const bytes = reference && files.length < mostPictures ? bytesAt(reference.address, pictureAt) : null;
    const drawn = bytes && size + bytes.length <= largestPictures ? await readPicture(bytes) : null;
    if (reference && drawn) {
      const name = `${files.length}.${drawn.extension}`;
      pictures.push({ name, width: drawn.width, height: drawn.height, alternative: reference.alternative });
      files.push({ name, bytes: drawn.bytes });
      size += drawn.bytes.length;
    } else pictures.push(null);
  }
  return { pictures, files };
}

function bytesAt(address: string, pictureAt: PictureAt): Uint8Array | null {
  return address.startsWith('data:') ? bytesOfDataAddress(address) : pictureAt(address);
}

/** The bytes of a `data:` address in base 64, as RFC 2397 writes it; null for any other. */
function bytesOfDataAddress(address: string): Uint8Array | null {
  const comma = address.indexOf(',');
  if (comma < 0 || comma > 200 || !/;\s*base64\s*$/iu.test(address.slice(0, comma))) return null;
  if (address.length > largestPicture * 1.4) return null;
  try {
    const data = atob(decodeURIComponent(address.slice(comma + 1)));
    return Uint8Array.from(data, (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

type DrawnPicture = Pick<Picture, 'width' | 'height'> & Pick<PictureFile, 'bytes'> & { extension: string };

/** A picture that can be drawn, made smaller where it is larger than needed; null for icons and what is no picture. */
async function readPicture(bytes: Uint8Array): Promise<DrawnPicture | null> {
  const beginning = String.fromCharCode(...bytes.subarray(0, 12));
  const kind = kinds.find(({ begins }) => begins.test(beginning));
  if (!kind || bytes.length > largestPicture) return null;
  const bitmap = await createImageBitmap(new Blob([bytes.slice()], { type: kind.type })).catch(() => null);
  if (!bitmap) return null;
  const { width, height } = bitmap;
  try {
    if (Math.min(width, height) < smallestSide) return null;
    if (Math.max(width, height) <= longestSide) return { extension: kind.extension, bytes: bytes.slice(), width, height };
    return await drawSmaller(bitmap);
  } finally {
    bitmap.close();
  }
}

async function drawSmaller(bitmap: ImageBitmap): Promise<DrawnPicture> {
  const scale = longestSide / Math.max(bitmap.width, bitmap.height);
  const [width, height] = [bitmap.width, bitmap.height].map((side) => Math.max(1, Math.round(side * scale))) as [number, number];
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, width, height);
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.85 });
  return { extension: 'webp', bytes: new Uint8Array(await blob.arrayBuffer()), width, height };
}
