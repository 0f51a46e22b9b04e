import { Avatar, Text } from '@backstage/ui';
import type { Person } from './fetchPeople';
import styles from './PersonCard.module.css';

interface PersonCardProps {
  person: Person;
  onChoose(ref: string): void;
}

export function PersonCard(props: PersonCardProps) {
  const { person, onChoose } = props;
  const lines = [person.label, person.groups.join(', ')].filter(Boolean);
  return (
    <button
      type="button"
      aria-label={`Sign in as ${person.name}`}
      onClick={() => onChoose(person.ref)}
      className={styles.card}
    >
      <Avatar
        src={person.picture ?? ''}
        name={person.name}
        size="large"
        purpose="decoration"
      />
      <span className={styles.words}>
        <Text variant="body-medium" weight="bold">
          {person.name}
        </Text>
        {lines.map(line => (
          <Text key={line} variant="body-small" color="secondary">
            {line}
          </Text>
        ))}
      </span>
    </button>
  );
}
