import type { ReactNode } from 'react';
import { Link } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useCommunityPaths } from '../../../scope';
import { useEntityHref } from '../../../scope/paths';
import { entityTitle } from '../../../ui/entityTitle';
import { FactLine } from '../../../ui/FactLine';
import { personName } from '../../../ui/personName';
import { hackathonTranslationRef } from '../translation';
import type { ProjectProps } from './ProjectCard';

/** Where a project comes from, who started it, and what it grew into. */
export function ProjectFacts(props: ProjectProps) {
  const { hackathon, project } = props;
  const { thread, startedBy, component, grownInto } = project;
  const { t } = useTranslationRef(hackathonTranslationRef);
  const paths = useCommunityPaths();
  const entityHref = useEntityHref();
  const facts: Record<string, ReactNode> = {};
  if (!project.team.includes(startedBy)) {
    facts.by = t('project.startedBy', {
      name: personName(hackathon.people, startedBy),
    });
  }
  if (thread) {
    facts.from = (
      <Link href={paths.thread(thread.id)} variant="body-small">
        {t('project.from', { title: thread.title })}
      </Link>
    );
  }
  if (component) {
    facts.component = (
      <>
        {t('project.grewInto')}{' '}
        <Link href={entityHref(component)} variant="body-small">
          {entityTitle(hackathon.entities, component)}
        </Link>
      </>
    );
  }
  if (grownInto) {
    facts.grown = (
      <>
        {t('project.became')}{' '}
        <Link href={paths.thread(grownInto.id)} variant="body-small">
          {grownInto.title}
        </Link>
      </>
    );
  }
  return <FactLine facts={facts} />;
}
