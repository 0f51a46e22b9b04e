import { useState } from 'react';
import { Button, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  allowsEqualRanks,
  type ElectionDetail,
  type TallyMethod,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { isRefusal } from '../../ui/errorMessage';
import { ErrorState } from '../../ui/ErrorState';
import { BallotWords } from './BallotWords';
import { ChoiceField } from './ChoiceField';
import { Copyable } from './Copyable';
import { RankingField } from './RankingField';
import type { Ranking } from './rankingMoves';
import { SecrecyNote } from './SecrecyNote';
import { useCast } from './useCast';
import dialog from '../../ui/dialog.module.css';
import styles from '../Elections.module.css';

export interface BallotFormProps {
  detail: ElectionDetail;
  method: TallyMethod;
  candidates: readonly string[];
  ranking: Ranking;
  onChange: (ranking: string[][]) => void;
  /** Where ballots are unlinkable. */
  secret?: string;
  /** Just before the ballot goes out. */
  onSend: () => void;
  onCast: () => void;
  /** When the server says that it was not cast. */
  onRefused: () => void;
  /** Where a ballot was cast before. */
  onKeep?: () => void;
}

const instructions = {
  confidence: 'elections.ballot.how.confidence',
  majority: 'elections.ballot.how.majority',
  schulze: 'elections.ballot.how.schulze',
  'scottish-stv': 'elections.ballot.how.stv',
} as const;

/** The ballot: what is said of whom, who will see it, and a last look before it is cast. */
export function BallotForm(props: BallotFormProps) {
  const { detail, method, candidates, ranking, onChange, secret } = props;
  const { election, people } = detail;
  const { secrecy } = election.plan;
  const { t } = useTranslationRef(communityTranslationRef);
  const [isLooking, setLooking] = useState(false);
  const cast = useCast(election.id);
  const fields = { candidates, people, ranking, onChange };

  const send = () => {
    props.onSend();
    cast.mutate(
      { ranking: ranking.map(rank => [...rank]), secret },
      {
        onSuccess: () => {
          setLooking(false);
          props.onCast();
        },
        onError: error => {
          if (isRefusal(error)) props.onRefused();
        },
      },
    );
  };
  return (
    <div className={styles.stack}>
      <Text as="p" color="secondary" className={styles.quiet}>
        {t(instructions[method])}
      </Text>
      {method === 'confidence' || method === 'majority' ? (
        <ChoiceField {...fields} method={method} />
      ) : (
        <RankingField {...fields} allowsEquals={allowsEqualRanks(method)} />
      )}
      {secret && props.onKeep && (
        <Text as="p" className={styles.quiet}>
          {t('elections.ballot.replaces')}
        </Text>
      )}
      <SecrecyNote secrecy={secrecy} />
      {secret && (
        <Copyable label={t('elections.ballot.secretLabel')} code={secret} />
      )}
      <div className={styles.actions}>
        <Button
          variant="primary"
          onPress={() => {
            cast.reset();
            setLooking(true);
          }}
        >
          {t('elections.ballot.look')}
        </Button>
        {props.onKeep && (
          <Button variant="secondary" onPress={props.onKeep}>
            {t('elections.ballot.keepFirst')}
          </Button>
        )}
      </div>
      {isLooking && (
        <ConfirmDialog
          isOpen
          title={t('elections.ballot.lookTitle')}
          confirmLabel={t('elections.ballot.cast')}
          isPending={cast.isPending}
          onConfirm={send}
          onClose={() => setLooking(false)}
        >
          <div className={dialog.fields}>
            <BallotWords
              method={method}
              candidates={candidates}
              people={people}
              ranking={ranking}
            />
            <Text as="p" color="secondary" className={dialog.explained}>
              {t(`elections.secrecy.before.${secrecy}`)}
            </Text>
            {cast.error && (
              <ErrorState
                title={t('elections.ballot.refused')}
                error={cast.error}
              />
            )}
          </div>
        </ConfirmDialog>
      )}
    </div>
  );
}
