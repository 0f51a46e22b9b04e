import { useId } from 'react';
import { Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  HackathonView,
  ProjectView,
} from '@platform-community/backstage-plugin-community-common';
import { Chip } from '../../../ui/Chip';
import { hackathonTranslationRef } from '../translation';
import { useOrdinal } from '../useOrdinal';
import { ProjectActions } from './ProjectActions';
import { ProjectFacts } from './ProjectFacts';
import { ProjectMenu } from './ProjectMenu';
import { ProjectTeam } from './ProjectTeam';
import { SubmissionView } from './SubmissionView';
import styles from './Hackathon.module.css';

/** Props of what is about a project. */
export interface ProjectProps {
  hackathon: HackathonView;
  project: ProjectView;
}

/** Props of {@link ProjectCard}. */
export interface ProjectCardProps extends ProjectProps {
  /** The entities of the event, where a project can become a thread. */
  entityRefs: string[];
}

/** A project: its idea, its team, what it submitted, and what became of it. */
export function ProjectCard(props: ProjectCardProps) {
  const { hackathon, project, entityRefs } = props;
  const { submission } = project;
  const titleId = useId();
  return (
    <li
      className={styles.project}
      data-mine={project.id === hackathon.mine || undefined}
      aria-labelledby={titleId}
    >
      <div className={styles.head}>
        <div className={styles.titleLine}>
          <Rank project={project} />
          <Text as="h3" weight="bold" id={titleId} className={styles.title}>
            {project.title}
          </Text>
          <ProjectChips hackathon={hackathon} project={project} />
        </div>
        <ProjectMenu
          hackathon={hackathon}
          project={project}
          entityRefs={entityRefs}
        />
      </div>
      <ProjectFacts hackathon={hackathon} project={project} />
      {project.pitch && (
        <Text as="p" className={styles.pitch} dir="auto">
          {project.pitch}
        </Text>
      )}
      <ProjectTeam hackathon={hackathon} project={project} />
      {submission && (
        <SubmissionView
          title={project.title}
          submission={submission}
          people={hackathon.people}
        />
      )}
      <ProjectActions hackathon={hackathon} project={project} />
    </li>
  );
}

function Rank(props: Pick<ProjectProps, 'project'>) {
  const ordinal = useOrdinal();
  const { rank } = props.project;
  if (rank === undefined) return null;
  return (
    <span className={styles.rank} data-first={rank === 1 || undefined}>
      {ordinal(rank)}
    </span>
  );
}

function ProjectChips(props: ProjectProps) {
  const { hackathon, project } = props;
  const { submission, award } = project;
  const { t } = useTranslationRef(hackathonTranslationRef);
  const isBuilding = hackathon.phase === 'building';
  return (
    <>
      {project.id === hackathon.mine && (
        <Chip tone="info">{t('project.mine')}</Chip>
      )}
      {award && <Chip tone="violet">{award}</Chip>}
      {isBuilding && submission && (
        <Chip tone="positive">{t('project.submitted')}</Chip>
      )}
      {!isBuilding && !submission && <Chip>{t('project.notSubmitted')}</Chip>}
    </>
  );
}
