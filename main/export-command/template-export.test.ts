import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { NotesExport } from '../command-line/parse-export';
import { makeExporting } from './exporting.fixture';

type Exporting = Awaited<ReturnType<typeof makeExporting>>;
let folder: Exporting['folder'];
let run: Exporting['run'];
let read: Exporting['read'];
let written: Exporting['written'];
beforeEach(async () => {
  ({ folder, run, read, written } = await makeExporting());
});

describe('a template', () => {
  const template = async (text: string | Uint8Array): Promise<NotesExport['form']> => {
    await writeFile(join(folder, 'mine.liquid'), text);
    return { kind: 'template', path: join(folder, 'mine.liquid') };
  };

  it('writes the files', async () => {
    await run({ form: await template('{{ article.title }}: {% for h in highlights %}{{ h.note }}{% endfor %}') });
    expect(await written()).toEqual(['One.md', 'Three.md', 'Two.md']);
    expect(await read('One.md')).toContain('One: First note.');
  });

  it.each([
    ['wrong in itself', '\n\n{% for h in highlights %}', /line 3: .*endfor.* Nothing was written\.$/u],
    ['wrong at the second article', '{% if article.title == "Two" %}\n{% for a in (1..100000000) %}{{ a }}{% endfor %}{% endif %}', /mine\.liquid, line \d: .*Nothing was written\.$/u],
    ['not text', Buffer.from([0xff, 0xfe, 0x41]), /mine\.liquid can’t be read: it is not text in UTF-8\.$/u],
    ['too large', 'x'.repeat(700_000), /mine\.liquid can’t be read: it is far larger/u],
    ['too long', 'x'.repeat(200_001), /The template is too long\. Shorten it\. Nothing was written\.$/u],
  ])('that is %s is one line, and nothing is written', async (_how, text, line) => {
    const lines = await run({ form: await template(text) });
    expect(lines).toEqual([expect.stringMatching(line)]);
    expect(lines[0]).toContain(`! The template ${join(folder, 'mine.liquid')}`);
    expect(await written()).toEqual([]);
  });

  it('that is not there is one line', async () => {
    expect(await run({ form: { kind: 'template', path: join(folder, 'none') } })).toEqual([`! The template ${join(folder, 'none')} can’t be read: the file or its folder is not there.`]);
  });
});
