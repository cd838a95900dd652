import type { TemplateFile } from '../core/export/template/template-file';
import briefing from '../resources/templates/briefing.liquid?raw';
import outline from '../resources/templates/outline.liquid?raw';
import readingNotes from '../resources/templates/reading-notes.liquid?raw';

/** Templates that a user's own can begin with. */
export const exampleTemplates: readonly TemplateFile[] = [
  { name: 'Briefing', text: briefing },
  { name: 'Outline', text: outline },
  { name: 'Reading notes', text: readingNotes },
];
