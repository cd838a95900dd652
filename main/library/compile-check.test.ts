import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aHighlight, anArticle, at } from '../../core/library.fixture';
import { firstTags } from '../../core/first-library';
import { articleSchema, highlightSchema, speakerSchema, tagSchema, trashedArticleSchema } from '../../core/records';
import { compileCheck } from './compile-check';

const cases = [
  { what: 'an article', schema: articleSchema, record: anArticle({ published: '2022-02-24' }) },
  { what: 'a trashed article', schema: trashedArticleSchema, record: { ...anArticle(), deletedAt: at } },
  { what: 'a highlight', schema: highlightSchema, record: aHighlight({ tags: ['a', 'b'], attribution: 'direct' }) },
  { what: 'a tag', schema: tagSchema, record: firstTags[0] ?? {} },
  { what: 'a speaker', schema: speakerSchema, record: { id: 's', name: 'A', role: '', affiliation: '' } },
];

/** Values that are right in one field and wrong in another. */
const value = fc.oneof(
  fc.anything(),
  fc.constantFrom(null, undefined, '', 'a', '1', 0, 1, -1, 1.5, Number.NaN, 2 ** 60, 'a b', at, '2022-02-24', '2022-13-01', 'direct', 'rust', [], [''], ['a'], {}),
  fc.string(),
);

describe.each(cases)('the check of $what', ({ schema, record }) => {
  const check = compileCheck(schema);

  it('accepts one, with unknown fields too', () => {
    expect(check(record)).toBe(true);
    expect(check({ ...record, later: 1 })).toBe(true);
  });

  it('says what the schema says, whatever stands in a field or is missing', () => {
    const field = fc.constantFrom(...Object.keys(record));
    fc.assert(
      fc.property(field, value, fc.boolean(), (name, given, isMissing) => {
        const changed: Record<string, unknown> = { ...record, [name]: given };
        if (isMissing) Reflect.deleteProperty(changed, name);
        expect(check(changed)).toBe(schema.safeParse(changed).success);
      }),
      { numRuns: 500 },
    );
    fc.assert(fc.property(value, (given) => { expect(check(given)).toBe(schema.safeParse(given).success); }));
  });
});

it('looks into anchors', () => {
  const check = compileCheck(highlightSchema);
  fc.assert(
    fc.property(fc.constantFrom('start', 'end', 'exact', 'prefix', 'suffix'), value, (name, given) => {
      const changed = { ...aHighlight(), anchor: { ...aHighlight().anchor, [name]: given } };
      expect(check(changed)).toBe(highlightSchema.safeParse(changed).success);
    }),
    { numRuns: 500 },
  );
});
