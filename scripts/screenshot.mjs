import { join } from 'node:path';
import { withDisplay } from './display.mjs';
import { prepareProgram } from './prepare.mjs';
import { exitWith } from './problem.mjs';
import { root } from './project.mjs';
import { run } from './run.mjs';

await exitWith(async () => {
  await prepareProgram({ window: true });
  return withDisplay((env) => run(process.execPath, [join(root, 'e2e', 'take-screenshot.mjs')], { cwd: root, env }));
});
