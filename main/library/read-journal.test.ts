import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '../../core/entry';
import { formatLine, parseLine } from './journal-line';
import { newFolder } from './library.fixture';
import { readJournal, segmentsUpTo } from './read-journal';
import { segmentName, segmentsAmong } from './segment-name';

let folder: string;
beforeEach(async () => {
  folder = await newFolder();
  await mkdir(join(folder, 'journal'), { recursive: true });
});

const at = '2026-01-02T03:04:05.000Z';
const entry = (sequence: number, says = 'edit'): Entry => ({ sequence, at, cause: 'edit', change: { says, place: null, records: [], session: null } });
const lines = (...sequences: number[]): string => sequences.map((sequence) => formatLine(entry(sequence))).join('');
const put = (name: string, text: string): Promise<void> => writeFile(join(folder, 'journal', name), text);
const read = async (after = 0): Promise<{ sequences: number[]; damaged: string[] }> => {
  const { entries, damaged } = await readJournal(folder, after);
  return { sequences: entries.map(({ sequence }) => sequence), damaged };
};

describe('a line', () => {
  it('comes back as it was written', () => {
    const written = entry(7, 'Ōe \u2028 🍵');
    expect(parseLine(Buffer.from(formatLine(written).slice(0, -1)))).toEqual(written);
  });

  it.each(['', '00000000 ', 'null', '00000000', formatLine(entry(1)).slice(0, -2), formatLine(entry(1)).slice(1, -1), formatLine(entry(1)).toUpperCase().slice(0, -1)])(
    'that is not as it was written is none: %j', (line) => {
      expect(parseLine(Buffer.from(line))).toBeNull();
    },
  );
});

describe('a journal', () => {
  it('whose last line was cut off ends before it, and is sound', async () => {
    const whole = lines(1, 2, 3);
    const last = formatLine(entry(3)).length;
    for (let cut = 2; cut <= last; cut += 1) {
      await put(segmentName(1, 0), whole.slice(0, -cut));
      expect(await read(), `cut by ${cut}`).toEqual({ sequences: [1, 2], damaged: [] });
    }
    await put(segmentName(1, 0), whole.slice(0, -1));
    expect(await read()).toEqual({ sequences: [1, 2, 3], damaged: [] });
  });

  it('is damaged where a line in it, or the last line feed, is not as it was written', async () => {
    const name = segmentName(1, 0);
    await put(name, lines(1, 2, 3).replace('"sequence":2', '"sequence":4'));
    expect(await read()).toEqual({ sequences: [1, 3], damaged: [name] });
    await put(name, `${lines(1, 2).slice(0, -1)}\v`);
    expect(await read()).toEqual({ sequences: [1, 2], damaged: [name] });
  });

  it('holds what the later of two segments says, from where that begins', async () => {
    await put(segmentName(1, 0), lines(1, 2, 3) + formatLine(entry(4, 'not saved')));
    await put(segmentName(4, 0), lines(4).slice(0, 20));
    await put(segmentName(4, 1), lines(4, 5));
    expect(await read()).toEqual({ sequences: [1, 2, 3, 4, 5], damaged: [] });
    const { entries } = await readJournal(folder, 0);
    expect(entries[3]).toEqual(entry(4));
  });

  it('leaves a gap where a segment is missing, or does not go on from its name', async () => {
    await put(segmentName(1, 0), lines(1, 2));
    await put(segmentName(5, 0), lines(5, 7));
    expect(await read()).toEqual({ sequences: [1, 2, 5, 7], damaged: [segmentName(5, 0)] });
  });

  it('is read only as far back as is asked', async () => {
    for (const start of [1, 4, 7]) await put(segmentName(start, 0), lines(start, start + 1, start + 2));
    expect((await read(3)).sequences).toEqual([4, 5, 6, 7, 8, 9]);
    expect((await read(4)).sequences).toEqual([4, 5, 6, 7, 8, 9]);
    expect((await read(6)).sequences).toEqual([7, 8, 9]);
    expect((await read(100)).sequences).toEqual([7, 8, 9]);
    expect(await segmentsUpTo(folder, 5)).toEqual([segmentName(1, 0)]);
    expect(await segmentsUpTo(folder, 100)).toEqual([segmentName(1, 0), segmentName(4, 0)]);
  });

  it('is read by its names alone', async () => {
    for (const name of ['1.jsonl', '000000000001.json', '.000000000001.jsonl', '000000000001-.jsonl', 'library.jsonl']) await put(name, 'x\n');
    expect(await read()).toEqual({ sequences: [], damaged: [] });
    const among = segmentsAmong([segmentName(10, 0), segmentName(2, 10), segmentName(2, 9), segmentName(2, 0)]);
    expect(among.map(({ name }) => name)).toEqual([segmentName(2, 0), segmentName(2, 9), segmentName(2, 10), segmentName(10, 0)]);
  });

  it.each([['', 0], ['000000000005 00000000\n', 0], ['x', 0]])('does not believe a marker that says %j', async (text, sequence) => {
    await put('acknowledged', text);
    expect((await readJournal(folder, 0)).acknowledged).toBe(sequence);
  });
});
