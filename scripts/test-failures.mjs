import { isUnloaded } from './test-count.mjs';

/** How much of what a failed test says is told again at the end, in characters: a counterexample with its seed has room. */
const mostTold = 4_000;

/**
 * What failed in a run of vitest, each with what it said.
 *
 * @typedef {{ status: string, fullName: string, failureMessages?: string[] | null }} Assertion
 * @param {{ testResults: { name: string, status: string, message?: string, assertionResults: Assertion[] }[] }} report
 * @returns {string[]}
 */
export function vitestFailures({ testResults }) {
  return testResults.flatMap((file) => {
    const { name, message, assertionResults } = file;
    if (isUnloaded(file)) return [tell(name, message ?? '')];
    return assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => tell(`${name}: ${fullName}`, failureMessages?.join('\n') ?? ''));
  });
}

/**
 * What failed in a run of Playwright, each with what it said.
 *
 * @typedef {{ message?: string }} Said
 * @typedef {{ title: string, file: string, line: number, ok: boolean, tests: { results: { error?: Said }[] }[] }} Spec
 * @typedef {{ specs?: Spec[], suites?: Suite[] }} Suite
 * @param {{ suites: Suite[], errors: Said[] }} report
 * @returns {string[]}
 */
export function playwrightFailures({ suites, errors }) {
  return [...suites.flatMap(failuresIn), ...errors.map(({ message }) => tell('Outside of any test', message ?? ''))];
}

/**
 * @param {Suite} suite
 * @returns {string[]}
 */
function failuresIn({ specs = [], suites = [] }) {
  const own = specs
    .filter(({ ok }) => !ok)
    .map(({ title, file, line, tests }) => {
      const said = tests.flatMap(({ results }) => results.flatMap(({ error }) => error?.message ?? []));
      return tell(`${file}:${String(line)}: ${title}`, said.join('\n'));
    });
  return [...own, ...suites.flatMap(failuresIn)];
}

/**
 * @param {string} what
 * @param {string} said
 */
function tell(what, said) {
  const indented = said.trim().slice(0, mostTold).replace(/^/gmu, '  ');
  return indented.trim() === '' ? what : `${what}\n${indented}`;
}
