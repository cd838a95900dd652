import type { Region } from './html-regions';

const contentShare = 0.4;
const shareWithTitle = 0.15;
const smallFurniture = 0.3;
const largeFurniture = 0.6;

/**
 * Which regions of a page hold furniture rather than its article. `regions` has parents before children, each with
 * the prose that stands directly in it; the counts of children are added to their parents'. `titleRegion` is where the
 * article's title stands.
 */
export function chooseFurniture(regions: readonly Region[], titleRegion: Region | null): ReadonlySet<Region> {
  for (const region of regions.toReversed()) if (region.parent) region.parent.prose += region.prose;
  const total = regions[0]?.prose ?? 0;
  const content = chooseContent(regions, total) ?? contentAround(titleRegion, total);
  const holdsTitle = new Set<Region>();
  for (let region = titleRegion; region !== null; region = region.parent) holdsTitle.add(region);
  const inContent = new Set<Region>();
  const furniture = new Set<Region>();
  for (const region of regions) {
    const { parent } = region;
    if (region === content || (parent && inContent.has(parent))) inContent.add(region);
    // A page can wrap everything in a form, or call its only column a sidebar; its comments can outgrow the article.
    const limit = holdsTitle.size === 0 || holdsTitle.has(region) ? smallFurniture : largeFurniture;
    const isFurniture = region.kind === 'furniture' && region.prose < total * limit;
    const isOutside = content !== null && !inContent.has(region);
    if (isFurniture || isOutside || (parent && furniture.has(parent) && region !== content)) furniture.add(region);
  }
  return furniture;
}

/** The outermost article that holds much of the page's prose, else such a `main`. */
function chooseContent(regions: readonly Region[], total: number): Region | null {
  const large = regions.filter(({ prose }) => prose >= total * contentShare);
  return large.find(({ kind }) => kind === 'article') ?? large.find(({ kind }) => kind === 'main') ?? null;
}

/** The article around the title, where other texts on the page are longer than it. */
function contentAround(titleRegion: Region | null, total: number): Region | null {
  for (let region = titleRegion; region !== null; region = region.parent) {
    const isContent = region.kind === 'article' || region.kind === 'main';
    if (isContent && region.prose > total * shareWithTitle) return region;
  }
  return null;
}
