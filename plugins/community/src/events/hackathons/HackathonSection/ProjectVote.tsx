import { ToggleButton } from '@backstage/ui';
import { RiArrowUpSFill } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { hackathonActs } from '../hackathonActs';
import { hackathonTranslationRef } from '../translation';
import { useActNow } from '../useActNow';
import type { ProjectProps } from './ProjectCard';
import styles from './Hackathon.module.css';

/** Votes for a project; how many others do stays unsaid until it is over. */
export function ProjectVote(props: ProjectProps) {
  const { hackathon, project } = props;
  const { t } = useTranslationRef(hackathonTranslationRef);
  const { act } = useActNow(hackathon);
  return (
    <ToggleButton
      className={styles.vote}
      aria-label={t('vote.pressOf', { title: project.title })}
      isSelected={project.voted}
      onChange={isWanted => act(hackathonActs.vote(project.id, isWanted))}
    >
      <span className={styles.voteFace}>
        <RiArrowUpSFill aria-hidden="true" />
        {t('vote.press')}
      </span>
    </ToggleButton>
  );
}
