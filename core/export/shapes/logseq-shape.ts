import type { Tag } from '../../records';
import { tagPath } from '../tag-path';
import type { ExportDocument, ExportPart, FrontEntry } from '../export-document';
import { partId } from '../export-document';
import type { ExportedArticle } from '../exported-article';
import { countStances, describeArticle } from '../front-entries';
import { logseqId } from '../logseq-id';
import { describeVoice, tagsOf, writeName, type Names } from '../passage-entry';
import { writeOutLinks, type WriteLink } from '../write-out-links';
import { gatherPassages, type Gathered, type Passage } from './gather-passages';
import { guardLogseq, guardTask, pageName } from './guard-logseq';
import { settleInBullet } from './settle-in-bullet';
import type { Shape, ShapeOptions } from './shape';
import { describeSource, passageId } from './write-parts';

/** For Logseq's graph: an outline whose passages are blocks with ids, tags as pages, notes as blocks below. */
export const logseqShape: Shape = (exported, options): ExportDocument => {
  const { article } = exported;
  const gathered = gatherPassages(exported, options.arrangement);
  const writeLink = linkWithin(exported, options);
  const source = guardLogseq(describeSource(article));
  const title = `# ${guardTask(guardLogseq(writeName(article.title))) || 'Untitled article'}`;
  const note = settleInBullet(writeOutLinks(article.note, article.id, exported.linked, writeLink));
  return {
    articleId: article.id,
    frontStyle: 'properties',
    front: describePage(exported, gathered),
    parts: [
      bullet(partId.article, null, 0, source === '' ? title : `${title}\n${source}`),
      ...(note === '' ? [] : [bullet(partId.articleNote, null, 1, note)]),
      ...gathered.sections.flatMap(({ id, heading, passages }) => [
        ...(id === null || heading === null ? [] : [bullet(id, id, 0, `## ${guardTask(guardLogseq(writeName(heading)))}`)]),
        ...passages.flatMap((passage) => writeBlocks(passage, id, gathered.names, writeLink)),
      ]),
      ...(gathered.highlights.length === 0 ? [bullet(partId.heading('empty'), null, 0, 'No highlights yet.')] : []),
    ],
    separator: '\n',
    marks: 'html',
  };
};

/** Logseq takes `title` for the page's own name, which is the file's. */
function describePage({ article }: ExportedArticle, { highlights, stances, names }: Gathered): FrontEntry[] {
  const used = new Set(highlights.flatMap(({ tags }) => tags));
  const pages = new Set(tagsOf([...used], names).map((tag) => pageOf(tag, names)));
  const known = describeArticle(article, highlights).map(({ key, value }) => ({ key: key === 'title' ? 'full-title' : key, value }));
  return [...known, countStances(highlights, stances), { key: 'tags', value: [...pages] }];
}

function pageOf(tag: Tag, { tags }: Names): string {
  return tagPath(tag, tags)
    .map(({ name }) => pageName(name))
    .join('/');
}

function writeBlocks(passage: Passage, section: string | null, names: Names, writeLink: WriteLink): ExportPart[] {
  const { highlight, remark, isRepeat } = passage;
  const [id, depth] = [passageId(passage, section), section === null ? 0 : 1];
  const block = logseqId(highlight.id);
  if (isRepeat) return [bullet(id, section, depth, `((${block}))`)];
  const tags = tagsOf(highlight.tags, names).map((tag) => `#[[${pageOf(tag, names)}]]`);
  const said = [...[describeVoice(highlight, names), remark].map(guardLogseq), tags.join(' ')].filter((part) => part !== '').join(' · ');
  const words = [...(said === '' ? [] : [said]), `id:: ${block}`, guardLogseq(passage.quote())];
  const note = settleInBullet(writeOutLinks(highlight.note, highlight.articleId, names.linked, writeLink));
  return [
    bullet(id, section, depth, words.join('\n')),
    ...(note === '' ? [] : [bullet(partId.note(highlight.id), section, depth + 1, note)]),
  ];
}

function bullet(id: string, section: string | null, depth: number, text: string): ExportPart {
  const tabs = '\t'.repeat(depth);
  return { id, section, text, lead: `${tabs}- `, indent: `${tabs}  ` };
}

/** A highlight is known by its block wherever it lies; an article by its page. */
function linkWithin({ article }: ExportedArticle, { fileNameOf }: ShapeOptions): WriteLink {
  return (link, target, words) => {
    const file = fileNameOf(target.id)?.replace(/\.md$/u, '');
    if (target.id !== article.id && file === undefined) return null;
    const shown = words.replace(/[[\]]/gu, ' ').trim();
    if (link.kind === 'highlight') return shown === '' ? `((${logseqId(link.id)}))` : `[${shown}](((${logseqId(link.id)})))`;
    if (file === undefined) return null;
    return shown === '' || shown === file ? `[[${file}]]` : `[${shown}]([[${file}]])`;
  };
}
