import { defineConfig } from 'vitest/config';

/** What a library has to survive: kills, damage, full disks. In full with `npm run test:faults`, shortened in `npm test`. */
export default defineConfig({
  test: {
    include: ['main/faults/**/*.faults.ts'],
    globalSetup: ['scripts/temporary-folder.mjs', 'main/faults/build-store-process.ts'],
    // Each file keeps the disk busy.
    fileParallelism: false,
    testTimeout: 30 * 60_000,
    hookTimeout: 60_000,
  },
});
