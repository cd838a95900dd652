import type { CallArguments, CallResult, Failure, Outcome, PageCallName } from '../../core/contract';
import type { EditArguments, EditName } from '../../core/edits/edits';
import { setDesk } from './state';

const titles: Record<Failure['code'], string> = {
  refused: 'That can’t be done',
  'not-saved': 'Not saved yet',
  'not-found': 'Not found',
  'not-text': 'Not a text',
  empty: 'Nothing to import',
  'web-address': 'This is a web address',
  'too-large': 'Too large',
  unreadable: 'Can’t be read',
  'read-only': 'This library can only be read',
};

/** Calls main. A failure is shown to the user and comes back as null; so does a call that broke. */
export function askMain<Name extends PageCallName>(
  name: Name,
  given: CallArguments<Name>,
): Promise<{ value: CallResult<Name> } | null> {
  return showAnswer(window.desk.call(name, given));
}

/** Waits for main's answer to a call. A failure is shown to the user and comes back as null; so does a call that broke. */
export async function showAnswer<Value>(asked: Promise<Outcome<Value>>): Promise<{ value: Value } | null> {
  try {
    const outcome = await asked;
    if (outcome.ok) return { value: outcome.value };
    // The save state in the top bar tells this one, and goes on telling it until it is mended.
    if (outcome.failure.code !== 'not-saved') showFailure(outcome.failure);
    return null;
  } catch (error) {
    setDesk({
      notice: {
        kind: 'error',
        title: 'Something went wrong in Stancemark',
        message: `What was saved is safe. Try again; if it happens again, restart the program. (${String(error)})`,
      },
    });
    return null;
  }
}

export function showFailure(failure: Failure): void {
  setDesk({ notice: { kind: 'error', title: titles[failure.code], message: failure.message } });
}

/** Asks main for an edit; the window changes when main tells the change. */
export async function editLibrary<Name extends EditName>(name: Name, given: EditArguments<Name>): Promise<void> {
  await askMain('edit', { name, arguments: given });
}
