import { Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Person } from '../../../ui/Person';
import { hackathonTranslationRef } from '../translation';
import type { ProjectProps } from './ProjectCard';
import styles from './Hackathon.module.css';

/** Who is in a team, and how many more could be while it is built. */
export function ProjectTeam(props: ProjectProps) {
  const { hackathon, project } = props;
  const { team, title } = project;
  const { t } = useTranslationRef(hackathonTranslationRef);
  const size = t('project.size', {
    taken: `${team.length}`,
    max: `${hackathon.teamSize}`,
  });
  return (
    <div className={styles.team}>
      {team.length === 0 ? (
        <Text as="span" variant="body-small" color="secondary">
          {t('project.nobody')}
        </Text>
      ) : (
        <ul className={styles.people} aria-label={t('project.team', { title })}>
          {team.map(ref => (
            <li key={ref}>
              <Person
                personRef={ref}
                people={hackathon.people}
                size="x-small"
              />
            </li>
          ))}
        </ul>
      )}
      {hackathon.phase === 'building' && team.length > 0 && (
        <Text
          as="span"
          variant="body-small"
          color="secondary"
          className={styles.size}
        >
          {size}
        </Text>
      )}
    </div>
  );
}
