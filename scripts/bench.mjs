import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { withDisplay } from './display.mjs';
import { prepareProgram } from './prepare.mjs';
import { exitWith, Problem } from './problem.mjs';
import { root } from './project.mjs';
import { run } from './run.mjs';

const folder = join(root, 'e2e', 'bench');

await exitWith(async () => {
  const names = await readdir(folder).catch(() => []);
  const benchmarks = names.filter((name) => name.endsWith('.bench.mjs')).sort();
  if (benchmarks.length === 0) throw new Problem('There is no benchmark in e2e/bench.');
  await prepareProgram({ window: true });
  return withDisplay(async (env) => {
    let failed = 0;
    for (const name of benchmarks) {
      console.log(`\n${name}`);
      const status = await run(process.execPath, [join(folder, name), ...process.argv.slice(2)], { cwd: root, env });
      if (status !== 0) failed += 1;
    }
    return failed === 0 ? 0 : 1;
  });
});
