import { build } from './build.mjs';
import { ensureElectron, isFallback } from './electron.mjs';
import { exitWith, Problem } from './problem.mjs';
import { findCommand, root } from './project.mjs';
import { run } from './run.mjs';

await exitWith(async () => {
  await ensureElectron();
  if (isFallback()) {
    throw new Problem('A package needs the released Electron: delete node_modules/electron/dist and come back online.');
  }
  const status = await build();
  if (status !== 0) return status;
  return run(process.execPath, [findCommand('electron-builder'), ...process.argv.slice(2)], { cwd: root });
});
