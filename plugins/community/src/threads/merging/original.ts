const name = 'original';

/** The address at which a merged thread itself is read, not what it went into. */
export function originalOf(path: string): string {
  return `${path}?${name}`;
}

/** Whether an address asks for the merged thread itself. */
export function asksForOriginal(search: string): boolean {
  return new URLSearchParams(search).has(name);
}
