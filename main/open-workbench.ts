import { app, type IpcMainInvokeEvent } from 'electron';
import type { Outcome } from '../core/contract';
import type { HiddenWindow } from './create-window';
import { answerCall } from './serve-calls';
import { SettingsFile } from './settings-file';
import { showMenu } from './show-menu';
import { Workbench } from './workbench';

/** The workbench as the start of the program sees it. */
export interface RunningWorkbench {
  open: (folder: string) => Promise<void>;
  /** Answers a call of a page. */
  answer: (event: IpcMainInvokeEvent, name: unknown, given: unknown) => Promise<Outcome<unknown>>;
}

/** Starts the workbench with a library in the window that is there already. */
export async function openWorkbench(folder: string, window: HiddenWindow): Promise<RunningWorkbench> {
  const settings = await SettingsFile.read(app.getPath('userData'));
  const workbench: Workbench = new Workbench(settings, () => showMenu(workbench));
  await workbench.open(folder, window);
  showMenu(workbench);
  return {
    open: (other) => workbench.open(other),
    answer: (event, name, given) => answerCall(workbench, event, name, given),
  };
}
