import type { z } from 'zod';
import * as article from './article-edits';
import * as boundary from './boundary-edits';
import * as highlight from './highlight-edits';
import * as merge from './merge-edits';
import { changeSpeaker } from './speaker-edits';
import * as tag from './tag-edits';

/**
 * Every edit a window can ask for, by name; a new one is written beside its kin and listed here.
 * `importArticle` is main's own, for it comes with a body on the disk.
 */
export const edits = {
  changeMetadata: article.changeMetadata,
  writeArticleNote: article.writeArticleNote,
  setBlocksAside: article.setBlocksAside,
  deleteArticle: article.deleteArticle,
  restoreArticle: article.restoreArticle,
  addHighlight: highlight.addHighlight,
  toggleTag: highlight.toggleTag,
  moveHighlight: highlight.moveHighlight,
  splitHighlight: boundary.splitHighlight,
  mergeHighlights: boundary.mergeHighlights,
  attribute: highlight.attribute,
  writeNote: highlight.writeNote,
  removeHighlight: highlight.removeHighlight,
  changeSpeaker,
  mergeSpeakers: merge.mergeSpeakers,
  addTag: tag.addTag,
  changeTag: tag.changeTag,
  moveTag: tag.moveTag,
  deleteTag: tag.deleteTag,
  mergeTags: merge.mergeTags,
};

export type EditName = keyof typeof edits;
export type EditArguments<Name extends EditName> = z.infer<(typeof edits)[Name]['arguments']>;
