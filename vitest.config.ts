import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{core,main,preload,renderer}/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'],
  },
});
