/**
 * How many elements may be open at once. Real pages have some hundred; at each tag the browser's reader looks through
 * all that are open, which takes it a quarter of a minute for 100,000, and it lays out no more than 512 in one another.
 */
const mostOpen = 3000;
/** Elements that hold nothing, and those whose end need not be written. */
const endsUnsaid = new Set((
  'area base br col embed hr img input link meta param source track wbr ' +
  'html head body p li dt dd rt rp tr td th thead tbody tfoot colgroup caption option optgroup'
).split(' '));
const tag = /<(\/?)([a-z][^\s/>]*)(?:"[^"]*"|'[^']*'|[^"'<>])*>/giu;

/** Markup without the tags that nest deeper than any page's; their words stay. All other markup is answered as it is. */
export function limitNesting(markup: string): string {
  if (!isTooDeep(markup)) return markup;
  let depth = 0;
  return markup.replace(tag, (found, closing: string, name: string) => {
    if (!opens(found, name)) return found;
    if (closing === '') depth += 1;
    const isKept = depth <= mostOpen;
    if (closing !== '') depth = Math.max(0, depth - 1);
    return isKept ? found : ' ';
  });
}

function isTooDeep(markup: string): boolean {
  let depth = 0;
  for (const [found, closing, name = ''] of markup.matchAll(tag)) {
    if (!opens(found, name)) continue;
    depth = closing === '' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > mostOpen) return true;
  }
  return false;
}

function opens(found: string, name: string): boolean {
  return !found.endsWith('/>') && !endsUnsaid.has(name.toLowerCase());
}
