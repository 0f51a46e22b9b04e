import { useState } from 'react';
import { Alert, Button, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ElectionResultView,
  People,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { ErrorState } from '../../ui/ErrorState';
import type { ElectionCount } from '../useCount';
import { useNames } from '../useNames';
import { recount, type Recounted } from './recount';
import { saveJson } from './saveJson';
import shared from '../Elections.module.css';

export interface RecountPanelProps {
  count: ElectionCount;
  result: ElectionResultView;
  seedCommitment: string;
  people: People;
}

/** Counts the published ballots again here, or hands them out to be counted elsewhere. */
export function RecountPanel(props: RecountPanelProps) {
  const { count, result, seedCommitment, people } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const [counted, setCounted] = useState<Recounted | Error>();
  const countAgain = () => {
    try {
      setCounted(recount(count, { result, seedCommitment }));
    } catch (error) {
      setCounted(error as Error);
    }
  };
  return (
    <div className={shared.stack}>
      <Text
        as="h3"
        variant="body-medium"
        weight="bold"
        className={shared.quiet}
      >
        {t('elections.count.again')}
      </Text>
      <div className={shared.actions}>
        <Button variant="primary" onPress={countAgain}>
          {t('elections.count.here')}
        </Button>
        <Button
          variant="secondary"
          onPress={() => saveJson(count, `election-${count.election.id}.json`)}
        >
          {t('elections.count.download')}
        </Button>
      </div>
      <div role="status" className={shared.stack}>
        {counted instanceof Error && (
          <ErrorState title={t('elections.count.failed')} error={counted} />
        )}
        {counted && !(counted instanceof Error) && (
          <Verdict recounted={counted} people={people} />
        )}
      </div>
      <Text
        as="p"
        variant="body-small"
        color="secondary"
        className={shared.quiet}
      >
        {t('elections.count.command')}
      </Text>
      <code className={shared.code}>
        {`npx --package @platform-community/backstage-plugin-community-common community-recount election-${count.election.id}.json`}
      </code>
    </div>
  );
}

function Verdict(props: { recounted: Recounted; people: People }) {
  const { result, isSame, isSeedRight } = props.recounted;
  const { t } = useTranslationRef(communityTranslationRef);
  const { names } = useNames(props.people);
  const who =
    result.elected.length > 0
      ? names(result.elected)
      : t('elections.count.nobody');
  return (
    <>
      <Alert
        status={isSame ? 'success' : 'danger'}
        icon
        title={t(isSame ? 'elections.count.same' : 'elections.count.other', {
          names: who,
        })}
      />
      <Alert
        status={isSeedRight ? 'success' : 'danger'}
        icon
        title={t(
          isSeedRight
            ? 'elections.count.seedRight'
            : 'elections.count.seedWrong',
        )}
      />
    </>
  );
}
