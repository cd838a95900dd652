import { addTopic } from '../library/library.fixture';
import { migrateLibrary } from '../library/migrate-library';
import { openLibrary } from '../library/open-library';
import { madeUpMigrations } from './old-versions';
import { watchFiles } from './watched-files';

/**
 * Opens a library, edits it twice and closes it, or migrates one, and kills itself before or after its n-th call of the
 * file system. Says what is acknowledged, and `done` where it has made fewer calls.
 */
const [folder = '', what, at, moment] = process.argv.slice(2);

let calls = 0;
const files = watchFiles(async (_called, run) => {
  calls += 1;
  const isLast = calls === Number(at);
  if (isLast && moment === 'before') process.kill(process.pid, 'SIGKILL');
  await run();
  if (isLast) process.kill(process.pid, 'SIGKILL');
});

if (what === 'migrate') await migrateLibrary(folder, { migrations: madeUpMigrations, files });
else await editTwice();
console.log('done');

async function editTwice(): Promise<void> {
  const library = await openLibrary(folder, { files });
  for (const name of ['First', 'Second']) {
    await addTopic(library, name);
    process.stdout.write(`saved ${name}\n`);
  }
  await library.close();
}
