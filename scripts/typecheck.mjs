import { exitWith } from './problem.mjs';
import { findCommand, root } from './project.mjs';
import { run } from './run.mjs';

const projects = ['core', 'main', 'preload', 'parser', 'renderer', 'e2e'];

/** Checks every project, and answers how many have errors. */
export async function typecheck() {
  const tsc = findCommand('typescript', 'tsc');
  const statuses = await Promise.all(
    projects.map((project) => {
      const cache = `node_modules/.cache/typecheck/${project}.tsbuildinfo`;
      const args = [tsc, '--project', project, '--incremental', '--tsBuildInfoFile', cache];
      return run(process.execPath, args, { cwd: root });
    }),
  );
  return statuses.filter((status) => status !== 0).length;
}

if (import.meta.filename === process.argv[1]) await exitWith(typecheck);
