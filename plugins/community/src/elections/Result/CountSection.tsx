import { useState } from 'react';
import { Button, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ElectionDetail,
  ElectionResultView,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { ErrorState } from '../../ui/ErrorState';
import { ListSkeleton } from '../../ui/ListSkeleton';
import { Section } from '../../ui/Section';
import { useCount } from '../useCount';
import { MyReceipt } from './MyReceipt';
import { RecountPanel } from './RecountPanel';
import { Steps } from './Steps';
import { WhoVotedHow } from './WhoVotedHow';
import shared from '../Elections.module.css';

/** How the result came about, and the ballots for anybody to count again. */
export function CountSection(props: {
  detail: ElectionDetail;
  result: ElectionResultView;
}) {
  const { detail, result } = props;
  const { election } = detail;
  const { t } = useTranslationRef(communityTranslationRef);
  const [isShown, setShown] = useState(false);
  const count = useCount(election.id, isShown);
  return (
    <Section title={t('elections.count.title')}>
      <Text as="p" color="secondary" className={shared.quiet}>
        {t(
          election.plan.secrecy === 'open'
            ? 'elections.count.explainedOpen'
            : 'elections.count.explained',
        )}
      </Text>
      {!isShown && (
        <div>
          <Button variant="secondary" onPress={() => setShown(true)}>
            {t('elections.count.show')}
          </Button>
        </div>
      )}
      {isShown && count.isPending && <ListSkeleton rows={2} />}
      {count.isError && !count.data && (
        <ErrorState
          error={count.error}
          onRetry={() => void count.refetch()}
          isRetrying={count.isFetching}
        />
      )}
      {count.data && (
        <div className={shared.stack}>
          <Steps
            input={count.data.input}
            result={count.data.result}
            people={{ ...detail.people, ...count.data.people }}
            entities={detail.entities}
          />
          <RecountPanel
            count={count.data}
            result={result}
            seedCommitment={election.plan.seedCommitment}
            people={detail.people}
          />
          {election.plan.secrecy === 'unlinkable' && (
            <MyReceipt
              electionId={election.id}
              receipts={count.data.receipts}
            />
          )}
          {count.data.votes && (
            <WhoVotedHow
              votes={count.data.votes}
              people={{ ...detail.people, ...count.data.people }}
              method={count.data.input.method}
              candidates={count.data.input.candidates}
            />
          )}
        </div>
      )}
    </Section>
  );
}
