import { findDifferences, type Difference } from '../../text-difference';

/**
 * A note with what the user changed of its exported wording, and with nothing of what the export did to it: links
 * written out, headings lowered. Where both changed the same words, they are the user's.
 */
export function mergeWording(note: string, exported: string, edited: string): string {
  const [own, rendered, theirs] = unquoteAll(note, exported, edited);
  const byExport = findDifferences(rendered, own);
  const byUser = findDifferences(rendered, theirs);
  let [merged, at] = ['', 0];
  const take = (to: number): void => {
    merged += rendered.slice(at, to);
    at = to;
  };
  for (const { from, to, text } of [...withoutTouched(byExport, byUser, own), ...asReplacements(byUser, theirs)].sort((a, b) => a.from - b.from || a.to - b.to)) {
    take(from);
    merged += text;
    at = to;
  }
  take(rendered.length);
  return merged;
}

interface Replacement {
  from: number;
  to: number;
  text: string;
}

function asReplacements(differences: readonly Difference[], after: string): Replacement[] {
  return differences.map((difference) => ({
    from: difference.before.start,
    to: difference.before.end,
    text: after.slice(difference.after.start, difference.after.end),
  }));
}

/** What the export did, as it is undone, where the user has left the words as they were. */
function withoutTouched(byExport: readonly Difference[], byUser: readonly Difference[], own: string): Replacement[] {
  const isTouched = ({ before }: Difference): boolean =>
    byUser.some((user) => user.before.start < before.end && before.start < user.before.end) ||
    (before.start === before.end && byUser.some((user) => user.before.start < before.start && before.start < user.before.end));
  return asReplacements(byExport.filter((difference) => !isTouched(difference)), own);
}

/** A shape may put a note into a quotation or a callout: then every line of it, the user's too, begins with `>`. */
function unquoteAll(note: string, exported: string, edited: string): [note: string, exported: string, edited: string] {
  const isQuoted = (text: string): boolean => text.split('\n').every((line) => line.startsWith('>'));
  const unquote = (text: string): string => text.replace(/^> ?/gmu, '');
  return isQuoted(exported) && isQuoted(edited) && !isQuoted(note) ? [note, unquote(exported), unquote(edited)] : [note, exported, edited];
}
