import { randomBytes } from 'node:crypto';
import { articleText } from '../core/article-text';
import { bodySchema } from '../core/body';
import type { CallArguments } from '../core/contract';
import { correctBlock } from '../core/correct-block';
import { nameCorrection } from '../core/edition';
import { correctText } from '../core/edits/correct-text';
import { EditRefusal, present } from '../core/edits/edit';
import { KnownFailure } from './known-failure';
import { describeFileProblem } from './library/file-problem';
import type { OpenLibrary } from './library/open-library';
import { refuseReadOnly } from './refuse-read-only';

/**
 * Corrects one block of an article: writes the new edition, then makes the change that names it. The earlier
 * edition's file stays, for undo. Resolves with the sequence; throws `EditRefusal` or `KnownFailure`.
 */
export async function correctArticle(library: OpenLibrary, given: CallArguments<'correctBlock'>): Promise<number> {
  refuseReadOnly(library);
  const { store, articles } = library;
  const { articleId, edition, block, text } = given;
  const body = await articles.read(present(store.library.articles.get(articleId), 'article').edition);
  const correction = correctBlock(body, block, text);
  if ('refusal' in correction) throw new EditRefusal(correction.refusal);
  if (correction.body === body) return store.sequence;
  const from = { edition, text: articleText(body.blocks) };
  const to = { edition: nameCorrection(edition, randomBytes(6).toString('hex')), text: articleText(correction.body.blocks) };
  const correcting = correctText.arguments.parse({ articleId, from, to });
  // Refused before anything is written; and again below, for meanwhile the text may have been corrected.
  correctText.run(store.library, correcting, new Date().toISOString());
  try {
    // What is written here has to be readable ever after.
    await articles.write(to.edition, bodySchema.parse(correction.body));
  } catch (error) {
    throw new KnownFailure('unreadable', `Not corrected: ${describeFileProblem(error)}. Nothing has changed; try again once that is put right.`);
  }
  try {
    return await store.edit((before, at) => correctText.run(before, correcting, at));
  } catch (error) {
    if (error instanceof EditRefusal) await articles.remove(to.edition);
    throw error;
  }
}
