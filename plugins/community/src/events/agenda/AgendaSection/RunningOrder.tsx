import { useState } from 'react';
import { VisuallyHidden } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { AgendaView } from '@platform-community/backstage-plugin-community-common';
import { useDragging } from '../../../ui/useDragging';
import { agendaTranslationRef } from '../translation';
import { agendaActs } from '../agendaActs';
import type { AgendaParts } from '../agendaParts';
import { useActNow } from '../useActNow';
import { useItemTitle } from '../useItemTitle';
import { droppedAt, placeAfter, step, type Step } from './orderMoves';
import { OrderItem } from './OrderItem';
import styles from './Agenda.module.css';

/**
 * What has a time, in its order; whoever runs the agenda moves it by dragging,
 * from a menu, or with the arrow keys.
 */
export function RunningOrder(props: {
  agenda: AgendaView;
  parts: AgendaParts;
}) {
  const { agenda, parts } = props;
  const { order } = parts;
  const { t } = useTranslationRef(agendaTranslationRef);
  const titleOf = useItemTitle();
  const { act } = useActNow(agenda);
  const [said, setSaid] = useState({ words: '', times: 0 });

  const move = (id: string, before: string | null | undefined) => {
    const item = order.find(one => one.id === id);
    if (before === undefined || !item) return;
    act(agendaActs.move(id, before));
    const words = t('item.moved', {
      name: titleOf(item),
      place: `${placeAfter(order, id, before)}`,
      of: `${order.length}`,
    });
    setSaid(({ times }) => ({ words, times: times + 1 }));
  };
  const dragging = useDragging({
    allowsEquals: false,
    onDrop: (id, at) =>
      at.to === 'before' && move(id, droppedAt(order, id, at.rank)),
  });
  return (
    <>
      <ol className={styles.rows} aria-label={t('order')}>
        {order.map((item, place) => (
          <OrderItem
            key={item.id}
            agenda={agenda}
            item={item}
            place={place}
            questions={
              item.id === parts.questionsAt ? parts.questions : undefined
            }
            dragging={dragging}
            canStep={(how: Step) => step(order, item.id, how) !== undefined}
            onStep={how => move(item.id, step(order, item.id, how))}
          />
        ))}
      </ol>
      <VisuallyHidden role="status">
        {/* Another element each time, so that the same words are read again. */}
        <span key={said.times}>{said.words}</span>
      </VisuallyHidden>
    </>
  );
}
