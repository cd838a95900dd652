import { create } from 'zustand';
import type { Arrangement } from '../../core/export/arrangement';
import type { HighlightChoice } from '../../core/export/choose-highlights';
import type { ExportWish } from '../../core/export/export-wish';
import { shapeIds } from '../../core/export/shapes/shape-ids';
import type { TemplateFile } from '../../core/export/template/template-file';
import type { Id } from '../../core/records';

export type ExportScope = 'article' | 'library';

/** What the export dialog has been set to while the program runs; the shape and arrangement are preferences. */
interface ExportChoice {
  scope: ExportScope;
  only: Omit<HighlightChoice, 'articles'>;
  /** Whether what is new in files that are there goes under a heading with the date. */
  isDated: boolean;
  templates: readonly TemplateFile[];
  /** The template that was being edited when the dialog was closed. */
  draft: EditedTemplate | null;
}

/** A template that is edited; `was` is the name it is kept under, null for a new one. */
export interface EditedTemplate extends TemplateFile {
  was: string | null;
}

export const useExportChoice = create<ExportChoice>(() => ({ scope: 'article', only: { tags: null, speakers: null, from: null, to: null }, isDated: false, templates: [], draft: null }));

export const templatePrefix = 'template:';

/** The own template that the preference names; undefined where it names a shape, or one that is gone. */
export function templateOf(form: string, templates: readonly TemplateFile[]): TemplateFile | undefined {
  return templates.find(({ name }) => form === templatePrefix + name);
}

/** What the dialog is set to, as main is asked for it; `form` is the preference. Null where the template is gone. */
export function wishFrom({ scope, only, templates }: ExportChoice, form: string, arrangement: Arrangement, articleId: Id | null): ExportWish | null {
  const shape = shapeIds.find((id) => id === form);
  const template = templateOf(form, templates);
  if (!shape && !template) return null;
  const articles = scope === 'article' && articleId !== null ? [articleId] : null;
  return {
    form: template ? { kind: 'template', text: template.text } : { kind: 'shape', id: shape ?? 'markdown' },
    arrangement,
    choice: { tags: copy(only.tags), speakers: copy(only.speakers), from: only.from, to: only.to, articles },
  };
}

function copy(ids: readonly Id[] | null): Id[] | null {
  return ids && ids.length > 0 ? [...ids] : null;
}
