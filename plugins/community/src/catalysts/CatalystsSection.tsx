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
import { useCommunityPaths, useScope } from '../scope';
import { communityTranslationRef } from '../translation';
import { Section } from '../ui/Section';
import { AppointDialog } from './AppointDialog';
import { CatalystLine } from './CatalystLine';
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
  const { entityRef: here } = useScope();
  const known = { people, entities };
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
            <CatalystLine key={term.id} of={term} here={here} {...known} />
          ))}
          {declared
            .slice(0, Math.max(0, shownTerms - terms.length))
            .map(one => (
              <CatalystLine
                key={`${one.entityRef} ${one.person}`}
                of={one}
                here={here}
                {...known}
              />
            ))}
        </ul>
      )}
      {count > shownTerms && (
        <Link href={paths.catalysts()} variant="body-small" standalone>
          {t('catalysts.section.more')}
        </Link>
      )}
      <ElectionLines elections={elections} {...known} />
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
