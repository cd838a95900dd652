// What the benchmarks measure of the store, built as one file for Node: see e2e/bench/store.bench.mjs.
export { writeLargeLibrary } from './large-library';
export { measureOpening } from './measure-opening';
export { measureSnapshots } from './measure-snapshot';
export { measureStore } from './measure-store';
