import { expect, it } from 'vitest';
import { engine } from './template-engine';
import { ownFilters, ownTags } from './template-words';
import { anExport, write } from './template.fixture';
import { MarkdownValue } from './markdown-value';
import { templateVariables } from './template-variables';
import { viewArticle } from './view-article';

const view = viewArticle(anExport());
const scope = { ...view, highlight: view.highlights[0], group: view.by_stance[0] };
const named = (name: string): unknown => name.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], scope);

it.each(templateVariables)('$name is there, and has a meaning and an example', ({ name, meaning, example }) => {
  expect(named(name)).toBeDefined();
  expect(named(name)).not.toBeNull();
  expect(meaning).toMatch(/\.$/u);
  expect(example).not.toBe('');
});

it('names all that a view has', () => {
  const names = new Set(templateVariables.map(({ name }) => name));
  const walk = (value: unknown, path: string): string[] => {
    if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof MarkdownValue) return [path];
    return [path, ...Object.entries(value).flatMap(([key, each]) => walk(each, `${path}.${key}`))];
  };
  const all = [...Object.keys(view), ...['article', 'highlight', 'group'].flatMap((root) => walk(named(root), root))];
  expect(all.filter((name) => !names.has(name) && !['article', 'highlight', 'group'].includes(name))).toEqual([]);
});

it.each([...ownFilters, ...ownTags])('$name does what its example says it can', ({ name, meaning, example }) => {
  expect(name in engine.filters || name in engine.tags).toBe(true);
  expect(meaning).toMatch(/\.$/u);
  const result = write(`{% for highlight in highlights limit: 1 %}\n${example}\n{% endfor %}`);
  expect(result.ok && result.text.trim()).toMatch(/[^\s{}]/u);
});
