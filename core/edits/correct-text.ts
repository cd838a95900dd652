import { z } from 'zod';
import { isSame } from '../compare-libraries';
import type { RecordChange } from '../change';
import { highlightsOf } from '../library';
import { moveAnchor } from '../move-anchor';
import { idSchema, type Highlight } from '../records';
import { findDifferences, type Difference } from '../text-difference';
import { defineEdit, EditRefusal, firstWords, present } from './edit';

/**
 * Gives an article another edition, whose body already lies on the disk, and moves its highlights there. The hash of
 * the text stays that of the import, so that importing the same source again finds the article.
 */
export const correctText = defineEdit({
  arguments: z.object({
    articleId: idSchema,
    from: z.object({ edition: idSchema, text: z.string() }),
    to: z.object({ edition: idSchema, text: z.string() }),
  }),
  run: (library, { articleId, from, to }, at) => {
    const before = present(library.articles.get(articleId), 'article');
    if (before.edition !== from.edition) {
      throw new EditRefusal('This text has changed since you began to correct it. Look at it as it is now, and correct it again.');
    }
    const differences = findDifferences(from.text, to.text);
    const highlights = [...highlightsOf(library, articleId).values()].flatMap((highlight): RecordChange[] => {
      const anchor = moveAnchor(highlight.anchor, from.text, to.text, differences);
      if (isSame(anchor, highlight.anchor)) return [];
      const updatedAt = anchor.exact === highlight.anchor.exact ? highlight.updatedAt : at;
      const after: Highlight = { ...highlight, anchor, updatedAt };
      return [{ table: 'highlight', before: highlight, after }];
    });
    return {
      says: `correction of “${firstWords(wordsOf(differences, from.text, to.text))}”`,
      place: { articleId, highlightId: null },
      records: [{ table: 'article', before, after: { ...before, edition: to.edition } }, ...highlights],
      session: null,
    };
  },
});

/** What was corrected, or what was added where nothing of the old text is gone. */
function wordsOf(differences: readonly Difference[], before: string, after: string): string {
  const [first, last] = [differences[0], differences.at(-1)];
  if (!first || !last) return '';
  const gone = before.slice(first.before.start, last.before.end).trim();
  return gone === '' ? after.slice(first.after.start, last.after.end) : gone;
}
