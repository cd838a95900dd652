import type { Template } from 'liquidjs/dist/liquid.browser.mjs';
import { mendText } from '../mend-text';
import { trimLoneTags } from './lone-tags';
import { describeTemplateError, type TemplateError } from './template-error';
import { engine } from './template-engine';
import { unknownNames } from './unknown-names';

/** A template that can be written out. */
export interface ReadTemplate {
  source: string;
  templates: Template[];
  /** Names in it that stand for nothing. */
  warnings: TemplateError[];
}

export type TemplateReading = { ok: true; template: ReadTemplate } | { ok: false; error: TemplateError };

/** Reads a template's text; what is wrong with it is a value. */
export function readTemplate(text: string): TemplateReading {
  const source = mendText(text);
  try {
    const templates = engine.parse(trimLoneTags(source));
    return { ok: true, template: { source, templates, warnings: unknownNames(templates) } };
  } catch (error) {
    return { ok: false, error: describeTemplateError(error) };
  }
}
