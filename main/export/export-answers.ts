import { clipboard } from 'electron';
import type { CallArguments, CallResult, ImportProgress } from '../../core/contract';
import type { ExportPreview } from '../../core/export/export-wish';
import type { Caller } from '../caller';
import { chooseExportFile, chooseExportFolder } from '../choose-files';
import { tellWindow, type DeskWindow } from '../desk-window';
import { KnownFailure } from '../known-failure';
import { liesWithin } from '../library/is-within';
import type { ExportPlan } from '../living-export/plan-export';
import { saveChosenFile } from '../save-chosen-file';
import { planFolderExport, writePlanned } from './folder-export';
import { joinTexts } from './join-texts';
import { chosenFor, makeDocuments, TemplateFailure, type MadeDocument } from './make-documents';

type ExportCallName = 'previewExport' | 'copyExport' | 'saveExport' | 'planExport' | 'carryOutExport' | 'cancelExport';

type ExportAnswers = {
  [Name in ExportCallName]: (given: CallArguments<Name>, caller: Caller) => CallResult<Name> | Promise<CallResult<Name>>;
};

/** What a window exports now: where to, what was planned last, and what ends it. */
interface Exporting {
  folder: string | null;
  plan: ExportPlan | null;
  abort: AbortController;
}

const exportsOf = new WeakMap<DeskWindow, Exporting>();

/** In milliseconds. */
const toldEvery = 100;

/** How main answers the calls about exports. */
export const exportAnswers: ExportAnswers = {
  previewExport: async ({ wish, shown }, { library: { store, articles } }) => {
    const chosen = chosenFor(store.library, wish);
    const first = [...chosen.keys()].find(({ id }) => id === shown) ?? [...chosen.keys()][0];
    if (!first) return { ok: true, text: '', articles: 0, highlights: 0 };
    const counts = { articles: chosen.size, highlights: [...chosen.values()].reduce((sum, { length }) => sum + length, 0) };
    const only = { ...wish, choice: { ...wish.choice, articles: [first.id] } };
    return tellingOfTemplate(async () => ({ ok: true, text: await textOf(makeDocuments({ library: store.library, articles }, only)), ...counts }));
  },
  copyExport: async ({ wish }, { library: { store, articles } }) => {
    await clipboard.writeText(await refusingTemplate(() => textOf(makeDocuments({ library: store.library, articles }, wish))));
  },
  saveExport: async ({ wish, suggestedName }, { desk, library: { store, articles } }) => {
    const path = await chooseExportFile(desk.window, suggestedName);
    if (path === null) return null;
    await saveChosenFile(path, await refusingTemplate(() => textOf(makeDocuments({ library: store.library, articles }, wish))));
    return path;
  },
  planExport: async ({ wish, newUnder, overwrite, elsewhere }, { desk, library }) => {
    const before = exportsOf.get(desk);
    const folder = (elsewhere ? null : before?.folder) ?? (await chooseExportFolder(desk.window, before?.folder ?? null));
    if (folder === null) return null;
    if (await liesWithin(folder, library.folder)) throw new KnownFailure('refused', 'This folder is a part of the library, which is not for exports. Choose another one.');
    const exporting = begin(desk, folder);
    const overwritten = new Map(Object.entries(overwrite).map(([id, parts]) => [id, new Set(parts)]));
    return during(desk, exporting, async (signal, tell) => {
      const { plan, summary } = await refusingTemplate(() => planFolderExport({ library: library.store.library, articles: library.articles }, folder, { wish, newUnder, overwrite: overwritten }, signal, tell));
      exporting.plan = plan;
      return summary;
    });
  },
  carryOutExport: async (_given, { desk }) => {
    const planned = exportsOf.get(desk);
    if (!planned?.plan || planned.folder === null) throw new KnownFailure('refused', 'Nothing is planned any more. Choose the folder again.');
    const { plan } = planned;
    return during(desk, begin(desk, planned.folder), (signal, tell) => writePlanned(plan, signal, tell));
  },
  cancelExport: (_given, { desk }) => exportsOf.get(desk)?.abort.abort(new KnownFailure('refused', 'The export was cancelled. Nothing more is written.')),
};

function begin(desk: DeskWindow, folder: string): Exporting {
  exportsOf.get(desk)?.abort.abort(new KnownFailure('refused', 'Another export has begun.'));
  const exporting: Exporting = { folder, plan: null, abort: new AbortController() };
  exportsOf.set(desk, exporting);
  return exporting;
}

/** Tells the window how far the export is while it runs. */
async function during<Value>(
  { window }: DeskWindow,
  { abort }: Exporting,
  run: (signal: AbortSignal, tell: (done: number, total: number, name: string) => void) => Promise<Value>,
): Promise<Value> {
  let told = 0;
  const tell = (done: number, total: number, name: string): void => {
    if (Date.now() - told < toldEvery) return;
    told = Date.now();
    tellWindow(window, 'exporting', { done, total, name } satisfies ImportProgress);
  };
  try {
    return await run(abort.signal, tell);
  } finally {
    tellWindow(window, 'exporting', null);
  }
}

async function textOf(made: ReturnType<typeof makeDocuments>): Promise<string> {
  const documents: MadeDocument[] = [];
  for await (const each of made) documents.push(each);
  if (documents.length === 0) throw new KnownFailure('not-found', 'Nothing is chosen to export. Choose other articles, or fewer conditions.');
  return joinTexts(documents);
}

async function tellingOfTemplate(make: () => Promise<ExportPreview>): Promise<ExportPreview> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof TemplateFailure) return { ok: false, error: error.error };
    throw error;
  }
}

async function refusingTemplate<Value>(make: () => Promise<Value>): Promise<Value> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof TemplateFailure) throw new KnownFailure('refused', error.message);
    throw error;
  }
}

