import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '../..');

/** The bare store process, built for Node. */
export const storeProcess = join(root, 'out/faults/store-process.js');
/** A process that kills itself at one of its file system calls. */
export const killedProcess = join(root, 'out/faults/killed-process.js');
/** One that does so at any call, also of what is not handed the file system. */
export const killedAnywhere = join(root, 'out/faults/killed-anywhere.js');

/** Builds the processes before the tests begin. */
export async function setup(): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      rolldownOptions: { input: ['store-process', 'killed-process', 'killed-anywhere'].map((name) => `main/faults/${name}.ts`) },
      outDir: 'out/faults',
      target: 'node20',
      emptyOutDir: true,
    },
  });
}
