import { anchorName } from '../anchor-name';
import type { ExportDocument, ExportPart } from '../export-document';
import type { ExportedArticle } from '../exported-article';
import { describeArticle } from '../front-entries';
import { obsidianTags } from '../obsidian-tag';
import { describeVoice, tagsOf, type Names } from '../passage-entry';
import { settleNote } from '../settle-note';
import { writeOutLinks, type WriteLink } from '../write-out-links';
import { closeObsidianBlocks } from './close-obsidian-blocks';
import { gatherPassages, type Gathered, type Passage } from './gather-passages';
import type { Shape, ShapeOptions } from './shape';
import { writeEmptiness, writeHead, writePassageParts, writeSections } from './write-parts';

/** For a vault: callouts with block ids, tags as Obsidian has them, links between articles as wikilinks. */
export const obsidianShape: Shape = (exported, options): ExportDocument => {
  const { article } = exported;
  const gathered = gatherPassages(exported, options.arrangement);
  const { highlights, sections } = gathered;
  const writeLink = linkWithin(exported, options);
  return {
    articleId: article.id,
    frontStyle: 'yaml',
    front: [...describeArticle(article, highlights), { key: 'tags', value: tagsOfAll(gathered) }],
    parts: [
      ...writeHead(article, exported.linked, writeLink).map((part) => ({ ...part, text: closeObsidianBlocks(part.text) })),
      ...writeSections(sections, (passage, section) => writeCallout(passage, section, gathered.names, writeLink)),
      ...(highlights.length === 0 ? [writeEmptiness()] : []),
    ],
    separator: '\n\n',
    marks: 'obsidian',
  };
};

function tagsOfAll({ highlights, names }: Gathered): string[] {
  const used = new Set(highlights.flatMap(({ tags }) => tags));
  return obsidianTags(tagsOf([...used], names), names.tags);
}

/** A callout and its block id on a line of its own, as Obsidian wants it; a repeat shows the callout further up. */
function writeCallout(passage: Passage, section: string | null, names: Names, writeLink: WriteLink): ExportPart[] {
  const { highlight, remark, isRepeat } = passage;
  const name = anchorName(highlight.id);
  if (isRepeat) return writePassageParts(passage, section, `![[#^${name}]]`, '');
  const title = [describeVoice(highlight, names), remark].filter((part) => part !== '').join(' · ');
  const tags = obsidianTags(tagsOf(highlight.tags, names), names.tags).map((tag) => `#${tag}`);
  const callout = [title === '' ? '> [!quote]' : `> [!quote] ${title}`, '>', passage.quote()];
  if (tags.length > 0) callout.push('>', `> ${tags.join(' ')}`);
  const note = settleNote(writeOutLinks(highlight.note, highlight.articleId, names.linked, writeLink), 2);
  return writePassageParts(passage, section, `${callout.join('\n')}\n\n^${name}`, closeObsidianBlocks(note));
}

function linkWithin({ article }: ExportedArticle, { fileNameOf }: ShapeOptions): WriteLink {
  return (link, target, words) => {
    const file = target.id === article.id ? '' : fileNameOf(target.id)?.replace(/\.md$/u, '');
    const place = link.kind === 'highlight' ? `#^${anchorName(link.id)}` : '';
    if (file === undefined || file + place === '') return null;
    const shown = words.replace(/[[\]|]/gu, ' ').trim();
    return shown === '' || shown === file ? `[[${file}${place}]]` : `[[${file}${place}|${shown}]]`;
  };
}
