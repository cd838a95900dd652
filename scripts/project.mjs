import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..');

/**
 * The script that a package of this project installs as its command, to be run by Node: unlike the
 * shims in `.bin` it starts the same way on every system.
 *
 * @param {string} packageName
 * @param {string} [command]
 */
export function findCommand(packageName, command = packageName) {
  const folder = join(root, 'node_modules', packageName);
  const manifest = readFileSync(join(folder, 'package.json'), 'utf8');
  const { bin } = /** @type {{ bin: string | Record<string, string> }} */ (JSON.parse(manifest));
  const script = typeof bin === 'string' ? bin : bin[command];
  if (script === undefined) throw new Error(`${packageName} has no command ${command}`);
  return join(folder, script);
}
