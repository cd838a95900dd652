import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '../../core/entry';
import { Journal } from './journal';
import { newFolder } from './library.fixture';
import { readJournal } from './read-journal';

let folder: string;
beforeEach(async () => {
  folder = await newFolder();
  await mkdir(folder);
});

const entry = (sequence: number): Entry => ({
  sequence, at: '2026-01-02T03:04:05.000Z', cause: 'edit', change: { says: 'edit', place: null, records: [], session: null },
});
const names = (): Promise<string[]> => readdir(join(folder, 'journal')).then((found) => found.sort());
const sequences = async (): Promise<number[]> => (await readJournal(folder, 0)).entries.map(({ sequence }) => sequence);

describe('a journal', () => {
  it('begins a file at its first entry, and another once the last one is over', async () => {
    const journal = new Journal(folder);
    await journal.append([]);
    await journal.append([entry(1), entry(2)]);
    await journal.append([entry(3)]);
    expect(journal.length).toBeGreaterThan(100);
    journal.endSegment();
    await journal.append([entry(4)]);
    await journal.close();
    expect(await names()).toEqual(['000000000001.jsonl', '000000000004.jsonl']);
    expect(await sequences()).toEqual([1, 2, 3, 4]);
  });

  it('never writes to a file that is there, nor through a link', async () => {
    await mkdir(join(folder, 'journal'), { recursive: true });
    await writeFile(join(folder, 'journal', '000000000001.jsonl'), 'theirs');
    await writeFile(join(folder, 'elsewhere'), 'theirs, and longer than a line of the marker');
    await symlink(join(folder, 'elsewhere'), join(folder, 'journal', '000000000001-1.jsonl'));
    await symlink(join(folder, 'elsewhere'), join(folder, 'journal', 'acknowledged'));
    const journal = new Journal(folder);
    await journal.append([entry(1)]);
    await journal.acknowledge(1);
    await journal.close();
    expect(await readFile(join(folder, 'journal', '000000000001.jsonl'), 'utf8')).toBe('theirs');
    expect(await readFile(join(folder, 'elsewhere'), 'utf8')).toBe('theirs, and longer than a line of the marker');
    expect(await names()).toContain('000000000001-2.jsonl');
  });

  it('leaves a file where an entry failed, and begins the next with the same entry', async () => {
    let isLost = false;
    const check = (): Promise<void> => (isLost ? Promise.reject(new Error('lost')) : Promise.resolve());
    const journal = new Journal(folder, { check });
    await journal.append([entry(1)]);
    isLost = true;
    await expect(journal.append([entry(2)])).rejects.toThrow('lost');
    isLost = false;
    await journal.append([entry(2), entry(3)]);
    await journal.close();
    expect(await names()).toEqual(['000000000001.jsonl', '000000000002.jsonl']);
    expect(await sequences()).toEqual([1, 2, 3]);
  });

  it('makes no file for a library that is lost', async () => {
    const journal = new Journal(folder, { check: () => Promise.reject(new Error('lost')) });
    await expect(journal.append([entry(1)])).rejects.toThrow('lost');
    await expect(names()).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('notes the last acknowledged entry in place', async () => {
    const journal = new Journal(folder);
    await journal.append([entry(1)]);
    for (const sequence of [1, 999_999, 12]) await journal.acknowledge(sequence);
    await journal.close();
    expect((await readJournal(folder, 0)).acknowledged).toBe(12);
    expect((await readFile(join(folder, 'journal', 'acknowledged'))).length).toBe(22);
  });
});
