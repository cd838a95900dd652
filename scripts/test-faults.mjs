import { runEndToEnd } from './e2e.mjs';
import { prepareProgram } from './prepare.mjs';
import { exitWith } from './problem.mjs';
import { findCommand, root } from './project.mjs';
import { run } from './run.mjs';

/**
 * Runs the tests of what a library has to survive: without a window, and answers the exit status.
 *
 * @param {string[]} [args]
 */
export function runFaults(args = []) {
  const command = [findCommand('vitest'), 'run', '--config', 'vitest.faults.config.ts', ...args];
  return run(process.execPath, command, { cwd: root });
}

// In full, and the real program too.
if (import.meta.filename === process.argv[1]) {
  process.env['STANCEMARK_FAULTS'] = 'full';
  await exitWith(async () => {
    const status = await runFaults(process.argv.slice(2));
    await prepareProgram({ window: true });
    return (await runEndToEnd(['kill'])) || status;
  });
}
