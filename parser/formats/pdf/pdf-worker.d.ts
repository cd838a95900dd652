/** The library's other half. It runs on the page's own thread where it has been loaded before. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: object;
}
