const timers = [
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
  'setImmediate',
  'clearImmediate',
  'queueMicrotask',
  'nextTick',
  'performance',
  'hrtime',
  'requestAnimationFrame',
  'cancelAnimationFrame',
  'requestIdleCallback',
  'cancelIdleCallback',
] as const;

/**
 * Sets the reader's calendar and zone for a test; its clock runs on. Only what
 * asks for the zone of the machine is told the reader's.
 */
export function theReaderIs(options: { at: string; zone: string }) {
  const machine = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const original = Intl.DateTimeFormat.prototype.resolvedOptions;
  jest
    .spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions')
    .mockImplementation(function zoned(this: Intl.DateTimeFormat) {
      const resolved = original.call(this);
      return resolved.timeZone === machine
        ? { ...resolved, timeZone: options.zone }
        : resolved;
    });
  jest.spyOn(navigator, 'languages', 'get').mockReturnValue(['en-GB']);
  // Last, because it puts a copy of Intl in the place of the real one.
  jest.useFakeTimers({ now: new Date(options.at), doNotFake: [...timers] });
}

/** Belongs into `afterEach` of who has said who the reader is. */
export function theReaderIsGone() {
  jest.useRealTimers();
  jest.restoreAllMocks();
}

/** A text without the kinds of space that ICU versions disagree about. */
export function plain(text: string | null | undefined): string {
  return (text ?? '').replace(/\s*–\s*/g, ' – ').replace(/\s/g, ' ');
}
