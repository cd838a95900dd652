import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: 'scripts/temporary-folder.mjs',
    include: ['{core,main,preload,parser,renderer}/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'],
  },
});
