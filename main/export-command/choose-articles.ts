import type { Library } from '../../core/library';
import type { Id } from '../../core/records';
import { KnownFailure } from '../known-failure';

/** The articles that are asked for, in the library's order. Throws `KnownFailure`, also where there are none. */
export function chooseArticles({ articles }: Library, folder: string, asked: readonly Id[]): Id[] {
  const unknown = asked.find((id) => !articles.has(id));
  if (unknown !== undefined) throw new KnownFailure('not-found', `${folder}: there is no article ${unknown}.`);
  if (articles.size === 0) throw new KnownFailure('not-found', `${folder}: there is no article to export.`);
  const wanted = new Set(asked);
  return [...articles.keys()].filter((id) => wanted.size === 0 || wanted.has(id));
}
