import { useMemo } from 'react';
import type { People } from '@platform-community/backstage-plugin-community-common';
import { personName } from '../ui/personName';
import { useReaderLocale } from '../ui/useReader';

/** Names of people, one or several, as a sentence has them. */
export function useNames(people: People) {
  const locale = useReaderLocale();
  return useMemo(() => {
    const and = new Intl.ListFormat(locale, { type: 'conjunction' });
    const name = (ref: string) => personName(people, ref);
    return {
      name,
      /** `Ada, Jun and Musa` */
      names: (refs: readonly string[]) => and.format(refs.map(name)),
    };
  }, [people, locale]);
}
