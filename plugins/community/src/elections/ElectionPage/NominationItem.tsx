import { useState } from 'react';
import { Button, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ElectionDetail,
  NominationView,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { Chip, type ChipTone } from '../../ui/Chip';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { entityTitle } from '../../ui/entityTitle';
import { ErrorState } from '../../ui/ErrorState';
import { Markdown } from '../../ui/Markdown';
import { Person } from '../../ui/Person';
import { useTellError } from '../../ui/useTellError';
import { useElectionAct } from '../useElectionAct';
import { useNames } from '../useNames';
import { StandDialog } from './StandDialog';
import shared from '../Elections.module.css';
import styles from './ElectionPage.module.css';

export interface NominationItemProps {
  nomination: NominationView;
  detail: ElectionDetail;
}

/** Somebody who stands or was asked to: what they say, who endorses them, what can be done. */
export function NominationItem(props: NominationItemProps) {
  const { nomination, detail } = props;
  const { people, entities } = detail;
  const { t } = useTranslationRef(communityTranslationRef);
  const { name } = useNames(people);
  const isTheirs = nomination.nominatedBy === nomination.person;
  const facts = [
    ...(nomination.team ? [entityTitle(entities, nomination.team)] : []),
    ...(isTheirs
      ? []
      : [
          t('elections.nominations.by', {
            name: name(nomination.nominatedBy),
          }),
        ]),
  ];
  return (
    <li className={styles.nomination}>
      <div className={shared.line}>
        <div className={shared.head}>
          <Person personRef={nomination.person} people={people} />
          <Standing nomination={nomination} />
        </div>
      </div>
      {facts.length > 0 && (
        <Text
          as="p"
          variant="body-small"
          color="secondary"
          className={shared.quiet}
        >
          {facts.join(' · ')}
        </Text>
      )}
      {nomination.statement && (
        <Markdown text={nomination.statement} people={people} />
      )}
      {nomination.state === 'accepted' && (
        <Endorsements nomination={nomination} detail={detail} />
      )}
      <NominationActions {...props} />
    </li>
  );
}

function Standing(props: { nomination: NominationView }) {
  const { isCandidate, state } = props.nomination;
  const { t } = useTranslationRef(communityTranslationRef);
  const tones: Record<NominationView['state'], ChipTone> = {
    asked: 'warning',
    accepted: 'neutral',
    declined: 'neutral',
    withdrawn: 'neutral',
  };
  return isCandidate ? (
    <Chip tone="positive">{t('elections.nominations.state.candidate')}</Chip>
  ) : (
    <Chip tone={tones[state]}>{t(`elections.nominations.state.${state}`)}</Chip>
  );
}

/** `2 of 3 needed, from 2 teams`, and who they are. */
function Endorsements(props: NominationItemProps) {
  const { nomination, detail } = props;
  const { endorsers, endorserTeams } = detail.election.plan;
  const { t } = useTranslationRef(communityTranslationRef);
  const { names } = useNames(detail.people);
  const count = nomination.endorsers.length;
  if (endorsers === 0 && count === 0) return null;
  return (
    <Text as="p" variant="body-small" className={shared.quiet}>
      {endorsers > 0
        ? t('elections.nominations.endorsements', {
            count: endorsers,
            given: `${count}`,
          })
        : t('elections.nominations.endorsed')}
      {endorserTeams > 1 &&
        `, ${t('elections.nominations.teams', {
          count: endorserTeams,
          given: `${nomination.endorserTeams}`,
        })}`}
      {count > 0 && `: ${names(nomination.endorsers)}`}
    </Text>
  );
}

function NominationActions(props: NominationItemProps) {
  const { nomination, detail } = props;
  const { id, can } = nomination;
  const { t } = useTranslationRef(communityTranslationRef);
  const { name } = useNames(detail.people);
  const tellError = useTellError();
  const endorse = useElectionAct(
    nomination.endorsed ? 'withdrawEndorsement' : 'endorse',
  );
  const [open, setOpen] = useState<
    'accept' | 'edit' | 'decline' | 'withdraw'
  >();
  const close = () => setOpen(undefined);
  const who = name(nomination.person);
  if (!Object.values(can).some(Boolean)) return null;
  return (
    <div className={shared.actions}>
      {can.endorse && (
        <Button
          size="small"
          variant={nomination.endorsed ? 'tertiary' : 'secondary'}
          isPending={endorse.isPending}
          aria-label={t(
            nomination.endorsed
              ? 'elections.nominations.takeBackLabel'
              : 'elections.nominations.endorseLabel',
            { name: who },
          )}
          onPress={() =>
            endorse.mutate({ id }, { onError: error => tellError(error) })
          }
        >
          {t(
            nomination.endorsed
              ? 'elections.nominations.takeBack'
              : 'elections.nominations.endorse',
          )}
        </Button>
      )}
      {can.answer && (
        <>
          <Button
            size="small"
            variant="primary"
            onPress={() => setOpen('accept')}
          >
            {t('elections.nominations.accept')}
          </Button>
          <Button
            size="small"
            variant="secondary"
            onPress={() => setOpen('decline')}
          >
            {t('elections.nominations.decline')}
          </Button>
        </>
      )}
      {can.edit && (
        <Button
          size="small"
          variant="secondary"
          onPress={() => setOpen('edit')}
        >
          {t('elections.nominations.edit')}
        </Button>
      )}
      {can.withdraw && (
        <Button
          size="small"
          variant="tertiary"
          onPress={() => setOpen('withdraw')}
        >
          {t('elections.nominations.withdraw')}
        </Button>
      )}
      {(open === 'accept' || open === 'edit') && (
        <StandDialog
          how={open}
          nomination={nomination}
          people={detail.people}
          onClose={close}
        />
      )}
      {(open === 'decline' || open === 'withdraw') && (
        <LeaveDialog how={open} id={id} onClose={close} />
      )}
    </div>
  );
}

/** Declines to stand, or stands no longer; asks first. */
function LeaveDialog(props: {
  how: 'decline' | 'withdraw';
  id: string;
  onClose: () => void;
}) {
  const { how, id, onClose } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const answer = useElectionAct('answerNomination');
  const withdraw = useElectionAct('withdrawNomination');
  const act = how === 'decline' ? answer : withdraw;
  const confirm = () =>
    how === 'decline'
      ? answer.mutate({ id, answer: 'declined' }, { onSuccess: onClose })
      : withdraw.mutate({ id }, { onSuccess: onClose });
  return (
    <ConfirmDialog
      isOpen
      title={t(`elections.leave.${how}.title`)}
      confirmLabel={t(`elections.leave.${how}.confirm`)}
      isDestructive={how === 'withdraw'}
      isPending={act.isPending}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Text as="p">{t(`elections.leave.${how}.text`)}</Text>
      {act.error && (
        <ErrorState title={t('elections.page.refused')} error={act.error} />
      )}
    </ConfirmDialog>
  );
}
