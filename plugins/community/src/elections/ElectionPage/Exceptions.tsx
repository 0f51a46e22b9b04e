import { useState } from 'react';
import { Button, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  People,
  RollExceptionView,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { ErrorState } from '../../ui/ErrorState';
import { Person } from '../../ui/Person';
import { useElectionAct } from '../useElectionAct';
import { useNames } from '../useNames';
import { useRoll } from '../useRoll';
import { ReasonDialog } from './ReasonDialog';
import shared from '../Elections.module.css';

/** Who asks to be on the roll, for the officers to decide. */
export function Exceptions(props: { electionId: string }) {
  const { t } = useTranslationRef(communityTranslationRef);
  const roll = useRoll(props.electionId, true);
  if (roll.isError && !roll.data) {
    return (
      <ErrorState
        error={roll.error}
        onRetry={() => void roll.refetch()}
        isRetrying={roll.isFetching}
      />
    );
  }
  if (!roll.data) return null;
  const [{ exceptions, people }] = roll.data.pages;
  return (
    <div className={shared.stack}>
      <Text
        as="h3"
        variant="body-medium"
        weight="bold"
        className={shared.quiet}
      >
        {t('elections.roll.exceptions')}
      </Text>
      {exceptions.length === 0 ? (
        <Text as="p" color="secondary" className={shared.quiet}>
          {t('elections.roll.noExceptions')}
        </Text>
      ) : (
        <ul className={shared.list} aria-label={t('elections.roll.exceptions')}>
          {exceptions.map(exception => (
            <Exception
              key={exception.id}
              exception={exception}
              people={people}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

type Decision = 'admitted' | 'refused';

function Exception(props: { exception: RollExceptionView; people: People }) {
  const { exception, people } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const { name } = useNames(people);
  const decide = useElectionAct('decideException');
  const [deciding, setDeciding] = useState<Decision>();
  const who = name(exception.person);
  const start = (decision: Decision) => {
    decide.reset();
    setDeciding(decision);
  };
  return (
    <li className={shared.stack}>
      <Person personRef={exception.person} people={people} size="x-small" />
      <Text as="p" className={shared.quiet}>
        {exception.reason}
      </Text>
      {exception.decision && (
        <Text
          as="p"
          variant="body-small"
          color="secondary"
          className={shared.quiet}
        >
          {[
            t(`elections.roll.decided.${exception.decision}`, {
              name: exception.decidedBy ? name(exception.decidedBy) : '',
            }),
            ...(exception.note ? [exception.note] : []),
          ].join(' · ')}
        </Text>
      )}
      {exception.can.decide && (
        <div className={shared.actions}>
          <Button
            size="small"
            variant="secondary"
            aria-label={t('elections.roll.admitLabel', { name: who })}
            onPress={() => start('admitted')}
          >
            {t('elections.roll.admit')}
          </Button>
          <Button
            size="small"
            variant="tertiary"
            aria-label={t('elections.roll.refuseLabel', { name: who })}
            onPress={() => start('refused')}
          >
            {t('elections.roll.refuse')}
          </Button>
        </div>
      )}
      {deciding && (
        <ReasonDialog
          title={t(`elections.roll.decide.${deciding}`, { name: who })}
          explained={t('elections.roll.decideText')}
          label={t('elections.roll.note')}
          confirmLabel={t(
            deciding === 'admitted'
              ? 'elections.roll.admit'
              : 'elections.roll.refuse',
          )}
          isOptional={deciding === 'admitted'}
          isPending={decide.isPending}
          error={decide.error}
          onConfirm={note =>
            decide.mutate(
              { id: exception.id, decision: deciding, note: note || undefined },
              { onSuccess: () => setDeciding(undefined) },
            )
          }
          onClose={() => setDeciding(undefined)}
        />
      )}
    </li>
  );
}
