import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '../..');

/** The bare store process, built for Node. */
export const storeProcess = join(root, 'out/faults/store-process.js');

/** Builds the process before the tests begin. */
export async function setup(): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: { ssr: 'main/faults/store-process.ts', outDir: 'out/faults', target: 'node20', emptyOutDir: true },
  });
}
