import { useState } from 'react';
import { Alert, Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ElectionDetail } from '@platform-community/backstage-plugin-community-common';
import { useMe } from '../../threads/useMe';
import { communityTranslationRef } from '../../translation';
import { EmptyState } from '../../ui/EmptyState';
import { Section } from '../../ui/Section';
import { NominateDialog } from './NominateDialog';
import { NominationItem } from './NominationItem';
import { StandDialog } from './StandDialog';
import shared from '../Elections.module.css';

/** Who stands, who was asked to, and how to become one of them. */
export function Nominations(props: { detail: ElectionDetail }) {
  const { detail } = props;
  const { election } = detail;
  const { t } = useTranslationRef(communityTranslationRef);
  const me = useMe();
  const [open, setOpen] = useState<'stand' | 'nominate'>();
  const close = () => setOpen(undefined);
  // Who decides on the roll cannot be on the ballot.
  const isOfficer = me && election.plan.officers.includes(me.ref);
  const stands = election.nominations.some(
    nomination =>
      nomination.person === me?.ref &&
      ['asked', 'accepted'].includes(nomination.state),
  );
  const actions = election.can.nominate && (
    <div className={shared.actions}>
      {me && !stands && !isOfficer && (
        <Button variant="primary" size="small" onPress={() => setOpen('stand')}>
          {t('elections.nominations.stand')}
        </Button>
      )}
      <Button
        variant="secondary"
        size="small"
        onPress={() => setOpen('nominate')}
      >
        {t('elections.nominations.nominate')}
      </Button>
    </div>
  );
  const emptyWords = () => {
    if (election.can.nominate) return 'elections.nominations.emptyNow';
    return election.state === 'planned'
      ? 'elections.nominations.emptyYet'
      : 'elections.nominations.empty';
  };
  return (
    <Section title={t('elections.nominations.title')} action={actions}>
      {election.nominations.some(({ can }) => can.answer) && (
        <Alert
          status="info"
          icon
          title={t('elections.nominations.youAreAsked')}
          description={t('elections.nominations.youAreAskedText')}
        />
      )}
      {election.nominations.length === 0 ? (
        <EmptyState
          title={t('elections.nominations.emptyTitle')}
          text={t(emptyWords())}
        />
      ) : (
        <ul
          className={shared.list}
          aria-label={t('elections.nominations.title')}
        >
          {election.nominations.map(nomination => (
            <NominationItem
              key={nomination.id}
              nomination={nomination}
              detail={detail}
            />
          ))}
        </ul>
      )}
      {open === 'nominate' && (
        <NominateDialog electionId={election.id} onClose={close} />
      )}
      {open === 'stand' && me && (
        <StandDialog
          how="stand"
          electionId={election.id}
          reader={me.ref}
          onClose={close}
        />
      )}
    </Section>
  );
}
