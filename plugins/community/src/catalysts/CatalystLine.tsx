import type {
  DeclaredCatalystView,
  Entities,
  People,
  TermView,
} from '@platform-community/backstage-plugin-community-common';
import { Person } from '../ui/Person';
import { TermLine } from './TermLine';
import { useCatalystFacts } from './useCatalystFacts';
import { usePlaceBeside } from './useTermPlace';

/** A catalyst by a term, or whom the file of an entity names, in two lines. */
export function CatalystLine(props: {
  of: TermView | DeclaredCatalystView;
  /** The entity that is looked at, which need not be named. */
  here: string | undefined;
  people: People;
  entities: Entities;
}) {
  const { of, here, people, entities } = props;
  const placeBeside = usePlaceBeside();
  const factsOf = useCatalystFacts();
  return (
    <TermLine
      head={<Person personRef={of.person} people={people} size="medium" />}
      facts={factsOf(of, placeBeside(of, entities, here))}
    />
  );
}
