import { useSyncExternalStore } from 'react';
import { appLanguageApiRef, useApi } from '@backstage/frontend-plugin-api';

/** The zone the reader's clock is set to, such as `Europe/Berlin`. */
export function useReaderZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}

/**
 * The locale for dates and numbers: the reader's own where it speaks the app's
 * language (so that `en-GB` keeps its 24 hours), else the app's language.
 */
export function useReaderLocale(): string {
  const { language } = useApi(appLanguageApiRef).getLanguage();
  const own = navigator.languages?.find(locale =>
    locale.toLocaleLowerCase('en-US').startsWith(language.slice(0, 2)),
  );
  return own ?? language;
}

let now = Date.now();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void) {
  if (listeners.size === 0) {
    now = Date.now();
    timer = setInterval(() => {
      now = Date.now();
      listeners.forEach(tell => tell());
    }, 60_000);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) clearInterval(timer);
  };
}

/** The time to the minute, from one clock for all that show it. */
export function useNow(): number {
  const ticked = useSyncExternalStore(subscribe, () => now);
  return listeners.size === 0 ? Date.now() : ticked;
}
