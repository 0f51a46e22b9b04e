import { Fragment, type ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Entities,
  People,
  ThreadView,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { personName, When } from '../../ui';
import { useThreadWords } from '../useThreadWords';
import row from '../row.module.css';
import styles from './ThreadList.module.css';

/** Props of {@link ThreadMeta}. */
export interface ThreadMetaProps {
  thread: ThreadView;
  people: People;
  entity?: Entities[string];
}

const answeredBy = {
  owner: 'threads.list.answeredByOwner',
  catalyst: 'threads.list.answeredByCatalyst',
  member: 'threads.list.answeredBy',
} as const;

/** What a list says about a thread, in one line: "8 replies · 2 days ago". */
export function ThreadMeta(props: ThreadMetaProps) {
  const { thread, people, entity } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const words = useThreadWords();
  const { answer, replyCount: count } = thread;

  const parts: [string, ReactNode][] = [];
  if (entity) {
    parts.push(['entity', t('threads.list.on', { entity: entity.title })]);
  }
  if (answer) {
    const said = t(answeredBy[answer.role], {
      name: personName(people, answer.by),
      time: words.span(thread.createdAt, answer.at),
    });
    parts.push(['answer', said]);
  }
  if (thread.demand.teams > 0) {
    const teams = t('threads.demand.teams', { count: thread.demand.teams });
    parts.push([
      'teams',
      <span title={t('threads.demand.explained')}>{teams}</span>,
    ]);
  }
  parts.push([
    'replies',
    count > 0
      ? t('threads.list.replies', { count })
      : t('threads.list.noReply'),
  ]);
  if (thread.lock) parts.push(['lock', t('threads.list.locked')]);
  if (thread.hasResponse) {
    parts.push(['response', t('threads.list.response')]);
  }
  parts.push(['when', <When at={thread.createdAt} />]);

  return (
    <p className={`${row.facts} ${styles.meta}`}>
      {parts.map(([key, part], index) => (
        <Fragment key={key}>
          {index > 0 && ' · '}
          {part}
        </Fragment>
      ))}
    </p>
  );
}
