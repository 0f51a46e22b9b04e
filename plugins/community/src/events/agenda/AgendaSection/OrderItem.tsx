import type { KeyboardEvent } from 'react';
import { Text } from '@backstage/ui';
import { RiDraggable } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  AgendaItemView,
  AgendaView,
} from '@platform-community/backstage-plugin-community-common';
import type { Dragging } from '../../../ui/useDragging';
import { agendaTranslationRef } from '../translation';
import { useAgendaTime } from '../useAgendaTime';
import { useItemTitle } from '../useItemTitle';
import { ItemMenu } from './ItemMenu';
import { ItemText } from './ItemText';
import type { Step } from './orderMoves';
import { QuestionList } from './QuestionList';
import styles from './Agenda.module.css';

/** Props of {@link OrderItem}. */
export interface OrderItemProps {
  agenda: AgendaView;
  item: AgendaItemView;
  /** In the running order, from 0. */
  place: number;
  /** What is asked, below the time that is set aside for it. */
  questions: AgendaItemView[] | undefined;
  dragging: Dragging;
  canStep: (how: Step) => boolean;
  onStep: (how: Step) => void;
}

const keys: Record<string, Step> = { ArrowUp: 'up', ArrowDown: 'down' };

/** A part of the running order: when, what, how long. */
export function OrderItem(props: OrderItemProps) {
  const { agenda, item, place, questions, dragging, canStep, onStep } = props;
  const { t } = useTranslationRef(agendaTranslationRef);
  const timeOf = useAgendaTime(agenda);
  const titleOf = useItemTitle();
  const at = item.startedAt ?? item.startsAt;
  const isNow = item.id === agenda.current;
  const isMovable = agenda.can.run && item.state === 'accepted' && !isNow;
  const offset = dragging.offsetOf(item.id);
  const onKeyDown = (event: KeyboardEvent) => {
    const how = keys[event.key];
    if (!how) return;
    event.preventDefault();
    if (canStep(how)) onStep(how);
  };
  return (
    <li
      className={styles.row}
      data-drop-rank={agenda.can.run ? place : undefined}
      data-over={dragging.overRank(place)}
      data-dragged={offset ? true : undefined}
      data-now={isNow || undefined}
      data-done={item.state === 'done' || undefined}
      aria-current={isNow ? 'step' : undefined}
      style={offset && { transform: `translateY(${offset.y}px)` }}
    >
      <span className={styles.time}>
        {at && <time dateTime={at}>{timeOf(at)}</time>}
      </span>
      <div className={styles.what}>
        <ItemText agenda={agenda} item={item} />
        {questions && <QuestionList agenda={agenda} questions={questions} />}
      </div>
      <span className={styles.side}>
        <Text as="span" color="secondary" className={styles.minutes}>
          {t('minutes', { count: item.minutes })}
        </Text>
        {isMovable && (
          <button
            type="button"
            className={styles.handle}
            aria-label={t('item.handle', {
              title: titleOf(item),
            })}
            onKeyDown={onKeyDown}
            {...dragging.handle(item.id)}
          >
            <RiDraggable size={18} aria-hidden="true" />
          </button>
        )}
        <ItemMenu
          agenda={agenda}
          item={item}
          steps={isMovable ? { canStep, onStep } : undefined}
        />
      </span>
    </li>
  );
}
