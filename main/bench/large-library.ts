import { mkdir } from 'node:fs/promises';
import { firstTags } from '../../core/first-library';
import { libraryFrom } from '../../core/library';
import type { Article, Highlight } from '../../core/records';
import { ArticleFiles } from '../library/article-files';
import { libraryFile } from '../library/snapshot-file';

const at = '2026-01-02T03:04:05.000Z';
const words = 'The ministers weighed pressure against patience, and the delegates waited for a quick result of the second round. ';

/** Writes a library of ten highlights an article, as a user's would be: notes of two lines, a stance, a speaker. */
export async function writeLargeLibrary(folder: string, highlights: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  const articles = Array.from({ length: Math.ceil(highlights / 10) }, (_, index) => makeArticle(index));
  const low = libraryFile(folder);
  low.data.savedAt = at;
  low.data.library = libraryFrom({
    articles,
    highlights: Array.from({ length: highlights }, (_, index) => makeHighlight(index, articles[Math.floor(index / 10)]?.id ?? '')),
    tags: [...firstTags],
    speakers: Array.from({ length: 50 }, (_, index) => ({ id: `speaker-${index}`, name: `Speaker ${index}`, role: 'minister', affiliation: 'Elmland' })),
    trash: [],
  });
  await low.write();
  // The window shows the first one only.
  const blocks = Array.from({ length: 20 }, () => ({ type: 'paragraph' as const, text: words.repeat(4).trim() }));
  await new ArticleFiles(folder).write(articles[0]?.edition ?? '', { blocks });
}

function makeArticle(index: number): Article {
  return {
    id: `article-${index}`, edition: `article-${index}-1`, title: `Harbour talks stall, part ${index}`, byline: 'Ada Quill',
    publication: 'The Daily Elm', published: '2025-03-03', url: `https://example.org/${index}`, language: 'en',
    importedAt: at, setAside: [], note: '',
  };
}

function makeHighlight(index: number, articleId: string): Highlight {
  const start = (index % 10) * 460;
  return {
    id: `highlight-0000-4000-8000-${String(index).padStart(12, '0')}`, articleId,
    anchor: { start, end: start + 60, exact: words.slice(0, 60), prefix: '', suffix: words.slice(60, 92) },
    tags: [firstTags[index % 2]?.id ?? ''], speaker: `speaker-${index % 50}`, attribution: 'direct',
    note: index % 3 === 0 ? words.repeat(2) : '', createdAt: at, updatedAt: at,
  };
}
