import { elementsNamed } from './xml';

interface Numbering {
  /** Names the counters: lists of one kind share them. */
  abstract: string;
  /** By level: where a list begins that begins anew. */
  overrides: ReadonlyMap<number, number>;
}

interface Place {
  num: string;
  level: number;
}

/** Begins the name of a bookmark that carries an item's number through mammoth, which loses it. */
const bookmark = 'stancemark-ordinal-';

/** Puts a bookmark with its number into each paragraph of a numbered list, as Word counts them. */
export function markOrdinals(text: Document, numbering: Document, styles: Document | null): void {
  const firsts = readFirsts(numbering);
  const nums = readNums(numbering);
  const placeOfStyle = readStylePlaces(styles, numbering, nums);
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  elementsNamed(text, 'p').forEach((paragraph, index) => {
    const properties = childNamed(paragraph, 'pPr');
    const place = placeOf(properties, placeOfStyle.get(valueOf(properties, 'pStyle') ?? '') ?? null);
    const num = place && nums.get(place.num);
    if (!num) return;
    const counts = counters.get(num.abstract) ?? [];
    counters.set(num.abstract, counts);
    const { level } = place;
    const override = num.overrides.get(level);
    if (override !== undefined && !begun.has(`${place.num}:${level}`)) counts[level] = override - 1;
    begun.add(`${place.num}:${level}`);
    const count = (counts[level] ?? (firsts.get(`${num.abstract}:${level}`) ?? 1) - 1) + 1;
    counts[level] = count;
    counts.length = level + 1;
    const mark = text.createElementNS(paragraph.namespaceURI, 'w:bookmarkStart');
    mark.setAttributeNS(paragraph.namespaceURI, 'w:name', `${bookmark}${index}-${count}`);
    if (properties) properties.after(mark);
    else paragraph.prepend(mark);
  });
}

/** Gives the items of a page the numbers that their bookmarks carry. */
export function applyOrdinals(page: Document): void {
  for (const mark of page.querySelectorAll(`a[id^="${bookmark}"]`)) {
    const item = mark.closest('li');
    const ordinal = mark.id.slice(mark.id.lastIndexOf('-') + 1);
    if (item && !item.hasAttribute('value') && item.parentElement?.localName === 'ol') item.setAttribute('value', ordinal);
    mark.remove();
  }
}

/** The first number of each level of each kind of list. */
function readFirsts(numbering: Document): Map<string, number> {
  const firsts = new Map<string, number>();
  for (const list of elementsNamed(numbering, 'abstractNum')) {
    for (const level of elementsNamed(list, 'lvl')) {
      const first = readNumber(valueOf(level, 'start'));
      if (first !== null) firsts.set(`${attributeOf(list, 'abstractNumId') ?? ''}:${attributeOf(level, 'ilvl') ?? '0'}`, first);
    }
  }
  return firsts;
}

function readNums(numbering: Document): Map<string, Numbering> {
  return new Map(
    elementsNamed(numbering, 'num').map((num): [string, Numbering] => {
      const overrides = new Map<number, number>();
      for (const override of elementsNamed(num, 'lvlOverride')) {
        const [level, first] = [readNumber(attributeOf(override, 'ilvl')), readNumber(valueOf(override, 'startOverride'))];
        if (level !== null && first !== null) overrides.set(level, first);
      }
      return [attributeOf(num, 'numId') ?? '', { abstract: valueOf(num, 'abstractNumId') ?? '', overrides }];
    }),
  );
}

/** The lists that paragraphs are in by their style; the list itself may say at which level. */
function readStylePlaces(styles: Document | null, numbering: Document, nums: ReadonlyMap<string, Numbering>): Map<string, Place> {
  const levels = new Map<string, number>();
  for (const level of elementsNamed(numbering, 'lvl')) {
    const [style, list] = [valueOf(level, 'pStyle'), level.parentElement];
    if (style !== null && list) levels.set(`${attributeOf(list, 'abstractNumId') ?? ''}:${style}`, readNumber(attributeOf(level, 'ilvl')) ?? 0);
  }
  const places = new Map<string, Place>();
  for (const style of styles ? elementsNamed(styles, 'style') : []) {
    const [id, place] = [attributeOf(style, 'styleId') ?? '', placeOf(childNamed(style, 'pPr'), null)];
    if (place) places.set(id, { ...place, level: levels.get(`${nums.get(place.num)?.abstract ?? ''}:${id}`) ?? place.level });
  }
  return places;
}

function placeOf(properties: Element | null, byStyle: Place | null): Place | null {
  const told = properties && childNamed(properties, 'numPr');
  const num = valueOf(told, 'numId') ?? byStyle?.num;
  const level = readNumber(valueOf(told, 'ilvl')) ?? byStyle?.level ?? 0;
  return num === undefined || level > 8 ? null : { num, level };
}

function childNamed(element: Element, name: string): Element | null {
  return [...element.children].find(({ localName }) => localName === name) ?? null;
}

/** The `w:val` of a child, null where there is none. */
function valueOf(element: Element | null, name: string): string | null {
  const child = element && childNamed(element, name);
  return child && attributeOf(child, 'val');
}

function attributeOf(element: Element, name: string): string | null {
  return element.getAttributeNS(element.namespaceURI, name);
}

function readNumber(value: string | null): number | null {
  return value !== null && /^\d{1,6}$/u.test(value) ? Number(value) : null;
}
