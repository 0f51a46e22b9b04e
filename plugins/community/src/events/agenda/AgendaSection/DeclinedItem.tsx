import { Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  AgendaItemView,
  AgendaView,
} from '@platform-community/backstage-plugin-community-common';
import { agendaTranslationRef } from '../translation';
import { ItemMenu } from './ItemMenu';
import { ItemText } from './ItemText';
import styles from './Agenda.module.css';

/** What was declined and why, for whoever proposed it and those who decide. */
export function DeclinedItem(props: {
  agenda: AgendaView;
  item: AgendaItemView;
}) {
  const { agenda, item } = props;
  const { t } = useTranslationRef(agendaTranslationRef);
  return (
    <li className={styles.row} data-declined>
      <div className={styles.what}>
        <ItemText agenda={agenda} item={item} isQuiet />
        {item.declineReason && (
          <Text as="p" variant="body-small" className={styles.words}>
            {t('declineReason', { reason: item.declineReason })}
          </Text>
        )}
      </div>
      <span className={styles.side}>
        <ItemMenu agenda={agenda} item={item} />
      </span>
    </li>
  );
}
