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

/** The first words that were corrected, or that were added where none of the old text are gone. */
function wordsOf(differences: readonly Difference[], before: string, after: string): string {
  const words = differences.flatMap((difference) => [
    before.slice(difference.before.start, difference.before.end),
    after.slice(difference.after.start, difference.after.end),
  ]);
  return (words.find((each) => /[\p{L}\p{N}]/u.test(each)) ?? words.find((each) => each.trim() !== '') ?? ' ').trim();
}
