import { defineConfig } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const folders = ['core', 'main', 'preload', 'parser', 'renderer', 'e2e'];
const code = '**/*.{ts,tsx,mjs}';
const tests = '**/*.{test,fixture}.{ts,tsx}';

/** @param {...string} names */
const folderNamed = (...names) => `^(\\.\\./)+(${names.join('|')})(/|$)`;
/** @param {...string} names */
const packageNamed = (...names) => `^(${names.join('|')})(/|$)`;
/** @param {...string} names */
const anyPackageBut = (...names) => `^(?!\\.|(${names.join('|')})(/|$))`;

/**
 * What each folder may not import, as regular expressions over the import's source. A unit test may use
 * any package, but stays on its side of the folders.
 */
const directions = [
  {
    folder: 'core',
    otherFolders: folderNamed('main', 'preload', 'parser', 'renderer', 'resources', 'e2e', 'scripts'),
    packages: anyPackageBut('zod', 'commonmark', 'mdast-util-from-markdown', 'yaml', 'liquidjs'),
    message: 'core imports only core and pure libraries.',
  },
  {
    folder: 'main',
    otherFolders: folderNamed('preload', 'parser', 'renderer', 'e2e', 'scripts'),
    // What main hands to the parser's process, its tests hand to the parser itself.
    otherFoldersOfTests: folderNamed('preload', 'renderer', 'e2e', 'scripts'),
    packages: packageNamed('react', 'react-dom'),
    message: 'main imports only core, resources, Node, Electron and libraries.',
  },
  {
    folder: 'preload',
    otherFolders: folderNamed('main', 'parser', 'renderer', 'resources', 'e2e', 'scripts'),
    packages: anyPackageBut('electron'),
    typesOnly: folderNamed('core'),
    message: 'preload imports Electron, and core as types only, so that it stays one small file.',
  },
  {
    folder: 'parser',
    otherFolders: folderNamed('main', 'preload', 'renderer', 'resources', 'e2e', 'scripts'),
    packages: packageNamed('node:.*', 'electron', 'react', 'lowdb', 'zod'),
    message: 'parser imports only core and libraries that need neither Node nor Electron.',
  },
  {
    folder: 'renderer',
    otherFolders: folderNamed('main', 'preload', 'parser', 'e2e', 'scripts'),
    packages: packageNamed('node:.*', 'electron', 'lowdb'),
    message: 'renderer imports only core, resources and libraries: it reaches main through the bridge.',
  },
  {
    folder: 'e2e',
    otherFolders: folderNamed('main', 'preload', 'parser', 'renderer', 'scripts'),
    typesOnly: folderNamed('core'),
    message: 'e2e sees the program from outside, and core as types only.',
  },
];

/**
 * @param {string} message
 * @param {(string | undefined)[]} never
 * @param {string} [typesOnly]
 * @returns {import('eslint').Linter.RulesRecord}
 */
function forbidImports(message, never, typesOnly) {
  const patterns = never.filter((regex) => regex !== undefined).map((regex) => ({ regex, message }));
  const typePatterns = typesOnly === undefined ? [] : [{ regex: typesOnly, allowTypeImports: true, message }];
  return { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [...patterns, ...typePatterns] }] };
}

/**
 * The same for `import()`, which the rule about imports does not see. A selector cannot hold a slash.
 *
 * @param {string} message
 * @param {(string | undefined)[]} never
 */
function dynamicImports(message, never) {
  return never
    .filter((regex) => regex !== undefined)
    .map((regex) => ({ selector: `ImportExpression[source.value=/${regex.replaceAll('/', '\\u002F')}/]`, message }));
}

const markupProperty =
  '/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|dangerouslySetInnerHTML|srcDoc|srcdoc)$/';
const noMarkupAsText = ['Identifier[name', 'JSXIdentifier[name', 'Literal[value'].map((node) => ({
  selector: `${node}=${markupProperty}]`,
  message: 'Markup is never given as text: draw elements.',
}));

const noClock = {
  selector: 'NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.name="Date"]',
  message: 'The time is an argument.',
};

export default defineConfig(
  { ignores: ['out', 'release', 'test-results'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: [code, '*.config.js'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: folders.map((folder) => `${folder}/tsconfig.json`),
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: [code],
    ignores: ['*.config.ts'],
    rules: {
      'no-restricted-exports': [
        'error',
        { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true, namespaceFrom: true } },
      ],
    },
  },
  {
    // Lint does not see a cast in a comment, which is how JavaScript types what it parsed; the compiler does.
    files: ['**/*.mjs'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off', '@typescript-eslint/no-unsafe-argument': 'off' },
  },
  { files: ['renderer/**'], extends: [reactHooks.configs.flat['recommended-latest']] },
  directions.map(({ folder, otherFolders, packages, typesOnly, message }) => ({
    files: [`${folder}/${code}`],
    rules: {
      ...forbidImports(message, [otherFolders, packages], typesOnly),
      'no-restricted-syntax': [
        'error',
        ...dynamicImports(message, [otherFolders, packages, typesOnly]),
        ...(folder === 'e2e' ? [] : noMarkupAsText),
        ...(folder === 'core' ? [noClock] : []),
      ],
    },
  })),
  {
    files: ['core/**/*.ts'],
    ignores: [tests],
    rules: {
      'no-restricted-globals': ['error', 'crypto', 'console', 'fetch', 'process', 'performance', 'globalThis'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The time is an argument.' },
        { object: 'Math', property: 'random', message: 'Ids are arguments.' },
      ],
    },
  },
  directions.map(({ folder, otherFolders, otherFoldersOfTests = otherFolders, typesOnly, message }) => ({
    files: [`${folder}/${tests}`],
    rules: {
      ...forbidImports(message, [otherFoldersOfTests], typesOnly),
      'no-restricted-syntax': ['error', ...dynamicImports(message, [otherFoldersOfTests])],
    },
  })),
);
