import { Context } from 'liquidjs/dist/liquid.browser.mjs';
import type { ExportDocument, FrontEntry } from '../export-document';
import { joinParts } from '../write-document';
import { readEntries, readFront } from './front-entries';
import { partPlace, partsIn, type WrittenPart } from './part-tag';
import type { ReadTemplate } from './read-template';
import { splitParts } from './split-parts';
import { engine } from './template-engine';
import { describeTemplateError, type TemplateError } from './template-error';
import type { TemplateView } from './template-view';

export type TemplateRendering =
  /** `text` is the whole file, the front matter as the template worded it; `document` the same to be kept up to date. */
  | { ok: true; text: string; document: ExportDocument }
  | { ok: false; error: TemplateError };

/** More than any reader of Markdown opens, in UTF-16 units. */
const longest = 20_000_000;

/** Writes an article out as a template says, in at most so many milliseconds; what is wrong with the template is a value. */
export function renderTemplate(template: ReadTemplate, view: TemplateView, patience: number): TemplateRendering {
  try {
    const context = new Context(view, engine.options, { sync: true, renderLimit: patience }, { liquid: engine });
    const written = String(engine.renderSync(template.templates, context));
    if (written.length > longest) throw new Error('memory alloc limit exceeded');
    return finish(template, written.replace(/^(?:[ \t]*\n)+/u, ''), partsIn(context), view);
  } catch (error) {
    return { ok: false, error: describeTemplateError(error) };
  }
}

function finish(template: ReadTemplate, written: string, parts: readonly WrittenPart[], view: TemplateView): TemplateRendering {
  const front = readFront(written);
  if (front && partPlace.test(front.source)) return { ok: false, error: at(template, 'A part can’t stand in the front matter. End the front matter before it.', '---') };
  const read: ReturnType<typeof readEntries> = front ? readEntries(front.yaml) : { entries: [] };
  if ('message' in read) return { ok: false, error: at(template, read.message, written.split('\n')[read.line - 1] ?? '') };
  const body = splitParts(front?.body ?? written, parts);
  const text = [front?.source.trimEnd() ?? '', joinParts(body)].filter((piece) => piece !== '').join('\n\n');
  return { ok: true, text: `${text}\n`, document: documentFrom(view, read.entries, body) };
}

function documentFrom(view: TemplateView, front: FrontEntry[], body: Pick<ExportDocument, 'parts' | 'separator'>): ExportDocument {
  return { articleId: view.article.id, frontStyle: 'yaml', front, marks: 'html', ...body };
}

/** The line of the template that begins like a written one, or else its first. */
function at({ source }: ReadTemplate, message: string, writtenLine: string): TemplateError {
  const start = /^[^:]*:|^\S*/u.exec(writtenLine)?.[0] ?? '';
  const line = source.split('\n').findIndex((each) => start !== '' && each.startsWith(start));
  return { message, line: Math.max(0, line) + 1, column: 1 };
}
