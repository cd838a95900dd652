// Stands in for the default app of an Electron that was shipped without one: it loads the program named
// on the command line, after the modules that `-r` asks for.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

/** @param {string[]} args */
function readCommandLine(args) {
  /** @type {string[]} */
  const modules = [];
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    if (arg === '-r' || arg === '--require') {
      index += 1;
      modules.push(args[index] ?? '');
    } else if (!arg.startsWith('-')) {
      return { modules, program: arg };
    }
  }
  return { modules, program: undefined };
}

/**
 * @typedef {import('electron').App & {
 *   setVersion(version: string): void,
 *   setAppPath(path: string): void,
 * }} HostApp Electron leaves undocumented what only a default app calls.
 */

/**
 * @param {HostApp} host
 * @param {string} path
 */
async function loadProgram(host, path) {
  const manifest = join(path, 'package.json');
  const entry = createRequire(manifest).resolve(path);
  if (existsSync(manifest)) {
    const { name, productName, version } = /** @type {{ name?: string, productName?: string, version?: string }} */ (
      JSON.parse(readFileSync(manifest, 'utf8'))
    );
    if (version !== undefined) host.setVersion(version);
    host.setName(productName ?? name ?? 'Electron');
    host.setAppPath(path);
  } else {
    host.setAppPath(dirname(entry));
  }
  await import(pathToFileURL(entry).href);
}

const { modules, program } = readCommandLine(process.argv.slice(1));
Object.defineProperty(process, 'defaultApp', { enumerable: true, value: true });
for (const module of modules) createRequire(join(process.cwd(), 'package.json'))(module);
if (program === undefined) {
  console.error('Name the program to run.');
  app.exit(1);
} else {
  // Awaited, as Electron's own default app does: `ready` then comes only once the program has been loaded.
  await loadProgram(/** @type {HostApp} */ (app), resolve(program)).catch((/** @type {unknown} */ error) => {
    console.error(error);
    app.exit(1);
  });
}
