import { Link } from '@backstage/ui';
import type {
  People,
  Role,
} from '@platform-community/backstage-plugin-community-common';
import { useEntityHref } from '../scope/paths';
import { Face, type FaceProps } from './Face';
import { personName } from './personName';
import { RoleChip } from './RoleChip';
import styles from './Person.module.css';

export interface PersonProps {
  personRef: string;
  people: People;
  /** What they were when they wrote or did it; shown unless they are a member. */
  role?: Role;
  size?: FaceProps['size'];
  /** Only the picture, for a row of faces; the name is still read out. */
  pictureOnly?: boolean;
}

/** A person: picture or initials and name, linked to their catalog page. */
export function Person(props: PersonProps) {
  const { personRef, people, role, size = 'small', pictureOnly } = props;
  const entityHref = useEntityHref();
  const name = personName(people, personRef);
  const picture = (
    <Face
      personRef={personRef}
      name={name}
      picture={people[personRef]?.picture}
      size={size}
      purpose={pictureOnly ? 'informative' : 'decoration'}
    />
  );
  if (pictureOnly) {
    return (
      <span className={styles.picture} title={name}>
        {picture}
      </span>
    );
  }
  return (
    <span className={styles.person}>
      {picture}
      <Link
        href={entityHref(personRef)}
        className={styles.name}
        weight="bold"
        standalone
      >
        {name}
      </Link>
      {role && <RoleChip role={role} />}
    </span>
  );
}
