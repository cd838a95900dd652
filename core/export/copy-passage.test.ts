import { describe, expect, it } from 'vitest';
import type { Article, Highlight, Speaker, Tag } from '../records';
import { copyAsMarkdown, copyAsQuotation } from './copy-passage';
import { quoteOnce } from './nest-quotation';

const quoted: Record<string, string> = {
  'We must act.': '“We must act.”',
  '“We must act.”': '“We must act.”',
  '"We must act."': '“We must act.”',
  '‘We must act.’': '“We must act.”',
  '«Nous agirons.»': '“Nous agirons.”',
  '„Wir handeln.“': '“Wir handeln.”',
  'She called it “pathetic” twice.': '“She called it ‘pathetic’ twice.”',
  'She called it "pathetic" twice.': '“She called it ‘pathetic’ twice.”',
  'She called it ‘pathetic’ twice.': '“She called it ‘pathetic’ twice.”',
  '“She called it ‘pathetic’ twice.”': '“She called it ‘pathetic’ twice.”',
  '‘She called it “pathetic” twice.’': '“She called it ‘pathetic’ twice.”',
  'He said: “She called it ‘pathetic’.”': '“He said: ‘She called it “pathetic”.’”',
  '“Now,” said Vale. “Not later.”': '“‘Now,’ said Vale. ‘Not later.’”',
  'we must act.”': '“we must act.”',
  '“We must': '“We must”',
  '“Now,” said Vale. “Not': '“‘Now,’ said Vale. “Not”',
  'It’s the allies’ turn': '“It’s the allies’ turn”',
  '“One.\n\n“Two.”': '“One.\n\n“Two.”',
  '  “Space.” ': '“Space.”',
  '😀 “a”': '“😀 ‘a’”',
};

describe('quoteOnce', () => {
  it.each(Object.entries(quoted))('writes %j as %j', (passage, expected) => {
    expect(quoteOnce(passage)).toBe(expected);
  });
});

const article: Article = {
  id: 'article', title: 'The “quiet” strait', byline: 'Ada Vale', publication: 'The Meridian', published: '2031-03',
  url: '', language: 'en', importedAt: '2031-03-04T00:00:00Z', edition: 'edition', setAside: [], note: '',
};
const speaker: Speaker = { id: 'speaker', name: 'Ilse Marrow', role: 'envoy', affiliation: '' };
const stance: Tag = {
  id: 'stance', kind: 'stance', name: 'Hawkish', colour: 'rust', pattern: 'solid', key: '1', parent: null, definition: '', position: 0,
};
const passage = '“We must act,” she said.';
const highlight: Highlight = {
  id: 'highlight', articleId: 'article', anchor: { start: 0, end: passage.length, exact: passage, prefix: '', suffix: '' },
  tags: ['stance'], speaker: 'speaker', attribution: 'direct', note: 'Look up.', createdAt: '2031-03-04T00:00:00Z', updatedAt: '2031-03-04T00:00:00Z',
};
const copied = { article, passage, highlight, tags: [stance], speakers: [speaker], linked: () => null };
const bare: Article = { ...article, title: '', byline: '', publication: '', published: null };

describe('a copied passage', () => {
  it('is a quotation with its source', () => {
    expect(copyAsQuotation(copied)).toBe(
      '“‘We must act,’ she said.” — Ilse Marrow, Ada Vale, “The ‘quiet’ strait”, The Meridian, March 2031',
    );
  });

  it('leaves out what is not known', () => {
    expect(copyAsQuotation({ ...copied, highlight: null })).toMatch(/^“.*” — Ada Vale, /u);
    expect(copyAsQuotation({ ...copied, highlight: null, article: bare })).toBe('“‘We must act,’ she said.”');
  });

  it('is an entry of the export in Markdown', () => {
    expect(copyAsMarkdown(copied)).toBe(
      '> “We must act,” she said.\n\n— **Ilse Marrow** (envoy), direct quote · Hawkish\n\nLook up.',
    );
    expect(copyAsMarkdown({ ...copied, highlight: null })).toBe('> “We must act,” she said.');
  });
});
