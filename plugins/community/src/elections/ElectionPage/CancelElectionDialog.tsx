import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ElectionSummary } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { useElectionAct } from '../useElectionAct';
import { ReasonDialog } from './ReasonDialog';

/** Calls an election off; never without a reason. */
export function CancelElectionDialog(props: {
  election: Pick<ElectionSummary, 'id' | 'title'>;
  onClose: () => void;
}) {
  const { election, onClose } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const cancel = useElectionAct('cancel');
  return (
    <ReasonDialog
      title={t('elections.cancelDialog.title', { title: election.title })}
      explained={t('elections.cancelDialog.text')}
      label={t('elections.cancelDialog.reason')}
      confirmLabel={t('elections.cancelDialog.confirm')}
      isPending={cancel.isPending}
      error={cancel.error}
      onConfirm={reason =>
        cancel.mutate({ id: election.id, reason }, { onSuccess: onClose })
      }
      onClose={onClose}
    />
  );
}
