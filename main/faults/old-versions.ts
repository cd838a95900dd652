import { firstTags } from '../../core/first-library';
import { aHighlight, anArticle } from '../../core/library.fixture';
import { migrations, type Migrations } from '../library/snapshot-format';

/** A version 0 that never was: its highlights were called passages. */
export const madeUpMigrations: Migrations = {
  ...migrations,
  0: (stored) => {
    const { passages, ...others } = stored;
    return { ...others, version: 1, highlights: passages };
  },
};

const records = { tags: [...firstTags], speakers: [], articles: [anArticle({ title: 'Kept' })] };

/** The `library.json` of each older version, as that version wrote it: without a checksum. */
export const oldLibraries = [
  { version: 1, text: `${JSON.stringify({ version: 1, ...records, highlights: [aHighlight({ note: 'kept' })], later: 1 }, null, 1)}\n` },
  { version: 0, text: `${JSON.stringify({ version: 0, ...records, passages: [aHighlight({ note: 'kept' })], later: 1 })}\n` },
];
