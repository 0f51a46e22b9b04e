import { useState } from 'react';
import { Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { AgendaView } from '@platform-community/backstage-plugin-community-common';
import { agendaTranslationRef } from '../translation';
import { EmptyState } from '../../../ui/EmptyState';
import { FillDialog } from '../dialogs/FillDialog';

/** Invites to begin an agenda; whoever runs it, with what people asked for. */
export function EmptyAgenda(props: { agenda: AgendaView }) {
  const { agenda } = props;
  const { t } = useTranslationRef(agendaTranslationRef);
  const [isFilling, setFilling] = useState(false);
  return (
    <>
      <EmptyState
        title={t('empty.title')}
        text={t(agenda.can.run ? 'empty.run' : 'empty.text')}
        actions={
          agenda.can.run && (
            <Button variant="primary" onPress={() => setFilling(true)}>
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
