import { Liquid } from 'liquidjs/dist/liquid.browser.mjs';
import { CaptureMarkdown } from './capture-tag';
import { PartTag } from './part-tag';
import { longestTemplate } from './template-file';
import { escapeOutput, templateFilters } from './template-filters';

/** Bounds on what a template can ask for: its own characters, and characters or items made while it is written out. */
const limits = { parseLimit: longestTemplate, memoryLimit: 20_000_000 };

/** Tags that read other templates, or are about HTML. */
const leftOut = ['include', 'render', 'layout', 'block', 'tablerow'];

/** The template language as we have it: no files, no clock, few filters. */
export const engine = makeEngine();

function makeEngine(): Liquid {
  const liquid = new Liquid({
    ...limits,
    templates: {},
    outputEscape: escapeOutput,
    strictFilters: true,
    ownPropertyOnly: true,
    // An empty text is nothing to `if`, as its reader would say.
    jsTruthy: true,
    greedy: false,
  });
  for (const name of Object.keys(liquid.filters)) Reflect.deleteProperty(liquid.filters, name);
  for (const name of leftOut) Reflect.deleteProperty(liquid.tags, name);
  for (const [name, filter] of Object.entries(templateFilters)) liquid.registerFilter(name, filter);
  liquid.registerTag('capture', CaptureMarkdown);
  liquid.registerTag('part', PartTag);
  return liquid;
}
