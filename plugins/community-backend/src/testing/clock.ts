const timers = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const;

/** Sets the clock of this process to an instant, where it stands; timers run. */
export function setClock(at: string): void {
  jest.useFakeTimers({ now: new Date(at), doNotFake: [...timers] });
}

/** Gives the clock back. */
export function letClockRun(): void {
  jest.useRealTimers();
}
