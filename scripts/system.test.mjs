import { describe, expect, it } from 'vitest';
import { describeMissing, listMissingLibraries, packageFor } from './system.mjs';

describe('what the system lacks', () => {
  it('is read from the linker’s list', () => {
    const list = '\tlibc.so.6 => /lib/libc.so.6 (0x1)\n\tlibgtk-3.so.0 => not found\n\tlibnss3.so => not found\n';
    expect(listMissingLibraries(list)).toEqual(['libgtk-3.so.0', 'libnss3.so']);
  });

  it('is told in one line with the packages that bring it', () => {
    const line = describeMissing(['libgtk-3.so.0', 'libcups.so.2', 'Xvfb']);
    expect(line).not.toContain('\n');
    expect(line).toContain('lacks libgtk-3.so.0, libcups.so.2, Xvfb.');
    expect(line).toMatch(/--no-install-recommends libgtk-3-0 xvfb$/);
  });

  it.each([
    ['libnssutil3.so', 'libnss3'],
    ['libgbm.so.1', 'libgbm1'],
    ['xauth', 'xauth'],
    ['libatk-1.0.so.0', 'libgtk-3-0'],
  ])('%s comes with %s', (missing, name) => {
    expect(packageFor(missing)).toBe(name);
  });
});
