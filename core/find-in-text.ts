import { foldText } from './search';

/**
 * Where `query` begins in a text, in UTF-16 units, ascending; matches do not overlap, and each is as long as the query. Any white
 * space matches any other; case and accents count only where `isExact`.
 */
export function findInText(text: string, query: string, isExact: boolean): number[] {
  const fold = (given: string): string => (isExact ? given : foldText(given)).replace(/\s/gu, ' ');
  const [folded, wanted] = [fold(text), fold(query)];
  const found: number[] = [];
  if (wanted.trim() === '') return found;
  for (let at = folded.indexOf(wanted); at !== -1; at = folded.indexOf(wanted, at + wanted.length)) found.push(at);
  return found;
}
