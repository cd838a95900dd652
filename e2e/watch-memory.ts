import type { ElectronApplication } from '@playwright/test';

/** The largest sum of memory that the program's processes have held since this was begun, in megabytes. */
export async function watchMemory(app: ElectronApplication): Promise<() => Promise<number>> {
  await app.evaluate(({ app: program }) => {
    const state = { most: 0 };
    Object.assign(globalThis, { memory: state });
    setInterval(() => {
      const sum = program.getAppMetrics().reduce((total, { memory }) => total + memory.workingSetSize, 0);
      state.most = Math.max(state.most, sum / 1024);
    }, 50);
  });
  return () => app.evaluate(() => (Reflect.get(globalThis, 'memory') as { most: number }).most);
}
