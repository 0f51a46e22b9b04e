import { Text } from '@backstage/ui';
import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import type {
  ElectionResultView,
  People,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { ErrorState } from '../../ui/ErrorState';
import { useElectionAct } from '../useElectionAct';
import { useNames } from '../useNames';

/**
 * Who comes next: the first in order who was neither elected nor has taken a
 * seat since. Of equals it is for the server to draw.
 */
export function nextInOrder(result: ElectionResultView): string[] {
  const seated = new Set([
    ...result.elected,
    ...result.fills.map(fill => fill.person),
  ]);
  const groups = result.order.map(group =>
    group.filter(person => !seated.has(person)),
  );
  return groups.find(group => group.length > 0) ?? [];
}

/** Gives a seat that was left to the next in order; asks first. */
export function FillVacancyDialog(props: {
  electionId: string;
  people: People;
  next: string[];
  onClose: () => void;
}) {
  const { electionId, people, next, onClose } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const toasts = useApi(toastApiRef);
  const { names } = useNames(people);
  const fill = useElectionAct('fillVacancy');
  const confirm = () =>
    fill.mutate(
      { id: electionId },
      {
        onSuccess: () => {
          toasts.post({
            title: t('elections.result.fillDone'),
            status: 'success',
            timeout: 5_000,
          });
          onClose();
        },
      },
    );
  return (
    <ConfirmDialog
      isOpen
      title={t('elections.result.fillTitle')}
      confirmLabel={t('elections.result.fillConfirm')}
      isPending={fill.isPending}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Text as="p">
        {next.length === 0 && t('elections.result.fillTextUnknown')}
        {next.length === 1 &&
          t('elections.result.fillText', { name: names(next) })}
        {next.length > 1 &&
          t('elections.result.fillTextEquals', { names: names(next) })}
      </Text>
      {fill.error && (
        <ErrorState title={t('elections.page.refused')} error={fill.error} />
      )}
    </ConfirmDialog>
  );
}
