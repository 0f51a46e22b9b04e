import { useState } from 'react';
import { Button } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  People,
  StatusChangeView,
  ThreadView,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { personName, RoleChip, Section, When } from '../../ui';
import {
  SetTarget,
  timelineOf,
  useNoteWords,
  useTargetWords,
  type TimelineStep,
} from '../stand';
import { useThreadWords } from '../useThreadWords';
import { MoveThread } from './MoveThread';
import styles from './WhereItStands.module.css';

/** Props of {@link WhereItStands}. */
export interface WhereItStandsProps {
  thread: ThreadView;
  history: StatusChangeView[];
  people: People;
}

/** How a thread came to where it stands, and the way to move it on. */
export function WhereItStands(props: WhereItStandsProps) {
  const { thread, history, people } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const [open, setOpen] = useState<'move' | 'target'>();
  const { past } = timelineOf(thread, history);
  const close = () => setOpen(undefined);

  return (
    <Section title={t('threads.standing.label')}>
      <ol
        className={styles.timeline}
        aria-label={t('threads.standing.history')}
      >
        {past.map((step, index) => (
          <Step
            key={`${step.move.at} ${step.move.to}`}
            step={step}
            people={people}
            isNow={index === past.length - 1}
          />
        ))}
      </ol>
      {thread.escalatedTo && (
        <p className={styles.waiting}>
          {t(`threads.helping.escalated.${thread.escalatedTo}`)}
        </p>
      )}
      <StillToCome thread={thread} history={history} people={people} />
      {open === 'move' && <MoveThread thread={thread} onClose={close} />}
      {open === 'target' && <SetTarget thread={thread} onClose={close} />}
      {!open && (
        <div className={styles.formActions}>
          {thread.can.moveTo.length > 0 && (
            <Button
              variant="secondary"
              size="small"
              onPress={() => setOpen('move')}
            >
              {t('threads.standing.move')}
            </Button>
          )}
          {thread.can.setTarget && (
            <Button
              variant="secondary"
              size="small"
              onPress={() => setOpen('target')}
            >
              {t(
                thread.target
                  ? 'threads.stand.target.change'
                  : 'threads.stand.target.set',
              )}
            </Button>
          )}
        </div>
      )}
    </Section>
  );
}

function Step(props: { step: TimelineStep; people: People; isNow: boolean }) {
  const { step, people, isNow } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const words = useThreadWords();
  const targets = useTargetWords();
  const { move } = step;
  const isPlan = move.to === 'planned' || move.to === 'in-progress';
  return (
    <li className={styles.step} aria-current={isNow ? 'step' : undefined}>
      <span className={styles.status}>{words.status(move.to)}</span>{' '}
      <When at={move.at} as="date" />
      <div className={styles.by}>
        {move.automatic ? (
          t('threads.links.automatic')
        ) : (
          <>
            {personName(people, move.by)}{' '}
            {move.role && <RoleChip role={move.role} />}
          </>
        )}
      </div>
      {move.target && (
        <p className={styles.note}>
          {t(isPlan ? 'threads.stand.target.now' : 'threads.stand.target.was', {
            target: targets(move.target),
          })}
        </p>
      )}
      {move.withResponse && (
        <p className={styles.note}>{t('threads.stand.withResponse')}</p>
      )}
      {move.reason && <p className={styles.reason}>{move.reason}</p>}
      {step.notes.map(note => (
        <Note key={note.at} note={note} people={people} />
      ))}
    </li>
  );
}

/** What changed while a thread stood where it was. */
function Note(props: { note: StatusChangeView; people: People }) {
  const { note, people } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const words = useNoteWords();
  const name = personName(people, note.by);
  return (
    <p className={styles.note}>
      {note.what === 'confirmed'
        ? t('threads.stand.confirmedBy', { name })
        : `${words(note)} · ${name}`}{' '}
      · <When at={note.at} as="date" />
      {note.reason && ` · ${note.reason}`}
    </p>
  );
}

/** The way that still lies before a thread, if all goes well. */
function StillToCome(props: WhereItStandsProps) {
  const { thread, history, people } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const words = useThreadWords();
  const { ahead } = timelineOf(thread, history);
  const name = personName(people, thread.author);
  const steps = ahead.map((status): string =>
    status === 'shipped'
      ? t('threads.stand.shippedThen', { status: words.status(status), name })
      : words.status(status),
  );
  // Who shipped what they asked for is not asked about it.
  const shippedBy = history.findLast(
    ({ what, to }) => what === 'moved' && to === 'shipped',
  )?.by;
  const isAsked = thread.status === 'shipped' && shippedBy !== thread.author;
  if (isAsked && !thread.confirmedAt) {
    steps.push(t('threads.stand.awaiting', { name }));
  }
  if (steps.length === 0) return null;
  return (
    <ol className={styles.timeline} aria-label={t('threads.stand.ahead')}>
      {steps.map(step => (
        <li key={step} className={styles.coming}>
          {step}
        </li>
      ))}
    </ol>
  );
}
