import { Button } from '@backstage/ui';
import { RiCheckboxCircleFill } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  People,
  ReplyView,
  ThreadView,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { Markdown, Person, When } from '../../ui';
import { replyElementId } from './replyElementId';
import styles from './Callout.module.css';

/** Props of {@link AcceptedAnswer}. */
export interface AcceptedAnswerProps {
  answer: NonNullable<ThreadView['answer']>;
  /** The reply itself, once the page that holds it is loaded. */
  reply?: ReplyView;
  people: People;
}

/** The accepted answer, above everything that led to it. */
export function AcceptedAnswer(props: AcceptedAnswerProps) {
  const { answer, reply, people } = props;
  const { t } = useTranslationRef(communityTranslationRef);

  const jump = () => {
    if (reply) document.getElementById(replyElementId(reply.id))?.focus();
  };

  return (
    <section
      className={styles.callout}
      data-tone="positive"
      aria-label={t('threads.answer.label')}
    >
      <div className={styles.byline}>
        <RiCheckboxCircleFill size={20} aria-hidden="true" />
        <Person personRef={answer.by} people={people} role={answer.role} />
        <span className={styles.note}>
          {t('threads.answer.tag')} · <When at={answer.at} />
        </span>
      </div>
      {reply && (
        <>
          <Markdown text={reply.body} people={people} />
          <Button
            className={styles.action}
            variant="tertiary"
            size="small"
            onPress={jump}
          >
            {t('threads.answer.jump')}
          </Button>
        </>
      )}
    </section>
  );
}
