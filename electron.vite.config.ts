import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// The oldest Electron the program runs on decides the syntax of the build, not the installed package.
process.env['ELECTRON_MAJOR_VER'] = '33';

const root = import.meta.dirname;

export default defineConfig({
  main: {
    // No network: see the file that stands for it.
    resolve: { alias: { 'sync-fetch-undici': resolve(root, 'main/citations/no-fetch.ts') } },
    build: {
      outDir: resolve(root, 'out/main'),
      sourcemap: true,
      rolldownOptions: { input: resolve(root, 'main/index.ts') },
    },
  },
  preload: {
    build: {
      outDir: resolve(root, 'out/preload'),
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: resolve(root, 'preload/index.ts'), parser: resolve(root, 'preload/parser.ts') },
        // A sandboxed preload is one CommonJS file: it can neither be a module nor load another; the two share nothing.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    // Two pages: the desk and the parser, each in its folder.
    root,
    plugins: [react()],
    build: {
      outDir: resolve(root, 'out/renderer'),
      // The content security policy allows neither inline scripts nor data: fonts.
      modulePreload: false,
      minify: true,
      assetsInlineLimit: 0,
      rolldownOptions: { input: { desk: resolve(root, 'renderer/index.html'), parser: resolve(root, 'parser/index.html') } },
    },
  },
});
