import { useId, useState } from 'react';
import { Alert, Button, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ElectionDetail } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { entityTitle } from '../../ui/entityTitle';
import { Section } from '../../ui/Section';
import { useElectionAct } from '../useElectionAct';
import { useElectionTimes } from '../useElectionTimes';
import { Exceptions } from './Exceptions';
import { ReasonDialog } from './ReasonDialog';
import { RollList } from './RollList';
import { rollWords } from './rollWords';
import shared from '../Elections.module.css';

/** Who may vote: by which rule, how many, who, and how to become one of them. */
export function RollSection(props: { detail: ElectionDetail }) {
  const { detail } = props;
  const { election, entities } = detail;
  const { plan, roll, can, mine } = election;
  const { t } = useTranslationRef(communityTranslationRef);
  const { moment } = useElectionTimes();
  const ask = useElectionAct('askException');
  const [isAsking, setAsking] = useState(false);
  const [isShown, setShown] = useState(false);
  const listId = useId();
  return (
    <Section title={t('elections.roll.title')}>
      <ul className={shared.list}>
        {plan.rollOf.map(source => (
          <li key={source}>{t(rollWords[source])}</li>
        ))}
        {plan.rollGroups.map(group => (
          <li key={group}>
            {t('elections.roll.source.group', {
              group: entityTitle(entities, group),
            })}
          </li>
        ))}
      </ul>
      <Text as="p" color="secondary" className={shared.quiet}>
        {roll
          ? t('elections.roll.size', {
              count: roll.size,
              when: moment(roll.takenAt),
            })
          : t('elections.roll.notYet', {
              when: moment(plan.nominationsOpenAt),
            })}
      </Text>
      {roll && (
        <Text as="p" className={shared.quiet}>
          {t(election.onRoll ? 'elections.roll.on' : 'elections.roll.off')}
        </Text>
      )}
      {mine.exception && <MyException exception={mine.exception} />}
      {can.askException && (
        <div>
          <Button
            size="small"
            variant="secondary"
            onPress={() => {
              ask.reset();
              setAsking(true);
            }}
          >
            {t('elections.roll.ask')}
          </Button>
        </div>
      )}
      {can.decideExceptions && <Exceptions electionId={election.id} />}
      {roll && (
        <div>
          <Button
            size="small"
            variant="tertiary"
            aria-expanded={isShown}
            aria-controls={isShown ? listId : undefined}
            onPress={() => setShown(!isShown)}
          >
            {t(isShown ? 'elections.roll.hide' : 'elections.roll.show')}
          </Button>
        </div>
      )}
      {isShown && (
        <div id={listId} className={shared.stack}>
          <RollList electionId={election.id} />
        </div>
      )}
      {isAsking && (
        <ReasonDialog
          title={t('elections.roll.askTitle')}
          explained={t('elections.roll.askText', {
            when: moment(plan.exceptionsUntil),
          })}
          label={t('elections.roll.askReason')}
          confirmLabel={t('elections.roll.askConfirm')}
          isPending={ask.isPending}
          error={ask.error}
          onConfirm={reason =>
            ask.mutate(
              { id: election.id, reason },
              { onSuccess: () => setAsking(false) },
            )
          }
          onClose={() => setAsking(false)}
        />
      )}
    </Section>
  );
}

type Exception = NonNullable<ElectionDetail['election']['mine']['exception']>;

function MyException(props: { exception: Exception }) {
  const { decision, note } = props.exception;
  const { t } = useTranslationRef(communityTranslationRef);
  const status = { admitted: 'success', refused: 'warning' } as const;
  return (
    <Alert
      status={decision ? status[decision] : 'info'}
      icon
      title={t(`elections.roll.mine.${decision ?? 'waiting'}`)}
      description={note}
    />
  );
}
