/** What marks or lays out text. */
const kept = new Set(
  `a abbr article aside b bdi bdo blockquote br caption center cite code col colgroup dd del details dfn div dl dt em
  figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p pre q rp rt ruby s samp
  section small span strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr`.split(/\s+/u),
);

/** What draws or asks for something else than text, or would swallow the text behind it. */
const dropped = new Set(
  `applet area audio base body button canvas dialog embed fieldset font form frame frameset head html iframe input label
  legend link map meta meter noembed noframes noscript object optgroup option param picture plaintext progress script
  select slot source style svg path g template textarea title track video xmp`.split(/\s+/u),
);

const piece =
  /<!--[^]*?(?:-->|$)|<(script|style)\b[^<>]*>[^]*?(?:<\/\1\s{0,100}>|$)|<\/?([a-z][a-z0-9-]{0,20})(?=[\s/>])[^<>]*>|</giu;

/**
 * The HTML of a Markdown document as far as it is markup of text. What is no HTML, such as `<name>` in prose or
 * in a language's types, becomes the text that its writer saw.
 */
export function keepKnownMarkup(markup: string): string {
  return markup.replace(piece, (found: string, _code: string | undefined, tag: string | undefined) => {
    const name = tag?.toLowerCase();
    if (name !== undefined && kept.has(name)) return found;
    const isText = found === '<' || (name !== undefined && !dropped.has(name));
    return isText ? found.replace(/</gu, '&lt;') : '';
  });
}
