/** The library without Node's modules. */
declare module 'mammoth/mammoth.browser.js' {
  import type mammoth from 'mammoth';

  const library: typeof mammoth;
  export = library;
}
