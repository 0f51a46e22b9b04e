import { Link, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  AgendaItemView,
  AgendaView,
} from '@platform-community/backstage-plugin-community-common';
import { useCommunityPaths } from '../../../scope';
import { agendaTranslationRef } from '../translation';
import { Chip } from '../../../ui/Chip';
import { useItemTitle } from '../useItemTitle';
import { ItemFacts } from './ItemFacts';
import styles from './Agenda.module.css';

/** Props of {@link ItemText}. */
export interface ItemTextProps {
  agenda: AgendaView;
  item: AgendaItemView;
  /** Not of the running order, whose titles stand out. */
  isQuiet?: boolean;
}

/** What an item is, where it stands, and what came of it. */
export function ItemText(props: ItemTextProps) {
  const { agenda, item, isQuiet } = props;
  const { thread } = item;
  const { t } = useTranslationRef(agendaTranslationRef);
  const paths = useCommunityPaths();
  const titleOf = useItemTitle();
  const weight = isQuiet ? 'regular' : 'bold';
  return (
    <>
      <div className={styles.titleLine}>
        {thread && !item.hasOwnTitle ? (
          <Link
            href={paths.thread(thread.id)}
            className={styles.title}
            color="primary"
            weight={weight}
            standalone
          >
            {titleOf(item)}
          </Link>
        ) : (
          <Text as="span" weight={weight} className={styles.title}>
            {titleOf(item)}
          </Text>
        )}
        {item.id === agenda.current && <Chip tone="positive">{t('now')}</Chip>}
        {thread?.status === 'shipped' && (
          <Chip tone="info">{t('shipped')}</Chip>
        )}
        {item.state === 'done' && <DoneChip item={item} />}
      </div>
      {item.details && (
        <Text as="p" className={styles.details} dir="auto">
          {item.details}
        </Text>
      )}
      {item.answer && (
        <Text as="p" className={styles.details} dir="auto">
          {t('answer', { words: item.answer })}
        </Text>
      )}
      <ItemFacts agenda={agenda} item={item} />
    </>
  );
}

function DoneChip(props: { item: AgendaItemView }) {
  const { t } = useTranslationRef(agendaTranslationRef);
  return props.item.kind === 'question' ? (
    <Chip tone="positive">{t('answered')}</Chip>
  ) : (
    <Chip>{t('done')}</Chip>
  );
}
