/**
 * Whether the user's arguments ask for work that opens no window.
 *
 * @param {string[]} userArguments
 */
export function isWindowless(userArguments) {
  return userArguments[0] === 'import' || userArguments[0] === 'export';
}

/**
 * The arguments that Electron gets before the program's path: what the machine needs. The user's own
 * follow the path.
 *
 * @param {{ windowless: boolean, display: boolean, root: boolean }} situation
 */
export function chooseSwitches({ windowless, display, root }) {
  return [
    ...(root ? ['--no-sandbox'] : []),
    // A command's failure is one line, so the browser inside keeps its complaints to itself.
    ...(windowless ? ['--disable-gpu', '--log-level=3'] : []),
    ...(windowless && !display ? ['--ozone-platform=headless'] : []),
  ];
}
