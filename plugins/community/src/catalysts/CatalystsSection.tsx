import { useState } from 'react';
import { Button, Link, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Entities,
  People,
  TermView,
  ViewerView,
} from '@platform-community/backstage-plugin-community-common';
import { useCommunityPaths, useScope } from '../scope';
import { communityTranslationRef } from '../translation';
import { Person } from '../ui/Person';
import { Section } from '../ui/Section';
import { useNow, useReaderLocale } from '../ui/useReader';
import { AppointDialog } from './AppointDialog';
import { entityTitle } from '../ui/entityTitle';
import { formatDay } from './formatDay';
import styles from './CatalystsSection.module.css';

export interface CatalystsSectionProps {
  terms: TermView[];
  people: People;
  entities: Entities;
  viewer: ViewerView;
}

/** How many are named; of a whole platform there may be hundreds. */
const shownTerms = 6;

/** Who keeps this community moving, and until when. */
export function CatalystsSection(props: CatalystsSectionProps) {
  const { terms, people, entities, viewer } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const paths = useCommunityPaths();
  const [isAppointing, setAppointing] = useState(false);
  return (
    <Section
      title={t('catalysts.section.title')}
      action={
        <Link href={paths.catalysts()} variant="body-small" standalone>
          {t('catalysts.section.all')}
        </Link>
      }
    >
      {terms.length === 0 ? (
        <Text as="p" color="secondary" className={styles.empty}>
          {t('catalysts.section.empty')} {t('catalysts.explained')}
        </Text>
      ) : (
        <ul className={styles.list}>
          {terms.slice(0, shownTerms).map(term => (
            <Catalyst
              key={term.id}
              term={term}
              people={people}
              entities={entities}
            />
          ))}
        </ul>
      )}
      {terms.length > shownTerms && (
        <Link href={paths.catalysts()} variant="body-small" standalone>
          {t('catalysts.section.more')}
        </Link>
      )}
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
  term: TermView;
  people: People;
  entities: Entities;
}) {
  const { term, people, entities } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const { entityRef } = useScope();
  const locale = useReaderLocale();
  const now = useNow();
  const until = formatDay(term.until, locale, new Date(now));
  return (
    <li className={styles.catalyst}>
      <Person personRef={term.person} people={people} size="medium" />
      <Text
        as="p"
        variant="body-small"
        color="secondary"
        className={styles.term}
      >
        {[
          term.focus,
          ...(term.entityRef === entityRef
            ? []
            : [entityTitle(entities, term.entityRef)]),
          t('catalysts.section.until', { date: until }),
        ].join(' · ')}
      </Text>
    </li>
  );
}
