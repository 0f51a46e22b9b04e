/**
 * Something the person at the keyboard can put right. It is told in one line,
 * without a stack trace; everything else is a mistake of ours and keeps its
 * stack.
 */
export class Failure extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.name = 'Failure';
    this.exitCode = exitCode;
  }
}

/** A flag or an argument that cannot be meant: exit code 2, as shells do. */
export class UsageFailure extends Failure {
  constructor(message) {
    super(message, 2);
    this.name = 'UsageFailure';
  }
}

/** Runs a command's `main` and turns what it throws into a line and a code. */
export async function exitCodeOf(main) {
  try {
    return (await main()) ?? 0;
  } catch (error) {
    if (error instanceof Failure) {
      process.stderr.write(`${error.message}\n`);
      return error.exitCode;
    }
    process.stderr.write(`${error?.stack ?? error}\n`);
    return 1;
  }
}
