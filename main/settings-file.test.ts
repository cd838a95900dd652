import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { SettingsFile } from './settings-file';
import { firstSettings, readingIn, withPlace, withRecent } from './settings-format';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stancemark-'));
  path = join(folder, 'settings.json');
});

describe('the settings', () => {
  it('are the first ones where there are none', async () => {
    expect((await SettingsFile.read(join(folder, 'new'))).now).toEqual(firstSettings);
  });

  it('come back as they were left', async () => {
    const file = await SettingsFile.read(folder);
    file.change((settings) => withRecent(settings, '/a'));
    file.change((settings) => withPlace(settings, '/a', 'x', { block: 3, share: 0.5 }));
    await file.flush();
    const again = await SettingsFile.read(folder);
    expect(again.now.recent).toEqual(['/a']);
    expect(readingIn(again.now, '/a')).toEqual({ lastArticle: 'x', places: { x: { block: 3, share: 0.5 } } });
    expect(readingIn(again.now, '/b')).toEqual({ lastArticle: null, places: {} });
  });

  it('are written by themselves a little later', async () => {
    const file = await SettingsFile.read(folder);
    file.change((settings) => withRecent(settings, '/a'));
    await expect.poll(() => readFile(path, 'utf8').catch(() => ''), { timeout: 3000 }).toContain('"/a"');
  });

  it('are kept aside where they are damaged, each time under a name of its own', async () => {
    for (const text of ['{"recent": [', 'null']) {
      await writeFile(path, text);
      expect((await SettingsFile.read(folder)).now).toEqual(firstSettings);
    }
    expect((await readdir(folder)).sort()).toEqual(['settings.damaged-1.json', 'settings.damaged-2.json']);
    expect(await readFile(join(folder, 'settings.damaged-1.json'), 'utf8')).toBe('{"recent": [');
  });

  it('lose only the part that is not understood', async () => {
    await writeFile(path, JSON.stringify({ preferences: { theme: 'dark', textSize: 18 }, recent: 5, bounds: { x: 'left' } }));
    const { preferences, recent, bounds } = (await SettingsFile.read(folder)).now;
    expect(preferences).toEqual({ ...firstSettings.preferences, theme: 'dark' });
    expect({ recent, bounds }).toEqual({ recent: [], bounds: null });
  });
});

it('the libraries last opened are ten, without repeating one', () => {
  let settings = firstSettings;
  for (const name of 'a,b,a,c,d,e,f,g,h,i,j,k,l'.split(',')) settings = withRecent(settings, name);
  expect(settings.recent).toEqual('l,k,j,i,h,g,f,e,d,c'.split(','));
});

it('the places remembered are bounded, the latest ones', () => {
  let settings = firstSettings;
  for (let index = 0; index < 600; index += 1) settings = withPlace(settings, '/a', `a${index}`, { block: 0, share: 0 });
  const { places } = readingIn(settings, '/a');
  expect(Object.keys(places)).toHaveLength(500);
  expect(places['a599']).toBeDefined();
  expect(places['a99']).toBeUndefined();
});
