import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { ArticlesPane } from './articles/articles-pane';
import { BesideDesk } from './beside/beside-desk';
import { Banners } from './banners';
import { setDesk, useDesk, type DialogName } from './desk/state';
import { DropTarget } from './drop-target';
import { ImportProgressBar } from './import-progress';
import { keepFocus } from './keep-focus';
import { useNotesInDrawer } from './notes/notes-drawer';
import { listenToKeys } from './keyboard';
import { ReadingDesk } from './sheet/reading-desk';
import { TourCard } from './tour/tour-card';
import { TopBar } from './top-bar';

// A dialog is fetched from the program's own files when it is first opened, to keep the start light.
const dialogs: Record<DialogName, ReturnType<typeof lazy>> = {
  export: lazy(async () => ({ default: (await import('./export/export-dialog')).ExportDialog })),
  settings: lazy(async () => ({ default: (await import('./dialogs/settings-dialog')).SettingsDialog })),
  codebook: lazy(async () => ({ default: (await import('./dialogs/codebook-dialog')).CodebookDialog })),
  details: lazy(async () => ({ default: (await import('./dialogs/details-dialog')).DetailsDialog })),
  trash: lazy(async () => ({ default: (await import('./dialogs/trash-dialog')).TrashDialog })),
  history: lazy(async () => ({ default: (await import('./dialogs/history-dialog')).HistoryDialog })),
  imported: lazy(async () => ({ default: (await import('./dialogs/imported-dialog')).ImportedDialog })),
  backups: lazy(async () => ({ default: (await import('./dialogs/backups-dialog')).BackupsDialog })),
  review: lazy(async () => ({ default: (await import('./dialogs/review-dialog')).ReviewDialog })),
  palette: lazy(async () => ({ default: (await import('./dialogs/palette-dialog')).PaletteDialog })),
  keys: lazy(async () => ({ default: (await import('./dialogs/keys-dialog')).KeysDialog })),
};

const ProblemPage = lazy(async () => ({ default: (await import('./problem-page')).ProblemPage }));

/** The workbench: one bar, three panes. */
export function App(): ReactNode {
  const showsArticles = useDesk((state) => state.preferences.showsArticles);
  const drawer = useDesk((state) => state.drawer);
  const dialog = useDesk((state) => state.dialog);
  const announcement = useDesk((state) => state.announcement);
  const notes = useNotesInDrawer() ? 'drawer' : 'beside';
  const isFailed = useDesk((state) => state.phase === 'failed');
  const problem = useDesk((state) => state.problem);
  useEffect(listenToKeys, []);
  useEffect(keepFocus, []);
  useEffect(keepFocusedNoteOpen, []);
  const Dialog = dialog === null ? null : dialogs[dialog];
  if (problem) {
    return (
      <Suspense>
        <ProblemPage problem={problem} />
      </Suspense>
    );
  }
  return (
    <div className="app" data-articles={showsArticles ? 'shown' : 'hidden'} data-drawer={drawer ?? 'none'} data-notes={notes}>
      <TopBar />
      <Banners />
      <div className="panes">
        <ArticlesPane />
        {isFailed ? null : <ReadingDesk />}
        <BesideDesk />
        {drawer === null ? null : (
          <div
            className="scrim"
            onClick={() => {
              setDesk({ drawer: null });
            }}
          />
        )}
      </div>
      <DropTarget />
      <ImportProgressBar />
      <TourCard />
      <div className="visually-hidden" aria-live="polite">
        {announcement}
      </div>
      {Dialog ? (
        <Suspense>
          <Dialog />
        </Suspense>
      ) : null}
    </div>
  );
}

/** Opens the notes' drawer where a window becomes narrow while its user is in a note. */
function keepFocusedNoteOpen(): () => void {
  const narrow = matchMedia('(width < 860px)');
  const onChange = (): void => {
    if (narrow.matches && document.activeElement?.closest('.side-notes')) setDesk({ drawer: 'notes' });
  };
  narrow.addEventListener('change', onChange);
  return () => {
    narrow.removeEventListener('change', onChange);
  };
}
