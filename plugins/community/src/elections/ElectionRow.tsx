import { ButtonLink, Link, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ElectionSummary,
  Entities,
  People,
} from '@platform-community/backstage-plugin-community-common';
import { usePlaceBeside } from '../catalysts/useTermPlace';
import { useCommunityPaths, useScope } from '../scope';
import { communityTranslationRef } from '../translation';
import { Chip } from '../ui/Chip';
import { usePhaseWords } from './usePhaseWords';
import styles from './Elections.module.css';

export interface ElectionRowProps {
  election: ElectionSummary;
  people: People;
  entities: Entities;
  /** Whether the reader is asked to stand, and has not answered. */
  isAsked?: boolean;
}

/** An election in a list: which, where it stands, and what the reader can do. */
export function ElectionRow(props: ElectionRowProps) {
  const { election, people, entities, isAsked } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const paths = useCommunityPaths();
  const { entityRef } = useScope();
  const words = usePhaseWords(people);
  const href = paths.election(election.id);
  const place = usePlaceBeside()(election, entities, entityRef);
  return (
    <li className={styles.line}>
      <div className={styles.what}>
        <div className={styles.head}>
          <Link href={href} weight="bold" standalone>
            {election.title}
          </Link>
          {isAsked && <Chip tone="warning">{t('elections.list.asked')}</Chip>}
          {election.voted && (
            <Chip tone="positive">{t('elections.list.voted')}</Chip>
          )}
        </div>
        <Text
          as="p"
          variant="body-small"
          color="secondary"
          className={styles.quiet}
        >
          {[words(election), place].filter(Boolean).join(' · ')}
        </Text>
      </div>
      {election.can.vote && !election.voted && (
        <ButtonLink
          size="small"
          variant="primary"
          href={href}
          aria-label={t('elections.list.voteIn', { title: election.title })}
        >
          {t('elections.list.vote')}
        </ButtonLink>
      )}
      {isAsked && (
        <ButtonLink
          size="small"
          variant="primary"
          href={href}
          aria-label={t('elections.list.answerIn', { title: election.title })}
        >
          {t('elections.list.answer')}
        </ButtonLink>
      )}
      {election.can.nominate && !isAsked && (
        <ButtonLink
          size="small"
          variant="secondary"
          href={href}
          aria-label={t('elections.list.nominateIn', { title: election.title })}
        >
          {t('elections.list.nominate')}
        </ButtonLink>
      )}
    </li>
  );
}
