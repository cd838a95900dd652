import { basename } from 'node:path';
import type { CallArguments, CallResult } from '../core/contract';
import { templateExtension, templateName, type TemplateFile } from '../core/export/template/template-file';
import type { Caller } from './caller';
import { chooseExportFile, chooseTemplateFile, templateFilter } from './choose-files';
import { exampleTemplates } from './example-templates';
import { listTemplates, readTemplateFile, removeTemplate, restoreTemplate, saveTemplate } from './export-templates';
import { KnownFailure } from './known-failure';
import { codeOf, describeFileProblem } from './library/file-problem';
import { refuseReadOnly } from './refuse-read-only';
import { saveChosenFile } from './save-chosen-file';

type TemplateCallName =
  | 'listTemplates' | 'saveTemplate' | 'removeTemplate' | 'restoreTemplate' | 'importTemplate' | 'exportTemplate' | 'previewTemplate';

type TemplateAnswers = {
  [Name in TemplateCallName]: (given: CallArguments<Name>, caller: Caller) => CallResult<Name> | Promise<CallResult<Name>>;
};

/** How main answers the calls about templates. Their language is loaded when it is first needed. */
export const templateAnswers: TemplateAnswers = {
  listTemplates: async (_given, { library }) => ({ own: await listTemplates(library.folder), examples: [...exampleTemplates] }),
  saveTemplate: (given, { library }) => {
    refuseReadOnly(library);
    return saveTemplate(library.folder, given);
  },
  removeTemplate: ({ name }, { library }) => {
    refuseReadOnly(library);
    return removeTemplate(library.folder, name);
  },
  restoreTemplate: ({ name }, { library }) => {
    refuseReadOnly(library);
    return restoreTemplate(library.folder, name);
  },
  importTemplate: async (_given, { desk }) => {
    const path = await chooseTemplateFile(desk.window);
    return path === null ? null : readChosen(path);
  },
  exportTemplate: async ({ name, text }, { desk }) => {
    const path = await chooseExportFile(desk.window, templateName(name) + templateExtension, templateFilter);
    if (path !== null) await saveChosenFile(path, text);
    return path;
  },
  previewTemplate: async ({ text, articleId }, { library }) => {
    const { previewTemplate } = await import('./preview-template');
    return previewTemplate(library, text, articleId);
  },
};

async function readChosen(path: string): Promise<TemplateFile> {
  try {
    return { name: templateName(basename(path).replace(/\.[^.]*$/u, '')), text: await readTemplateFile(path) };
  } catch (error) {
    const why = codeOf(error) === null ? 'it is no template, or too large' : describeFileProblem(error);
    throw new KnownFailure('unreadable', `${path} can’t be read: ${why}. Choose a text file.`);
  }
}
