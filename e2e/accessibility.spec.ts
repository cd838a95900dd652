import { findViolations } from './audit-page';
import { screens } from './screens';
import { expect, test } from './start-app';

const themes = ['light', 'dark'] as const;

for (const [name, show] of Object.entries(screens)) {
  test(`axe finds nothing to hold against ${name}`, async ({ workbench }) => {
    await show(workbench, async () => {
      for (const colorScheme of themes) {
        await workbench.page.emulateMedia({ colorScheme });
        expect(await findViolations(workbench.page), colorScheme).toEqual([]);
      }
    });
  });
}
