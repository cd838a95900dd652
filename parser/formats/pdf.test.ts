import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'vitest';
import { readPdf } from './pdf';
it.each(['pdf-briefing', 'pdf-report'])('%s', async (name) => {
  const [a] = await readPdf({ name, chapters: 'whole', bytes: new Uint8Array(readFileSync(join(import.meta.dirname, 'samples', name + '.pdf'))) });
  console.log(a?.metadata, a?.blocks.map((b, i) => (a.setAside.includes(i) ? 'ASIDE ' : '') + JSON.stringify(b)).join('\n'));
});
