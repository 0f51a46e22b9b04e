import { useState } from 'react';
import { Alert, Button, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  receiptOf,
  type ElectionDetail,
} from '@platform-community/backstage-plugin-community-common';
import { useMe } from '../../threads/useMe';
import { communityTranslationRef } from '../../translation';
import { ListSkeleton } from '../../ui/ListSkeleton';
import { Section } from '../../ui/Section';
import { BallotForm } from './BallotForm';
import { candidatesFor } from './candidatesFor';
import { Copyable } from './Copyable';
import { EnterSecret } from './EnterSecret';
import type { Ranking } from './rankingMoves';
import { useBallotSecret } from './useBallotSecret';
import styles from '../Elections.module.css';

/** The reader's ballot, while voting is open. */
export function BallotSection(props: { detail: ElectionDetail }) {
  const { detail } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const me = useMe();
  return (
    <Section title={t('elections.ballot.title')}>
      {me ? (
        <Ballot detail={detail} reader={me.ref} />
      ) : (
        <ListSkeleton rows={2} />
      )}
    </Section>
  );
}

function Ballot(props: { detail: ElectionDetail; reader: string }) {
  const { detail, reader } = props;
  const { election } = detail;
  const { t } = useTranslationRef(communityTranslationRef);
  const isUnlinkable = election.plan.secrecy === 'unlinkable';
  const [ranking, setRanking] = useState<Ranking>(election.mine.ranking ?? []);
  const [isChanging, setChanging] = useState(false);
  const [justCast, setJustCast] = useState(false);
  const kept = useBallotSecret({
    electionId: election.id,
    person: reader,
    voted: election.voted,
  });
  if (!election.method) return null;
  const hasVoted = election.voted || justCast;
  const secret = isUnlinkable && kept.isProven ? kept.secret : undefined;

  if (!hasVoted || isChanging) {
    return (
      <BallotForm
        detail={detail}
        method={election.method}
        candidates={candidatesFor(election, reader)}
        ranking={ranking}
        onChange={setRanking}
        secret={isUnlinkable ? kept.secret : undefined}
        onSend={() => isUnlinkable && kept.sending()}
        onRefused={() => isUnlinkable && kept.refused()}
        onCast={() => {
          if (isUnlinkable) kept.arrived();
          setJustCast(true);
          setChanging(false);
        }}
        onKeep={hasVoted ? () => setChanging(false) : undefined}
      />
    );
  }
  return (
    <div className={styles.stack}>
      <Alert
        role="status"
        status="success"
        icon
        title={t('elections.ballot.castTitle')}
        description={t(
          isUnlinkable && !secret
            ? 'elections.ballot.firstStands'
            : 'elections.ballot.changeable',
        )}
      />
      {secret && !kept.isKept && (
        <Alert status="warning" icon title={t('elections.ballot.notKept')} />
      )}
      {secret && (
        <>
          <Copyable
            label={t('elections.ballot.receipt')}
            code={receiptOf(election.id, secret)}
          />
          <Copyable label={t('elections.ballot.secretLabel')} code={secret} />
          <Text as="p" color="secondary" className={styles.quiet}>
            {t('elections.ballot.receiptText')}
          </Text>
        </>
      )}
      {isUnlinkable && !secret ? (
        <EnterSecret
          confirmLabel={t('elections.ballot.useSecret')}
          onEntered={entered => {
            kept.enter(entered);
            setChanging(true);
          }}
        />
      ) : (
        election.can.vote && (
          <div>
            <Button variant="secondary" onPress={() => setChanging(true)}>
              {t('elections.ballot.change')}
            </Button>
          </div>
        )
      )}
    </div>
  );
}
