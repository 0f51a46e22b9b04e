import { useState } from 'react';
import { Button } from '@backstage/ui';
import { RiMegaphoneLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  OfficialResponseView,
  People,
  StatusChangeView,
  ThreadView,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { Markdown, Person, When } from '../../ui';
import { EarlierVersions, useTargetWords } from '../stand';
import { useThreadWords } from '../useThreadWords';
import { RespondEditor } from './RespondEditor';
import styles from './Callout.module.css';

/** Props of {@link OfficialResponse}. */
export interface OfficialResponseProps {
  thread: ThreadView;
  response?: OfficialResponseView;
  history: StatusChangeView[];
  people: People;
}

/** The stand of an owner or a catalyst, and the way to take or revise it. */
export function OfficialResponse(props: OfficialResponseProps) {
  const { thread, response, people } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const [isWriting, setWriting] = useState(false);
  const [showsEarlier, setShowsEarlier] = useState(false);

  if (isWriting) {
    return (
      <RespondEditor
        thread={thread}
        response={response}
        people={people}
        onClose={() => setWriting(false)}
      />
    );
  }
  const write = thread.can.respond && (
    <Button
      className={response ? styles.action : styles.offer}
      variant={response ? 'tertiary' : 'secondary'}
      size="small"
      iconStart={<RiMegaphoneLine />}
      onPress={() => setWriting(true)}
    >
      {response ? t('threads.response.revise') : t('threads.response.write')}
    </Button>
  );
  if (!response) return write || null;
  return (
    <section
      className={styles.callout}
      data-tone="info"
      aria-label={t('threads.response.label')}
    >
      <div className={styles.byline}>
        <Person
          personRef={response.author}
          people={people}
          role={response.role}
        />
        <span className={styles.note}>
          {t('threads.response.tag')} · <When at={response.createdAt} />
          {response.editedAt && ` · ${t('threads.page.edited')}`}
        </span>
        {response.earlier > 0 && (
          <Button
            variant="tertiary"
            size="small"
            aria-expanded={showsEarlier}
            onPress={() => setShowsEarlier(!showsEarlier)}
          >
            {t('threads.stand.earlier.show', { count: response.earlier })}
          </Button>
        )}
      </div>
      <Markdown text={response.body} people={people} />
      <MoveMade response={response} history={props.history} />
      {showsEarlier && (
        <EarlierVersions threadId={thread.id} count={response.earlier} />
      )}
      {write}
    </section>
  );
}

function MoveMade(props: {
  response: OfficialResponseView;
  history: StatusChangeView[];
}) {
  const { response, history } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const words = useThreadWords();
  const targets = useTargetWords();
  const { movedTo, author } = response;
  if (!movedTo) return null;
  const move = history.findLast(
    ({ what, to, by, from }) =>
      what === 'moved' && to === movedTo && by === author && from,
  );
  const target = move?.target && targets(move.target);
  return (
    <p className={styles.note}>
      {move?.from
        ? t('threads.response.movedFrom', {
            from: words.status(move.from),
            to: words.status(movedTo),
          })
        : t('threads.response.moved', { status: words.status(movedTo) })}
      {target && ` · ${t('threads.stand.target.now', { target })}`}
    </p>
  );
}
