import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from '@playwright/test';
import { root } from './start-app';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** What axe holds against the page as it stands, one line for each element: impact, rule, element, reason. */
export async function findViolations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(await readFile(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8'));
  }
  const options: RunOptions = { runOnly: standards, resultTypes: ['violations'] };
  const { violations } = await page.evaluate((given) => {
    const axe = Reflect.get(window, 'axe') as { run: (context: Document, options: object) => Promise<AxeResults> };
    return axe.run(document, given);
  }, options);
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const reason = failureSummary?.split('\n').slice(1).map((line) => line.trim()).join('; ');
      return `${impact ?? 'minor'} ${id}: ${target.join(' ')}: ${reason ?? ''}`;
    }),
  );
}
