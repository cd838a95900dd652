import { addTopic } from '../library/library.fixture';
import { openLibrary } from '../library/open-library';
import { killAtCall, type KillMoment } from './kill-at-call';
import { openAsOwner } from './open-as-owner';

/** Does something with a library and kills itself at one of all its calls that change files. Says what is acknowledged, and `done` where it has made fewer. */
const [folder = '', work = '', at, moment] = process.argv.slice(2);

await killAtCall(Number(at), moment as KillMoment);
const library = work === 'recover' ? await openLibrary(folder, { recover: true }) : await openAsOwner(folder);
if (work === 'erase') {
  await library.store.erase(['told'], true);
  say('erased');
} else if (work === 'recover') {
  say('recovered');
} else {
  for (const name of ['First', 'Second']) {
    await addTopic(library, name);
    say(name);
  }
  const { store } = library;
  await library.backups.make({ library: store.library, sequence: store.sequence, savedAt: new Date().toISOString(), more: {} }, 'asked');
}
await library.close();
say('done');

function say(word: string): void {
  process.stdout.write(`${word}\n`);
}
