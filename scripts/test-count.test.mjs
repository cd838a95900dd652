import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest, describeCount, oneFailed, onePassed, sumCounts, withStatus } from './test-count.mjs';

const vitestReport = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, testResults: [] };

describe('the count of the tests', () => {
  it('sums and says one line', () => {
    const count = sumCounts([onePassed, oneFailed, { passed: 3, failed: 0, skipped: 2 }]);
    expect(describeCount(count)).toBe('4 passed, 1 failed, 2 skipped');
  });

  it('reads a unit test report', () => {
    expect(countVitest(vitestReport)).toEqual({ passed: 5, failed: 1, skipped: 3 });
  });

  it('counts a file that does not load as a failure', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{}] },
    ];
    expect(countVitest({ ...vitestReport, testResults }).failed).toBe(2);
  });

  it('reads an end-to-end report, errors outside of any test included', () => {
    const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 4 };
    expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 8, failed: 2, skipped: 4 });
  });

  it('makes a failed run without a failed test one failure', () => {
    expect(withStatus(onePassed, 1).failed).toBe(1);
    expect(withStatus(oneFailed, 1).failed).toBe(1);
    expect(withStatus(onePassed, 0).failed).toBe(0);
  });
});
