import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  DeclaredCatalystView,
  Entities,
  People,
  TermView,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../translation';
import { Person } from '../ui/Person';
import { useNow, useReaderLocale } from '../ui/useReader';
import { formatDay } from './formatDay';
import { TermLine } from './TermLine';
import { usePlaceBeside } from './useTermPlace';

/** A catalyst by a term, or whom the file of an entity names, in two lines. */
export function CatalystLine(props: {
  of: TermView | DeclaredCatalystView;
  /** The entity that is looked at, which need not be named. */
  here: string | undefined;
  people: People;
  entities: Entities;
}) {
  const { of, here, people, entities } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const placeBeside = usePlaceBeside();
  const locale = useReaderLocale();
  const now = useNow();
  return (
    <TermLine
      head={<Person personRef={of.person} people={people} size="medium" />}
      facts={[
        'until' in of ? of.focus : t('catalysts.declared'),
        placeBeside(of, entities, here),
        'until' in of
          ? t('catalysts.section.until', {
              date: formatDay(of.until, locale, new Date(now)),
            })
          : undefined,
      ]}
    />
  );
}
