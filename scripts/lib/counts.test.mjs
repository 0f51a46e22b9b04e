import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  add,
  inWords,
  nothing,
  ofExitCode,
  ofJest,
  ofPlaywright,
  ofReport,
  ofTap,
} from './counts.mjs';

describe('counts', () => {
  it('are told in one line, with those skipped only where there are any', () => {
    assert.equal(inWords(nothing), '0 passed, 0 failed');
    assert.equal(
      inWords(add(ofExitCode(0), { passed: 2, failed: 1, skipped: 3 })),
      '3 passed, 1 failed, 3 skipped',
    );
  });

  it('of jest include files that could not be run', () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 1,
      numRuntimeErrorTestSuites: 2,
      numPendingTests: 1,
      numTodoTests: 1,
    };
    assert.deepEqual(ofJest(report), { passed: 5, failed: 3, skipped: 2 });
  });

  it('of Playwright include errors outside of tests, and the flaky', () => {
    const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 };
    const errors = [{ message: 'the server did not start' }];
    assert.deepEqual(ofPlaywright({ stats, errors }), {
      passed: 4,
      failed: 3,
      skipped: 2,
    });
  });

  it('of node:test are read from the end of its report', () => {
    const tap =
      '# tests 4\n# pass 2\n# fail 1\n# cancelled 1\n# skipped 0\n# todo 1\n';
    assert.deepEqual(ofTap(tap), { passed: 2, failed: 2, skipped: 1 });
    assert.equal(ofTap('TAP version 13\n'), undefined);
  });

  it('never call a crash a success', () => {
    const allPassed = { passed: 7, failed: 0, skipped: 0 };
    assert.deepEqual(ofReport(allPassed, 0), allPassed);
    assert.deepEqual(ofReport(allPassed, 1), { ...allPassed, failed: 1 });
    assert.deepEqual(ofReport(allPassed, null), { ...allPassed, failed: 1 });
    assert.deepEqual(ofReport(undefined, 0), { ...nothing, failed: 1 });
  });
});
