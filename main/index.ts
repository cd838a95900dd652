import { app } from 'electron';
import { blockNetwork } from './block-network';
import { parseStart, programArguments } from './command-line/parse-start';
import { usage } from './command-line/usage';
import type { Command } from './run-command';
import { registerRendererScheme } from './serve-renderer';
import { startWorkbench } from './start-workbench';

const start = parseStart(programArguments(process.argv, app.isPackaged), process.cwd());

switch (start.kind) {
  case 'window':
    startWorkbench(start.library);
    break;
  case 'help':
    process.stdout.write(usage);
    void exitWhenReady(0);
    break;
  case 'mistake':
    console.error(`Stancemark: ${start.message}`);
    void exitWhenReady(1);
    break;
  case 'import':
  case 'export':
  case 'references':
    void runWithoutWindow(start);
}

async function runWithoutWindow(command: Command): Promise<void> {
  app.dock?.hide();
  app.disableHardwareAcceleration();
  registerRendererScheme();
  blockNetwork();
  const status = await import('./run-command')
    .then(({ runCommand }) => runCommand(command))
    .catch((error: unknown) => {
      console.error(error);
      return 1;
    });
  await exitWhenReady(status);
}

/** Leaving before Chromium's processes are up makes them complain on standard error. */
async function exitWhenReady(status: number): Promise<void> {
  await app.whenReady();
  app.exit(status);
}
