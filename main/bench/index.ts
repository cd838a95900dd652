// What the benchmarks need of the program's own, built as one file for Node: see e2e/bench/build-store.mjs.
export { denseParagraphs, denseRanges, writeDenseLibrary } from './dense-library';
export { writeLargeLibrary } from './large-library';
export { measureOpening } from './measure-opening';
export { measureSnapshots } from './measure-snapshot';
export { measureStore } from './measure-store';
