import type { z } from 'zod';
import type { Change } from '../change';
import type { Library } from '../library';
import type { Instant } from '../records';

/** Why an edit can't be done, in words for the user. The library stays as it is. */
export class EditRefusal extends Error {
  override readonly name = 'EditRefusal';
}

/** A named thing a user does to the library. Pure: ids come in the arguments, the time is given. */
export interface Edit<Arguments> {
  arguments: z.ZodType<Arguments>;
  /** What the edit does; no records where it does nothing. Throws `EditRefusal`. */
  run: (library: Library, given: Arguments, at: Instant) => Change;
}

export function defineEdit<Arguments>(edit: Edit<Arguments>): Edit<Arguments> {
  return edit;
}

/** The first words of a text, for naming a change. */
export function firstWords(text: string, longest = 40): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= longest) return line;
  const cut = line.lastIndexOf(' ', longest);
  return `${line.slice(0, cut > longest / 2 ? cut : longest).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}

/** The item, or a refusal that says what is gone. */
export function present<Item>(item: Item | undefined, what: string): Item {
  if (item === undefined) throw new EditRefusal(`This ${what} is no longer in the library.`);
  return item;
}

/** `given`, or a refusal where its id is taken already. */
export function refuseTakenId(taken: boolean): void {
  if (taken) throw new EditRefusal('This has been added already.');
}

/** A record with the given fields in place of its own; a field given as undefined stays as it was. */
export function withFields<Item extends object>(
  item: Item,
  fields: { [Key in keyof Item]?: Item[Key] | undefined },
): Item {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  return { ...item, ...(Object.fromEntries(given) as Partial<Item>) };
}
