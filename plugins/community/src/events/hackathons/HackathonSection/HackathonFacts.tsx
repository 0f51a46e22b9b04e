import { Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { HackathonView } from '@platform-community/backstage-plugin-community-common';
import { hackathonTranslationRef } from '../translation';
import { useMoment } from '../useMoment';
import styles from './Hackathon.module.css';

/** What a hackathon is at, until when, and what its rules are. */
export function HackathonFacts(props: { hackathon: HackathonView }) {
  const { hackathon } = props;
  const { phase, teamSize, judging, judges } = hackathon;
  const { t } = useTranslationRef(hackathonTranslationRef);
  const momentOf = useMoment();
  const facts = {
    building: () => [
      t('facts.building', { when: momentOf(hackathon.submitBy) }),
      teamSize === 1
        ? t('facts.alone')
        : t('facts.teams', { size: `${teamSize}` }),
      t(`facts.${judging}`),
    ],
    judging: () => [
      t('facts.judging', { when: momentOf(hackathon.judgeUntil) }),
      t(`facts.${judging}`),
      t('facts.judges', { count: judges }),
    ],
    over: () => [
      t('facts.over'),
      t(`facts.${judging}`),
      t('facts.judgedBy', { count: judges }),
    ],
  };
  return (
    <Text as="p" color="secondary" className={styles.words}>
      {facts[phase]().join(' · ')}
    </Text>
  );
}
