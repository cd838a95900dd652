import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const interval = { terminal: 500, log: 3_000 };

/**
 * Says on standard error how far a download is, by the size of the folder it goes to. Answers what
 * ends it.
 *
 * @param {string} folder
 * @param {number} expectedMegabytes
 */
export function reportGrowth(folder, expectedMegabytes) {
  const terminal = process.stderr.isTTY;
  const report = () => {
    const line = describeProgress(measureFolder(folder), expectedMegabytes);
    process.stderr.write(terminal ? `\r${line}` : `${line}\n`);
  };
  const timer = setInterval(report, terminal ? interval.terminal : interval.log);
  return () => {
    clearInterval(timer);
    if (terminal) process.stderr.write('\n');
  };
}

/**
 * @param {number} bytes
 * @param {number} expectedMegabytes
 */
export function describeProgress(bytes, expectedMegabytes) {
  const megabytes = Math.min(Math.round(bytes / 1e6), expectedMegabytes);
  const percent = Math.floor((megabytes / expectedMegabytes) * 100);
  return `  ${megabytes} of ${expectedMegabytes} MB (${percent} %)`;
}

/** @param {string} folder */
function measureFolder(folder) {
  let bytes = 0;
  try {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) bytes += statSync(join(entry.parentPath, entry.name)).size;
    }
  } catch {
    // The folder is written to meanwhile: what vanished is not counted.
  }
  return bytes;
}
