import { mkdir } from 'node:fs/promises';
import { articleText } from '../../core/article-text';
import type { Block } from '../../core/body';
import { firstTags } from '../../core/first-library';
import { libraryFrom } from '../../core/library';
import type { Article, Highlight } from '../../core/records';
import { ArticleFiles } from '../library/article-files';
import { libraryFile } from '../library/snapshot-file';

const at = '2026-01-02T03:04:05.000Z';
const vocabulary = 'port harbour council dues island turbine minister growth sanction vote energy talk late winter price debt march envoy'.split(' ');

/** A range of the article text, UTF-16 units, half-open. */
export interface DenseRange {
  start: number;
  end: number;
}

/** Numbers from 0 to below 1, the same ones at every run. */
function makeDice(): () => number {
  let seed = 7;
  return () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };
}

/** Ten thousand words in a hundred paragraphs. */
export function denseParagraphs(): string[] {
  const dice = makeDice();
  const word = (): string => vocabulary[Math.floor(dice() * vocabulary.length)] ?? '';
  return Array.from({ length: 100 }, () => `${Array.from({ length: 100 }, word).join(' ')}.`);
}

/** Ranges of one to ten words, each inside a paragraph. */
export function denseRanges(count: number): DenseRange[] {
  const dice = makeDice();
  const paragraphs = denseParagraphs();
  const starts = paragraphs.map((_, index) => paragraphs.slice(0, index).reduce((sum, text) => sum + text.length + 2, 0));
  return Array.from({ length: count }, () => {
    const paragraph = Math.floor(dice() * paragraphs.length);
    const words = [...(paragraphs[paragraph] ?? '').matchAll(/\w+/gu)];
    const first = Math.floor(dice() * (words.length - 10));
    const last = words[first + Math.floor(dice() * 10)];
    const base = starts[paragraph] ?? 0;
    return { start: base + (words[first]?.index ?? 0), end: base + (last?.index ?? 0) + (last?.[0].length ?? 0) };
  });
}

/** Writes a library with the same article once for each of `counts`, and so many highlights in it: “Article of 1000”. */
export async function writeDenseLibrary(folder: string, counts: readonly number[], noteEvery = 0): Promise<void> {
  await mkdir(folder, { recursive: true });
  const blocks: Block[] = denseParagraphs().map((text) => ({ type: 'paragraph', text }));
  const text = articleText(blocks);
  const articles = counts.map(makeArticle);
  const low = libraryFile(folder);
  low.data.savedAt = at;
  low.data.library = libraryFrom({
    articles,
    highlights: articles.flatMap(({ id }, index) =>
      denseRanges(counts[index] ?? 0).map((range, number) => makeHighlight(id, number, range, text, noteEvery))),
    tags: [...firstTags],
    speakers: [],
    trash: [],
  });
  await low.write();
  for (const { edition } of articles) await new ArticleFiles(folder).write(edition, { blocks });
}

function makeArticle(count: number, index: number): Article {
  return {
    id: `article-${index}`, edition: `article-${index}-1`, title: `Article of ${count}`, byline: '', publication: '', published: null,
    url: '', language: 'en', importedAt: at, setAside: [], note: '',
  };
}

function makeHighlight(articleId: string, number: number, { start, end }: DenseRange, text: string, noteEvery: number): Highlight {
  return {
    id: `${articleId}-${String(number)}`, articleId,
    anchor: { start, end, exact: text.slice(start, end), prefix: text.slice(Math.max(0, start - 32), start), suffix: text.slice(end, end + 32) },
    tags: [firstTags[number % firstTags.length]?.id ?? ''], speaker: null, attribution: null,
    note: noteEvery > 0 && number % noteEvery === 0 ? 'Compare with what was said in March.' : '', createdAt: at, updatedAt: at,
  };
}
