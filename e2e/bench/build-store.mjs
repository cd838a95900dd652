import { resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/** Builds the store's measurements for Node, and answers the file. */
export async function buildStore() {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: { ssr: 'main/bench/index.ts', outDir: 'out/bench', target: 'node20', emptyOutDir: true },
  });
  return resolve(root, 'out/bench/index.js');
}
