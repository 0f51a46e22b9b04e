import { useState } from 'react';
import { Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { AgendaView } from '@platform-community/backstage-plugin-community-common';
import { agendaTranslationRef } from '../translation';
import { EmptyState } from '../../../ui/EmptyState';
import { useNow } from '../../../ui/useReader';
import { FillDialog } from '../dialogs/FillDialog';

/**
 * Invites to begin an agenda; whoever runs it, with what people asked for. Once
 * the event is over, to note what came up, whose answers go back to their threads.
 */
export function EmptyAgenda(props: { agenda: AgendaView }) {
  const { agenda } = props;
  const { t } = useTranslationRef(agendaTranslationRef);
  const isOver = useNow() >= Date.parse(agenda.endsAt);
  const [isFilling, setFilling] = useState(false);
  const invitation = agenda.can.run ? 'empty.run' : 'empty.text';
  return (
    <>
      <EmptyState
        title={t(isOver ? 'empty.titleOver' : 'empty.title')}
        text={t(isOver ? 'empty.over' : invitation)}
        actions={
          agenda.can.run && (
            <Button
              variant={isOver ? 'secondary' : 'primary'}
              onPress={() => setFilling(true)}
            >
              {t('actions.fill')}
            </Button>
          )
        }
      />
      {isFilling && (
        <FillDialog agenda={agenda} onClose={() => setFilling(false)} />
      )}
    </>
  );
}
