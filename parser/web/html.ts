import { readAddressDate } from '../../core/import/address-date';
import { applyRole } from '../../core/import/apply-role';
import { assignRoles } from '../../core/import/assign-roles';
import { chooseDate } from '../../core/import/choose-date';
import { foldTitle } from '../../core/import/front-matter';
import type { ImportedArticle } from '../../core/import/imported-article';
import { readLineMetadata } from '../../core/import/line-metadata';
import { isAside, type LineRole, type SourceLine } from '../../core/import/line-role';
import { countWords } from '../../core/import/sentence';
import type { Block, Picture } from '../../core/body';
import type { Metadata } from '../../core/records';
import { takePictures, type PictureAt } from '../pictures';
import { extractContent } from './extract-content';
import { readPageBlocks } from './html-blocks';
import { gatherFacts } from './page-facts';
import { limitNesting } from './limit-nesting';
import { checkLanguage } from './page-language';
import { makePageLines } from './page-lines';
import { readPageMetadata } from './page-metadata';
import { partPage } from './part-page';
import { findSavedAddress } from './saved-from';
import { unclobber } from './unclobber';

/** Where markup came from. */
export interface MarkupSource {
  /** A web page has furniture around its article; in a document (a chapter, a letter) every block is its own. */
  kind: 'page' | 'document';
  /** The pictures that came with the markup, by the address that it gives; those in `data:` addresses need none. */
  pictureAt?: PictureAt;
  /** What is known of it from elsewhere; it goes before what the markup says. */
  metadata?: Partial<Metadata>;
}

/** What an extractor took for the article's is its own from this length on, whatever the wording looks like. */
const proseWords = 10;

/** Reads an article from HTML, or from a document made of it: a page, or a fragment of one. */
export async function readHtml(markup: string | Document, source: MarkupSource): Promise<ImportedArticle> {
  const page = typeof markup === 'string' ? new DOMParser().parseFromString(limitNesting(markup), 'text/html') : markup;
  unclobber(page);
  const content = source.kind === 'page' ? extractContent(page) : null;
  const told = { ...noMetadata, ...source.metadata };
  const said = fillGaps(readPageMetadata(gatherFacts(page), content), { ...noMetadata, url: findSavedAddress(page) });
  const metadata = fillGaps(told, said);
  const { blocks, regions } = readPageBlocks(page);
  const title = foldTitle(metadata.title);
  const titleAt = blocks.findIndex(({ block }) => block.type === 'heading' && foldTitle(block.text) === title);
  const { outside, own } = source.kind === 'page'
    ? partPage(blocks, regions, titleAt, content?.texts ?? null)
    : { outside: new Set<number>(), own: null };
  const lines = makePageLines(blocks, titleAt, outside);
  const roles = assignRoles(lines, metadata.title);
  const { pictures, files } = await takePictures(blocks.map(({ picture }) => picture), source.pictureAt);
  const worded = readLineMetadata(lines, roles);
  const published = told.published ?? chooseDate([metadata.published, readAddressDate(metadata.url), worded.published]);
  const language = told.language || checkLanguage(said.language || worded.language, wordProse(lines, roles));
  const article: ImportedArticle = {
    metadata: { ...fillGaps(metadata, worded), published, language }, blocks: [], setAside: [], pictures: files,
  };
  blocks.forEach(({ block }, index) => {
    const [role, picture] = [roles[index] ?? 'prose', pictures[index] ?? null];
    const kept = picture ? withPicture(block, picture) : applyRole(block, role);
    if (kept.text === '' && !picture) return;
    const isCaption = lines[index]?.given === 'caption';
    const staysIn = isCaption ? own?.has(index) || picture : own?.has(index) && countWords(block.text) >= proseWords;
    if (isAside(role) && !staysIn) article.setAside.push(article.blocks.length);
    article.blocks.push(kept);
  });
  return article;
}

function wordProse(lines: readonly SourceLine[], roles: readonly LineRole[]): string {
  return lines.filter((_, index) => roles[index] === 'prose').map(({ text }) => text).join('\n');
}

function withPicture({ text, inline }: Block, picture: Picture): Block {
  return { type: 'caption', text, ...(inline ? { inline } : {}), picture };
}

const noMetadata: Metadata = { title: '', byline: '', publication: '', published: null, url: '', language: '' };

function fillGaps(metadata: Metadata, fallback: Metadata): Metadata {
  return {
    title: metadata.title || fallback.title,
    byline: metadata.byline || fallback.byline,
    publication: metadata.publication || fallback.publication,
    published: metadata.published ?? fallback.published,
    url: metadata.url || fallback.url,
    language: metadata.language || fallback.language,
  };
}
