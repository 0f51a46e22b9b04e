import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import type { ProposalView } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../translation';
import { ErrorState } from '../ui/ErrorState';
import { FormDialog } from '../ui/FormDialog';
import { TermWordsFields } from './TermWordsFields';
import { useAccept } from './useAnswer';
import { useTermWords } from './useTermWords';

/** Props of {@link AcceptDialog}. */
export interface AcceptDialogProps {
  proposal: ProposalView;
  onClose: () => void;
}

/** Begins a term as it was proposed, in the catalyst's own words. */
export function AcceptDialog(props: AcceptDialogProps) {
  const { proposal, onClose } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const toasts = useApi(toastApiRef);
  const accept = useAccept();
  const words = useTermWords({ focus: proposal.focus });
  const confirm = () => {
    const settled = words.settle();
    if (!settled) return;
    accept.mutate(
      { id: proposal.id, ...settled },
      {
        onSuccess: () => {
          toasts.post({
            title: t('catalysts.proposals.accepted'),
            status: 'success',
            timeout: 5_000,
          });
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={t('catalysts.proposals.acceptTitle')}
      width={480}
      explained={t('catalysts.proposals.acceptText')}
      confirmLabel={t('catalysts.proposals.accept')}
      isPending={accept.isPending}
      onConfirm={confirm}
      onClose={onClose}
    >
      <TermWordsFields words={words} />
      {accept.error && (
        <ErrorState
          title={t('catalysts.proposals.acceptRefused')}
          error={accept.error}
        />
      )}
    </FormDialog>
  );
}
