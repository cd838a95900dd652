import { resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/** Builds the annotator that the desk is compared with as a script for a bare page, and answers the file. */
export async function buildAnnotator() {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: 'out/bench-annotator',
      emptyOutDir: true,
      lib: { entry: 'e2e/bench/annotator/annotator.mjs', formats: ['iife'], name: 'annotatorPage', fileName: () => 'annotator.js' },
    },
  });
  return resolve(root, 'out/bench-annotator/annotator.js');
}
