import { Avatar, Card, CardBody, Flex, Text } from '@backstage/ui';
import type { Person } from './fetchPeople';
import styles from './DemoSignInPage.module.css';

interface PersonCardProps {
  person: Person;
  onChoose(ref: string): void;
}

export function PersonCard(props: PersonCardProps) {
  const { person, onChoose } = props;
  const lines = [person.label, person.groups.join(', ')].filter(Boolean);
  return (
    <Card
      label={`Sign in as ${person.name}`}
      onPress={() => onChoose(person.ref)}
      className={styles.person}
    >
      <CardBody>
        <Flex align="center" gap="3">
          <Avatar
            src={person.picture ?? ''}
            name={person.name}
            size="large"
            purpose="decoration"
          />
          <Flex direction="column" gap="0.5" className={styles.words}>
            <Text variant="body-medium" weight="bold">
              {person.name}
            </Text>
            {lines.map(line => (
              <Text key={line} variant="body-small" color="secondary">
                {line}
              </Text>
            ))}
          </Flex>
        </Flex>
      </CardBody>
    </Card>
  );
}
