/**
 * Escaped Markdown with what means something to Logseq alone escaped too: block references, macros, tags within
 * words and properties.
 */
export function guardLogseq(markdown: string): string {
  return markdown.replace(/\\.|&#\d+;|[({:#]/gsu, (found, index: number) => {
    if (found.length > 1) return found;
    const isMark = found === '#' || markdown[index - 1] === found || markdown[index + 1] === found;
    return isMark ? `\\${found}` : found;
  });
}

const markers = /^(?:TODO|DOING|DONE|LATER|NOW|WAITING|WAIT|CANCELED|CANCELLED|IN-PROGRESS|STARTED)(?![\p{L}\p{N}])/u;

/** A heading's words; one that would make a task of it is set apart from the line's start. */
export function guardTask(words: string): string {
  return words.replace(markers, '*$&*');
}

/** A page's name as `[[…]]` takes it: without brackets, and without the marks of a tag or a namespace. */
export function pageName(name: string): string {
  return name.replace(/[[\]#{}()"\\/|^:]+/gu, ' ').replace(/\s+/gu, ' ').trim() || 'unnamed';
}
