import { distinctNames, exportFileName } from '../file-name';
import type { TemplateError } from './template-error';

/** A template as it is kept: a file named by its name. */
export interface TemplateFile {
  name: string;
  text: string;
}

/** By name: what a library has, and what the program brings to begin with. */
export interface TemplateLists {
  own: TemplateFile[];
  examples: TemplateFile[];
}

/** What a template makes of an article; `warnings` are names that stand for nothing. */
export type TemplatePreview = { ok: true; text: string; warnings: TemplateError[] } | { ok: false; error: TemplateError };

/** The longest template that is kept, in UTF-16 units; the engine reads no longer one either. */
export const longestTemplate = 200_000;

export const templateExtension = '.liquid';

/** The name as every file system takes it; what it is already, where that is so. */
export function templateName(name: string): string {
  return name.trim() === '' ? 'Untitled template' : exportFileName({ title: name }).replace(/\.md$/u, '');
}

/** Whether some file system would take the name for one of the others'. */
export function isNameTaken(name: string, others: readonly string[]): boolean {
  return distinctNames([...others, name].map((each) => `${each}.md`)).at(-1) !== `${name}.md`;
}
