import { withDisplay } from './display.mjs';
import { prepareProgram } from './prepare.mjs';
import { exitWith } from './problem.mjs';
import { findCommand, root } from './project.mjs';
import { run } from './run.mjs';

/**
 * Runs Playwright's tests on a program that is built, and answers the exit status.
 *
 * @param {string[]} args
 */
export function runEndToEnd(args) {
  const command = [findCommand('@playwright/test', 'playwright'), 'test', ...args];
  return withDisplay((env) => run(process.execPath, command, { cwd: root, env }));
}

if (import.meta.filename === process.argv[1]) {
  await exitWith(async () => {
    await prepareProgram({ window: true });
    return runEndToEnd(process.argv.slice(2));
  });
}
