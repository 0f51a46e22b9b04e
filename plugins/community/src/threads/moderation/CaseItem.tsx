import { useState } from 'react';
import { Button, Link } from '@backstage/ui';
import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import type {
  Entities,
  ModerationCaseView,
  People,
} from '@platform-community/backstage-plugin-community-common';
import { useCommunityPaths } from '../../scope';
import { communityTranslationRef } from '../../translation';
import { Chip, Markdown, Person, useTellError, When } from '../../ui';
import { HideDialog } from './HideDialog';
import { OnEntity } from './OnEntity';
import { useDecide } from './useDecide';
import styles from './Moderation.module.css';

/** Props of {@link CaseItem}. */
export interface CaseItemProps {
  item: ModerationCaseView;
  people: People;
  entities: Entities;
}

/** One thing that waits for a moderator, with what can be done about it. */
export function CaseItem(props: CaseItemProps) {
  const { item, people, entities } = props;
  const { title } = item.thread;
  const { t } = useTranslationRef(communityTranslationRef);
  const paths = useCommunityPaths();
  const toasts = useApi(toastApiRef);
  const tellError = useTellError();
  const decide = useDecide(item);
  const [isHiding, setHiding] = useState(false);
  const [first] = item.reasons;

  const done = (words: string) => () => {
    setHiding(false);
    toasts.post({ title: words, status: 'success' });
  };
  const keep = () =>
    decide.mutate(
      { decision: 'keep' },
      {
        onSuccess: done(
          item.held
            ? t('moderation.queue.published')
            : t('moderation.queue.kept'),
        ),
        onError: error => tellError(error),
      },
    );
  const hide = (reason: string) =>
    decide.mutate(
      { decision: 'hide', reason },
      { onSuccess: done(t('moderation.hideDialog.done')) },
    );
  const words = {
    keep: item.held
      ? t('moderation.queue.publish')
      : t('moderation.queue.keep'),
    hide: item.held ? t('moderation.queue.refuse') : t('moderation.queue.hide'),
  };
  const labelOf = (what: string) =>
    t('moderation.queue.label', { what, title });

  return (
    <li className={styles.case}>
      <Link href={paths.thread(item.thread.id, item.replyId)} weight="bold">
        {item.replyId ? t('moderation.queue.reply', { title }) : title}
      </Link>
      <div className={styles.facts}>
        <Person personRef={item.author} people={people} role={item.role} />
        <OnEntity entityRef={item.entityRef} entities={entities} />
        {item.held && <Chip>{t('moderation.queue.held')}</Chip>}
        {item.reports > 0 && (
          <Chip>{t('moderation.queue.reports', { count: item.reports })}</Chip>
        )}
        {item.reasons.map(({ reason, count }) => (
          <Chip key={reason}>
            {t(`moderation.why.${reason}`)}
            {count > 1 && ` · ${count}`}
          </Chip>
        ))}
        <span>
          {!item.held && `${t('moderation.queue.reported')} `}
          <When at={item.since} />
        </span>
      </div>
      <div className={styles.body}>
        <Markdown text={item.body} people={people} />
      </div>
      {item.words.map(said => (
        <blockquote key={said} className={styles.words}>
          {said}
        </blockquote>
      ))}
      <div className={styles.actions}>
        <Button
          variant="secondary"
          size="small"
          aria-label={labelOf(words.keep)}
          isDisabled={decide.isPending}
          onPress={keep}
        >
          {words.keep}
        </Button>
        <Button
          variant="secondary"
          size="small"
          aria-label={labelOf(words.hide)}
          isDisabled={decide.isPending}
          onPress={() => setHiding(true)}
        >
          {words.hide}
        </Button>
      </div>
      {isHiding && (
        <HideDialog
          proposed={first && t(`moderation.why.${first.reason}`)}
          isPending={decide.isPending}
          error={decide.error}
          onHide={hide}
          onClose={() => setHiding(false)}
        />
      )}
    </li>
  );
}
