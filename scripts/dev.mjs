import { forgetBuild } from './build.mjs';
import { withDisplay } from './display.mjs';
import { ensureElectron } from './electron.mjs';
import { exitWith } from './problem.mjs';
import { findCommand, root } from './project.mjs';
import { run } from './run.mjs';
import { ensureSystem, isRoot } from './system.mjs';

await exitWith(async () => {
  await ensureSystem(await ensureElectron(), { window: true });
  await forgetBuild();
  const command = [findCommand('electron-vite'), 'dev', '--watch', '--', ...process.argv.slice(2)];
  return withDisplay((env) =>
    run(process.execPath, command, { cwd: root, env: isRoot() ? { ...env, NO_SANDBOX: '1' } : env }),
  );
});
