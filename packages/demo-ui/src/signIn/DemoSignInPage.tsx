import {
  configApiRef,
  useApi,
  type SignInPageProps,
} from '@backstage/core-plugin-api';
import { Alert, SearchField, Skeleton, Text } from '@backstage/ui';
import { useState } from 'react';
import { Lantern } from '../logo/Lantern';
import styles from './DemoSignInPage.module.css';
import type { People } from './fetchPeople';
import { PersonCard } from './PersonCard';
import { usePeople } from './usePeople';
import { useSignIn } from './useSignIn';

/** Signs in as anybody in the catalog: for demos and development only. */
export function DemoSignInPage(props: SignInPageProps) {
  const { busy, error, signInAs } = useSignIn(props.onSignInSuccess);
  if (busy && !error) return null;
  return <ChoosePerson error={error} onChoose={signInAs} />;
}

interface ChoosePersonProps {
  error?: Error;
  onChoose(ref: string): void;
}

function ChoosePerson(props: ChoosePersonProps) {
  const { error, onChoose } = props;
  const company =
    useApi(configApiRef).getOptionalString('organization.name') ?? 'the demo';
  const [text, setText] = useState('');
  const { answer, error: listError } = usePeople(text.trim());
  const problem = error ?? listError;

  return (
    <main className={styles.page}>
      <header className={styles.header}>
        <Lantern className={styles.logo} />
        <Text as="h1" variant="title-medium">
          Welcome to {company}
        </Text>
        <Text as="p" variant="body-large" color="secondary">
          This is a demo: whom would you like to be? You can switch at any time.
        </Text>
      </header>
      {problem && (
        <Alert
          status="danger"
          icon
          title="That did not work"
          description={problem.message}
        />
      )}
      <div>
        <SearchField
          aria-label="Find anybody by name"
          placeholder="Find anybody else by name…"
          value={text}
          onChange={setText}
        />
      </div>
      <PeopleGrid answer={answer} text={text} onChoose={onChoose} />
    </main>
  );
}

interface PeopleGridProps {
  answer?: People;
  text: string;
  onChoose(ref: string): void;
}

function PeopleGrid(props: PeopleGridProps) {
  const { answer, text, onChoose } = props;
  if (!answer || (answer.loading && answer.people.length === 0)) {
    return (
      <div aria-busy="true" aria-label="The catalog is being loaded">
        <div className={styles.people} aria-hidden="true">
          {Array.from({ length: 4 }, (_, i) => (
            <Skeleton key={i} height={84} width="100%" />
          ))}
        </div>
      </div>
    );
  }
  if (answer.people.length === 0) {
    return (
      <Text as="p" role="status" color="secondary">
        Nobody here is called “{text.trim()}”. Try a part of the name.
      </Text>
    );
  }
  return (
    <div className={styles.people}>
      {answer.people.map(person => (
        <PersonCard key={person.ref} person={person} onChoose={onChoose} />
      ))}
    </div>
  );
}
