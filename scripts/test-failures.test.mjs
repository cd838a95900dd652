import { describe, expect, it } from 'vitest';
import { playwrightFailures, vitestFailures } from './test-failures.mjs';

describe('what failed, told again at the end', () => {
  it('names the unit tests that failed, with what they said', () => {
    const assertionResults = [
      { status: 'passed', fullName: 'a title stands', failureMessages: [] },
      { status: 'failed', fullName: 'a note stays', failureMessages: ['Error: seed: 5\ncounterexample'] },
    ];
    expect(vitestFailures({ testResults: [{ name: 'core/note.test.ts', status: 'failed', message: '', assertionResults }] })).toEqual([
      'core/note.test.ts: a note stays\n  Error: seed: 5\n  counterexample',
    ]);
  });

  it('names a file that does not load', () => {
    expect(vitestFailures({ testResults: [{ name: 'core/note.test.ts', status: 'failed', message: 'no such module', assertionResults: [] }] })).toEqual([
      'core/note.test.ts\n  no such module',
    ]);
  });

  it('names the end-to-end tests that failed, however deep they stand, and errors outside of them', () => {
    const spec = { title: 'a note stays', file: 'notes.spec.ts', line: 7 };
    const failed = { ...spec, ok: false, tests: [{ results: [{ error: { message: 'not visible' } }, {}] }] };
    const passed = { ...spec, ok: true, tests: [{ results: [{ error: { message: 'at first' } }, {}] }] };
    const suites = [{ specs: [passed], suites: [{ suites: [{ specs: [failed] }] }] }];
    expect(playwrightFailures({ suites, errors: [{ message: 'no window' }] })).toEqual([
      'notes.spec.ts:7: a note stays\n  not visible',
      'Outside of any test\n  no window',
    ]);
  });

  it('ends a message that is too long', () => {
    const failureMessages = ['x'.repeat(100_000)];
    const [told = ''] = vitestFailures({ testResults: [{ name: 'a', status: 'failed', assertionResults: [{ status: 'failed', fullName: 'b', failureMessages }] }] });
    expect(told.length).toBeLessThan(5_000);
  });
});
