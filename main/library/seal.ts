import { createHash } from 'node:crypto';
import { takeTurns } from './take-turns';

/** A sealed file is JSON whose last field is the SHA-256 of all bytes before that field. */
const closing = '"\n}\n';
const opening = '"checksum": "sha256-';
const sealLength = opening.length + 64 + closing.length;
const wellFormed = /^"checksum": "sha256-[0-9a-f]{64}"\n\}\n$/u;

const sliceSize = 4 * 1024 * 1024;

/** The pieces of a JSON object, which end before its last field, as bytes with the seal behind them. */
export function* sealed(pieces: Iterable<string>): Generator<Uint8Array> {
  const hash = createHash('sha256');
  for (const piece of pieces) {
    const bytes = Buffer.from(piece);
    hash.update(bytes);
    yield bytes;
  }
  yield Buffer.from(`${opening}${hash.digest('hex')}${closing}`);
}

/** Whether a file's bytes are as they were sealed: `none` where the file carries no seal. */
export async function checkSeal(bytes: Uint8Array): Promise<'sound' | 'broken' | 'none'> {
  const content = bytes.subarray(0, Math.max(0, bytes.length - sealLength));
  const seal = Buffer.from(bytes.subarray(content.length)).toString('latin1');
  if (!wellFormed.test(seal)) return 'none';
  const hash = createHash('sha256');
  const turn = takeTurns();
  for (let at = 0; at < content.length; at += sliceSize) {
    hash.update(content.subarray(at, at + sliceSize));
    await turn();
  }
  return seal === `${opening}${hash.digest('hex')}${closing}` ? 'sound' : 'broken';
}
