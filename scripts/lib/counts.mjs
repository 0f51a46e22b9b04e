/** What came out of a step: how many checks passed, failed and were skipped. */
export const nothing = { passed: 0, failed: 0, skipped: 0 };

export const add = (one, other) => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skipped: one.skipped + other.skipped,
});

/** `12 passed, 0 failed`, and how many were skipped where any were. */
export function inWords({ passed, failed, skipped }) {
  const words = `${passed} passed, ${failed} failed`;
  return skipped > 0 ? `${words}, ${skipped} skipped` : words;
}

/** A tool that says yes or no counts as one check. */
export function ofExitCode(code) {
  return { ...nothing, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
}

/**
 * The counts of a tool that reports its tests, held against its exit code: one
 * that failed without a failed test has crashed, and so has one without a
 * report.
 */
export function ofReport(counts, code) {
  if (!counts) {
    return { ...nothing, failed: 1 };
  }
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** Of what `jest --json` wrote. A file that could not be run is a failure. */
export function ofJest(report) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * Of what Playwright's json reporter wrote. Its `errors` are those outside of
 * tests, such as a server that did not start.
 */
export function ofPlaywright({ stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

/** Of what `node --test --test-reporter=tap` ends with. */
export function ofTap(output) {
  const count = name =>
    Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(output)?.[1] ?? NaN);
  const counts = {
    passed: count('pass'),
    failed: count('fail') + count('cancelled'),
    skipped: count('skipped') + count('todo'),
  };
  return Number.isNaN(counts.passed) ? undefined : counts;
}
