import type { Metadata } from '../../core/records';
import { applyRole } from '../../core/import/apply-role';
import { assignRoles } from '../../core/import/assign-roles';
import { foldTitle } from '../../core/import/front-matter';
import { readPageBlocks } from './html-blocks';
import type { ImportedArticle } from '../../core/import/imported-article';
import { readLineMetadata } from '../../core/import/line-metadata';
import { isAside } from '../../core/import/line-role';
import { gatherFacts } from './page-facts';
import { makePageLines } from './page-lines';
import { readPageMetadata } from './page-metadata';

/** Reads an article from an HTML page or a fragment of one, as saved or copied from a browser or a word processor. */
export function readHtml(html: string): ImportedArticle {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const metadata = readPageMetadata(gatherFacts(page));
  const { blocks, regions } = readPageBlocks(page);
  const title = foldTitle(metadata.title);
  const titleAt = blocks.findIndex(({ block }) => block.type === 'heading' && foldTitle(block.text) === title);
  const lines = makePageLines(blocks, regions, titleAt);
  const roles = assignRoles(lines, metadata.title);
  return {
    metadata: fillGaps(metadata, readLineMetadata(lines, roles)),
    blocks: blocks.map(({ block }, index) => applyRole(block, roles[index] ?? 'prose')),
    setAside: [...roles.keys()].filter((index) => isAside(roles[index] ?? 'prose')),
    pictures: [],
  };
}

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
