import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { proposeAttribution } from './quotation';

// News articles with every statement marked by people (PolNeAR, brat standoff); they lie beside the project, if at all.
const folder = join(import.meta.dirname, '../../shared/inputs/statements');

interface Statement {
  source: string;
  paragraph: string;
  start: number;
  end: number;
}

const properName = /^(?:(?:Mrs?|Ms|Dr|Sen|Rep|Gov)\.\s)?\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*)*$/u;
const noName = /^(?:He|She|They|It|I|We|You|Who|Others|Many|Some|The|Critics|Officials|Voters|Experts|Analysts|Supporters|Democrats|Republicans|Americans)$/u;

/** The statements of one article that stand in quotation marks and whose one source is a proper name in the same paragraph. */
function readStatements(name: string): Statement[] {
  const characters = Array.from(readFileSync(join(folder, `${name}.txt`), 'utf8'));
  const text = characters.join('');
  const unitsBefore = (codePoints: number): number => characters.slice(0, codePoints).join('').length;
  const spans = new Map<string, { start: number; end: number }>();
  const events: string[][] = [];
  for (const line of readFileSync(join(folder, `${name}.ann`), 'utf8').split('\n')) {
    const [id = '', described = ''] = line.split('\t');
    const [, ...offsets] = described.split(/[ ;]/u);
    if (id.startsWith('T')) spans.set(id, { start: unitsBefore(Number(offsets[0])), end: unitsBefore(Number(offsets.at(-1))) });
    if (id.startsWith('E')) events.push(described.split(' '));
  }
  return events.flatMap((event) => {
    const spansOf = (role: string): { start: number; end: number }[] =>
      event.flatMap((each) => (each.replace(/\d*:.*/u, '') === role ? (spans.get(each.slice(each.indexOf(':') + 1)) ?? []) : []));
    const [source, ...more] = spansOf('Source');
    if (!source || more.length > 0) return [];
    const sourceName = text.slice(source.start, source.end).replace(/[’']s$/u, '');
    if (!properName.test(sourceName) || noName.test(sourceName)) return [];
    return spansOf('Content').flatMap(({ start, end }) => {
      const words = text.slice(start, end);
      const isQuoted = /^["“‘«].*["”’»][.,]?$/su.test(words) || (/["“]/u.test(text.charAt(start - 1)) && /["”]/u.test(text.charAt(end)));
      const from = text.lastIndexOf('\n', start - 1) + 1;
      const paragraph = text.slice(from, text.indexOf('\n', end) === -1 ? undefined : text.indexOf('\n', end));
      const isWithin = source.start >= from && source.end <= from + paragraph.length && !words.includes('\n');
      return isQuoted && isWithin ? [{ source: sourceName, paragraph, start: start - from, end: end - from }] : [];
    });
  });
}

describe('quoted statements marked by people', () => {
  it('are proposed as direct quotes of their source', ({ skip, annotate }) => {
    if (!existsSync(folder)) skip(`There is no ${folder} to measure on.`);
    const names = readdirSync(folder).flatMap((file) => (file.endsWith('.ann') ? file.slice(0, -'.ann'.length) : []));
    const results = names.flatMap(readStatements).map(({ source, paragraph, start, end }) => {
      const { attribution, speakerName } = proposeAttribution(paragraph, start, end);
      return { isDirect: attribution === 'direct', isNamed: speakerName !== null && source.includes(speakerName) };
    });
    const share = (flag: 'isDirect' | 'isNamed'): number => results.filter((result) => result[flag]).length / results.length;
    void annotate(`${results.length} statements: ${share('isDirect').toFixed(3)} direct, ${share('isNamed').toFixed(3)} named`);
    expect(results.length).toBeGreaterThan(100);
    expect(share('isDirect')).toBeGreaterThan(0.95);
    expect(share('isNamed')).toBeGreaterThan(0.9);
  });
});
