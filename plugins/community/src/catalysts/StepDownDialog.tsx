import { Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { TermView } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../translation';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { ErrorState } from '../ui/ErrorState';
import { useEndTerm } from './useEndTerm';

/** Asks a catalyst whether they mean it. */
export function StepDownDialog(props: { term: TermView; onClose: () => void }) {
  const { term, onClose } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const end = useEndTerm(term.id);
  return (
    <ConfirmDialog
      isOpen
      title={t('catalysts.end.stepDownTitle')}
      confirmLabel={t('catalysts.end.stepDownConfirm')}
      isDestructive
      isPending={end.isPending}
      onConfirm={() => end.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Text as="p">{t('catalysts.end.stepDownText')}</Text>
      {end.error && (
        <ErrorState title={t('catalysts.end.refused')} error={end.error} />
      )}
    </ConfirmDialog>
  );
}
