import { useId } from 'react';
import { Button, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  People,
  ProjectView,
} from '@platform-community/backstage-plugin-community-common';
import { SubmissionView } from '../HackathonSection/SubmissionView';
import { hackathonTranslationRef } from '../translation';
import styles from './Judging.module.css';

/** Props of {@link ComparedProject}. */
export interface ComparedProjectProps {
  project: ProjectView;
  people: People;
  isPending: boolean;
  onChoose: () => void;
}

/** One of two projects to choose from; who made it is not what is judged. */
export function ComparedProject(props: ComparedProjectProps) {
  const { project, people, isPending, onChoose } = props;
  const { title, pitch, submission } = project;
  const { t } = useTranslationRef(hackathonTranslationRef);
  const titleId = useId();
  return (
    <article className={styles.project} aria-labelledby={titleId}>
      <Text as="h4" weight="bold" id={titleId} className={styles.title}>
        {title}
      </Text>
      {pitch && (
        <Text as="p" className={styles.pitch} dir="auto">
          {pitch}
        </Text>
      )}
      {submission && (
        <SubmissionView title={title} submission={submission} people={people} />
      )}
      <div className={styles.choose}>
        <Button
          variant="primary"
          aria-label={t('compare.thisOf', { title })}
          isPending={isPending}
          onPress={onChoose}
        >
          {t('compare.this')}
        </Button>
      </div>
    </article>
  );
}
