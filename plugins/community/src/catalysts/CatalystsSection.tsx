import { useState } from 'react';
import { Button, Link, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  DeclaredCatalystView,
  ElectionSummary,
  Entities,
  People,
  TermView,
  ViewerView,
} from '@platform-community/backstage-plugin-community-common';
import { ElectionLines } from '../elections/ElectionLines';
import { useCommunityPaths } from '../scope';
import { communityTranslationRef } from '../translation';
import { Person } from '../ui/Person';
import { Section } from '../ui/Section';
import { useNow, useReaderLocale } from '../ui/useReader';
import { AppointDialog } from './AppointDialog';
import { formatDay } from './formatDay';
import { TermLine } from './TermLine';
import { useTermPlace } from './useTermPlace';
import styles from './CatalystsSection.module.css';

export interface CatalystsSectionProps {
  terms: TermView[];
  /** Those whom the files of entities name. */
  declared: DeclaredCatalystView[];
  people: People;
  entities: Entities;
  viewer: ViewerView;
  /** Those that are running. */
  elections?: ElectionSummary[];
}

/** How many are named; of a whole platform there may be hundreds. */
const shownTerms = 6;

/** Who keeps this community moving, and until when. */
export function CatalystsSection(props: CatalystsSectionProps) {
  const { terms, declared, people, entities, viewer, elections = [] } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const paths = useCommunityPaths();
  const [isAppointing, setAppointing] = useState(false);
  const count = terms.length + declared.length;
  return (
    <Section
      title={t('catalysts.section.title')}
      action={
        <Link href={paths.catalysts()} variant="body-small" standalone>
          {t('catalysts.section.all')}
        </Link>
      }
    >
      {count === 0 ? (
        <Text as="p" color="secondary" className={styles.empty}>
          {t('catalysts.section.empty')} {t('catalysts.explained')}
        </Text>
      ) : (
        <ul className={styles.list}>
          {terms.slice(0, shownTerms).map(term => (
            <Catalyst
              key={term.id}
              of={term}
              people={people}
              entities={entities}
            />
          ))}
          {declared
            .slice(0, Math.max(0, shownTerms - terms.length))
            .map(one => (
              <Catalyst
                key={`${one.entityRef} ${one.person}`}
                of={one}
                people={people}
                entities={entities}
              />
            ))}
        </ul>
      )}
      {count > shownTerms && (
        <Link href={paths.catalysts()} variant="body-small" standalone>
          {t('catalysts.section.more')}
        </Link>
      )}
      <ElectionLines {...{ elections, people, entities }} />
      {viewer.can.appoint && (
        <div>
          <Button variant="secondary" onPress={() => setAppointing(true)}>
            {t('catalysts.section.appoint')}
          </Button>
        </div>
      )}
      {isAppointing && <AppointDialog onClose={() => setAppointing(false)} />}
    </Section>
  );
}

function Catalyst(props: {
  of: TermView | DeclaredCatalystView;
  people: People;
  entities: Entities;
}) {
  const { of, people, entities } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const placeOf = useTermPlace();
  const locale = useReaderLocale();
  const now = useNow();
  const words = [
    'until' in of ? of.focus : t('catalysts.declared'),
    placeOf(of, entities),
    'until' in of
      ? t('catalysts.section.until', {
          date: formatDay(of.until, locale, new Date(now)),
        })
      : undefined,
  ];
  return (
    <TermLine
      head={<Person personRef={of.person} people={people} size="medium" />}
      facts={words}
    />
  );
}
