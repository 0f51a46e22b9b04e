import { Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  AgendaItemView,
  AgendaView,
} from '@platform-community/backstage-plugin-community-common';
import { agendaTranslationRef } from '../translation';
import { agendaActs } from '../agendaActs';
import { ItemVote } from '../ItemVote';
import { useActNow } from '../useActNow';
import { ItemMenu } from './ItemMenu';
import { ItemText } from './ItemText';
import styles from './Agenda.module.css';

/** What somebody proposed and nobody has decided on yet. */
export function WaitingItem(props: {
  agenda: AgendaView;
  item: AgendaItemView;
}) {
  const { agenda, item } = props;
  const { t } = useTranslationRef(agendaTranslationRef);
  const { act, isPending } = useActNow(agenda);
  return (
    <li className={styles.row} data-waiting>
      <span className={styles.time}>{t('waitingMark')}</span>
      <div className={styles.what}>
        <ItemText agenda={agenda} item={item} isQuiet />
      </div>
      <span className={styles.side}>
        <ItemVote agenda={agenda} item={item} />
        {agenda.can.run && (
          <Button
            size="small"
            variant="secondary"
            aria-label={t('item.acceptOf', { title: item.title })}
            isPending={isPending}
            onPress={() => act(agendaActs.decide(item.id, 'accepted'))}
          >
            {t('item.accept')}
          </Button>
        )}
        <ItemMenu agenda={agenda} item={item} />
      </span>
    </li>
  );
}
