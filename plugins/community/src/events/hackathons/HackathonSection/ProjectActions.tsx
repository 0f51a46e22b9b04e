import { useState } from 'react';
import { Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SubmitDialog } from '../dialogs/SubmitDialog';
import { hackathonActs } from '../hackathonActs';
import { hackathonTranslationRef } from '../translation';
import { useActNow } from '../useActNow';
import type { ProjectProps } from './ProjectCard';
import { ProjectVote } from './ProjectVote';
import styles from './Hackathon.module.css';

/** What people come to a project for: joining, submitting, voting. */
export function ProjectActions(props: ProjectProps) {
  const { hackathon, project } = props;
  const { can, title } = project;
  const { t } = useTranslationRef(hackathonTranslationRef);
  const { act, isPending } = useActNow(hackathon);
  const [isSubmitting, setSubmitting] = useState(false);
  const submit = project.submission ? 'resubmit' : 'submit';
  if (!can.join && !can.submit && !can.vote) return null;
  return (
    <div className={styles.actions}>
      {can.join && (
        <Button
          size="small"
          variant="secondary"
          aria-label={t('project.joinOf', { title })}
          isPending={isPending}
          onPress={() => act(hackathonActs.join(project.id))}
        >
          {t('project.join')}
        </Button>
      )}
      {can.submit && (
        <Button
          size="small"
          variant={project.submission ? 'secondary' : 'primary'}
          aria-label={t(`project.${submit}Of`, { title })}
          onPress={() => setSubmitting(true)}
        >
          {t(`project.${submit}`)}
        </Button>
      )}
      {can.vote && <ProjectVote hackathon={hackathon} project={project} />}
      {isSubmitting && (
        <SubmitDialog
          hackathon={hackathon}
          project={project}
          onClose={() => setSubmitting(false)}
        />
      )}
    </div>
  );
}
