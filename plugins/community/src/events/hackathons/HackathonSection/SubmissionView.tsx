import { Link } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  People,
  ProjectView,
} from '@platform-community/backstage-plugin-community-common';
import { Markdown } from '../../../ui/Markdown';
import { hackathonTranslationRef } from '../translation';
import styles from './Hackathon.module.css';

/** Props of {@link SubmissionView}. */
export interface SubmissionViewProps {
  /** Of the project. */
  title: string;
  submission: NonNullable<ProjectView['submission']>;
  people: People;
}

/** What a team handed in: what it says, and where to look at it. */
export function SubmissionView(props: SubmissionViewProps) {
  const { title, submission, people } = props;
  const { t } = useTranslationRef(hackathonTranslationRef);
  const link = (name: 'repository' | 'demo') => {
    const address = submission[name];
    if (!address) return null;
    return (
      <Link
        href={address}
        target="_blank"
        rel="noopener noreferrer"
        aria-label={t(`project.${name}Of`, { title })}
      >
        {t(`project.${name}`)}
      </Link>
    );
  };
  return (
    <div className={styles.submission}>
      <Markdown text={submission.text} people={people} />
      {(submission.repository || submission.demo) && (
        <div className={styles.links}>
          {link('repository')}
          {link('demo')}
        </div>
      )}
    </div>
  );
}
