import { chooseSwitches, isWindowless } from './command-line.mjs';
import { withDisplay } from './display.mjs';
import { prepareProgram } from './prepare.mjs';
import { exitWith } from './problem.mjs';
import { root } from './project.mjs';
import { run } from './run.mjs';
import { hasDisplay, isRoot } from './system.mjs';

const userArguments = process.argv.slice(2);
const windowless = isWindowless(userArguments);

// npm moves to the project's folder; what the user names is relative to where the user is.
const cwd = process.env['INIT_CWD'] ?? process.cwd();

await exitWith(async () => {
  const electron = await prepareProgram({ window: !windowless });
  if (isRoot()) console.error('Started by root, so without the sandbox.');
  const switches = chooseSwitches({ windowless, display: hasDisplay(), root: isRoot() });
  const start = (/** @type {NodeJS.ProcessEnv} */ env) =>
    run(electron, [...switches, root, ...userArguments], { cwd, env });
  return windowless ? start(process.env) : withDisplay(start);
});
