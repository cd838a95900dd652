import type { PartialDate } from '../partial-date';
import type { Metadata } from '../records';
import { readAuthorNames } from './author-names';
import { readByline, wordContributors } from './byline';
import { readDateLine } from './date-line';
import { readDateline } from './dateline';
import { detectLanguage } from './detect-language';
import type { LineRole, SourceLine } from './line-role';
import { readKnownMasthead, readUnknownMasthead } from './masthead';
import { readWebAddress } from './web-address';
import { findDates } from './written-date';

/** What a news text says about itself, from its lines and their roles. Fields that it does not tell are empty. */
export function readLineMetadata(lines: readonly SourceLine[], roles: readonly LineRole[]): Metadata {
  const of = (role: LineRole): string[] => lines.filter((_, index) => roles[index] === role).map(({ text }) => text);
  const prose = of('prose');
  const dateline = firstOf(prose.slice(0, 3), readDateline);
  return {
    title: of('title')[0]?.split('\n')[0] ?? '',
    byline: firstOf(of('byline'), readNames) ?? firstOf(of('contributors'), wordContributors) ?? '',
    publication:
      firstOf(of('masthead'), (line) => readKnownMasthead(line) ?? readUnknownMasthead(line)) ?? dateline?.agency ?? '',
    published: readDateLines(of('date')) ?? dateline?.date ?? readCaptionDate(of('caption')),
    url: firstOf(of('address'), readWebAddress) ?? '',
    language: detectLanguage([...of('title'), ...prose.slice(0, 100)].join('\n')),
  };
}

function readNames(line: string): string | null {
  const worded = readByline(line);
  return worded === null ? null : readAuthorNames(worded) || worded;
}

function firstOf<Value>(lines: readonly string[], read: (line: string) => Value | null): Value | null {
  for (const line of lines) {
    const value = read(line);
    if (value !== null) return value;
  }
  return null;
}

function readDateLines(lines: readonly string[]): PartialDate | null {
  const dates = lines.map(readDateLine).filter((dated) => dated !== null);
  const byLabel = (label: 'published' | 'updated' | null) => dates.find((dated) => dated.label === label)?.date;
  return byLabel('published') ?? byLabel(null) ?? byLabel('updated') ?? null;
}

/** The only date that captions of fresh pictures name: the last resort, for a picture can be older than its article. */
function readCaptionDate(captions: readonly string[]): PartialDate | null {
  const fresh = captions.filter((caption) => !/\b(?:file|archive|archiv)\b/iu.test(caption));
  const dates = new Set(fresh.flatMap((caption) => findDates(caption).map(({ date }) => date)));
  return dates.size === 1 ? ([...dates][0] ?? null) : null;
}
