import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  EventDetail,
  HackathonView,
} from '@platform-community/backstage-plugin-community-common';
import { ErrorState } from '../../../ui/ErrorState';
import { ListSkeleton } from '../../../ui/ListSkeleton';
import { Section } from '../../../ui/Section';
import { whichEvent } from '../../useEventCache';
import { CountSection } from '../Count/CountSection';
import { JudgingPanel } from '../Judging/JudgingPanel';
import { hackathonTranslationRef } from '../translation';
import { useHackathon } from '../useHackathon';
import { EmptyHackathon } from './EmptyHackathon';
import { HackathonActions } from './HackathonActions';
import { HackathonFacts } from './HackathonFacts';
import { ProjectCard } from './ProjectCard';
import styles from './Hackathon.module.css';

/**
 * What is built at a hackathon, by whom, and how it was judged. Nothing of one that
 * was called off before anybody started a project.
 */
export function HackathonSection(props: { event: EventDetail['event'] }) {
  const { event } = props;
  const { t } = useTranslationRef(hackathonTranslationRef);
  const hackathon = useHackathon(whichEvent(event));
  const isOff = event.status === 'cancelled';
  if (hackathon.data) {
    if (isOff && hackathon.data.projects.length === 0) return null;
    return <Loaded hackathon={hackathon.data} entityRefs={event.entityRefs} />;
  }
  if (isOff) return null;
  return (
    <Section title={t('title')}>
      {hackathon.isPending ? (
        <ListSkeleton rows={2} />
      ) : (
        <ErrorState
          title={t('failed')}
          error={hackathon.error}
          onRetry={() => void hackathon.refetch()}
          isRetrying={hackathon.isFetching}
        />
      )}
    </Section>
  );
}

function Loaded(props: { hackathon: HackathonView; entityRefs: string[] }) {
  const { hackathon, entityRefs } = props;
  const { phase, projects } = hackathon;
  const { t } = useTranslationRef(hackathonTranslationRef);
  const hasSubmissions = projects.some(({ submission }) => submission);
  return (
    <Section
      title={t('title')}
      action={<HackathonActions hackathon={hackathon} />}
    >
      <HackathonFacts hackathon={hackathon} />
      {phase === 'judging' && hasSubmissions && (
        <JudgingPanel hackathon={hackathon} />
      )}
      {projects.length === 0 ? (
        <EmptyHackathon hackathon={hackathon} />
      ) : (
        <ul className={styles.projects} aria-label={t('list')}>
          {projects.map(project => (
            <ProjectCard
              key={project.id}
              hackathon={hackathon}
              project={project}
              entityRefs={entityRefs}
            />
          ))}
        </ul>
      )}
      {phase === 'over' && hasSubmissions && (
        <CountSection hackathon={hackathon} />
      )}
    </Section>
  );
}
