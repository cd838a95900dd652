import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: 'scripts/temporary-folder.mjs',
    projects: [
      {
        extends: true,
        test: { name: 'program', include: ['{core,main,preload,renderer}/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'] },
      },
      {
        extends: true,
        // A page's own DOM, so far as one can be had without a browser; e2e imports the same with the real one.
        test: { name: 'parser', include: ['parser/**/*.test.ts'], environment: 'jsdom', setupFiles: 'parser/test-dom.ts' },
      },
    ],
  },
});
