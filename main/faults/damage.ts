/** A file's bytes, damaged, and how. */
export interface Damage {
  how: string;
  bytes: Buffer;
}

/** The file cut off after every so many bytes. */
export function* truncations(bytes: Buffer, step: number): Generator<Damage> {
  for (let length = 0; length < bytes.length; length += step) yield { how: `cut off after ${length}`, bytes: bytes.subarray(0, length) };
}

/** The file with one bit of it changed. */
export function flipBit(bytes: Buffer, bit: number): Damage {
  const flipped = Buffer.from(bytes);
  const at = bit >> 3;
  flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << (bit & 7)), at);
  return { how: `bit ${bit & 7} of byte ${at}`, bytes: flipped };
}

/** What becomes of whole files. */
export function wholeFileDamages(bytes: Buffer): Damage[] {
  return [
    { how: 'nothing', bytes: Buffer.alloc(0) },
    { how: 'all NUL', bytes: Buffer.alloc(bytes.length) },
    { how: 'a BOM in front', bytes: Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]) },
    { how: 'null', bytes: Buffer.from('null') },
    { how: 'null and a line feed', bytes: Buffer.from('null\n') },
    { how: 'a list', bytes: Buffer.from('[]') },
    { how: 'another shape', bytes: Buffer.from('{"version":2,"tags":{}}\n') },
    { how: 'a line of noughts', bytes: Buffer.from('00000000 \n') },
    { how: 'twice the same', bytes: Buffer.concat([bytes, bytes]) },
  ];
}

/** Numbers from 0 up to, not including, a limit: the same ones for the same seed. */
export function randomFrom(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}
