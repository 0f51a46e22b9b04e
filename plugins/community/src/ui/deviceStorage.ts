/**
 * What this device keeps between visits. Storage may be full, switched off or
 * hold something else: never a failure.
 */
export const deviceStorage = {
  read<T>(key: string): T | undefined {
    try {
      const text = window.localStorage.getItem(key);
      return text === null ? undefined : (JSON.parse(text) as T);
    } catch {
      return undefined;
    }
  },
  write(key: string, value: unknown): boolean {
    try {
      window.localStorage.setItem(key, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  },
  remove(key: string) {
    try {
      window.localStorage.removeItem(key);
    } catch {
      // What cannot be removed could not be written either.
    }
  },
};
