/** What the person at the keyboard can do something about; told in one line, without a stack. */
export class Problem extends Error {}

/**
 * Runs a script to its exit status.
 *
 * @param {() => number | Promise<number>} main
 */
export async function exitWith(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

/**
 * Swallows the errors of the file system that stand for a state which is fine.
 *
 * @param {...string} codes
 */
export function unlessCode(...codes) {
  return (/** @type {unknown} */ error) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!codes.includes(code)) throw error;
  };
}
