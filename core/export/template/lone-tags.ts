const loneTag = /^([ \t]*)\{%(-?)(?![ \t]*(?:end)?(?:part|raw)\b)((?:(?!%\}).)*?)(-?)%\}([ \t]*)$/u;

/** The template with each tag that stands alone on its line taking that line with it, as a reader expects. Lines stay where they are. */
export function trimLoneTags(template: string): string {
  let isRaw = false;
  return template
    .split('\n')
    .map((line) => {
      // What is written raw stays as it is; parts are trimmed where they are split.
      if (/\{%-?\s*raw\b/u.test(line)) isRaw = true;
      if (/\{%-?\s*endraw\b/u.test(line)) isRaw = false;
      else if (isRaw) return line;
      return line.replace(loneTag, '$1{%-$3-%}$5');
    })
    .join('\n');
}
