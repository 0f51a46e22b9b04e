import { useState } from 'react';
import { Alert, Button, Select } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  limits,
  statusesWithTarget,
  type OfficialResponseView,
  type People,
  type ThreadStatus,
  type ThreadView,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import {
  ErrorState,
  Markdown,
  MarkdownEditor,
  personName,
  useDraft,
} from '../../ui';
import { fieldErrors } from '../../ui/fieldErrors';
import { TargetField } from '../stand';
import { useFirstFocus } from '../useFirstFocus';
import { useRespond } from '../useRespond';
import { useThreadWords } from '../useThreadWords';
import { useAnnounce } from './Announcer';
import styles from './ThreadPage.module.css';

/** Props of {@link RespondEditor}. */
export interface RespondEditorProps {
  thread: ThreadView;
  response?: OfficialResponseView;
  people: People;
  onClose: () => void;
}

interface ResponseDraft {
  body: string;
  status?: ThreadStatus;
  target?: string;
}

const keep = 'keep';

/** When a response was last changed: what its revision says it has read. */
function changedAt(response?: OfficialResponseView): string | undefined {
  return response?.editedAt ?? response?.createdAt;
}

/** Writes the official response, and moves the status in the same act. */
export function RespondEditor(props: RespondEditorProps) {
  const { thread, response, people, onClose } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const words = useThreadWords();
  const announce = useAnnounce();
  const draft = useDraft<ResponseDraft>(`respond:${thread.id}`, {
    body: response?.body ?? '',
  });
  const form = useFirstFocus();
  const [begun] = useState(() => changedAt(response));
  const respond = useRespond(thread.id);
  const wrong = fieldErrors(respond.error, ['body', 'target']);
  const { moveTo } = thread.can;
  // A draft may name a move that somebody else has made meanwhile.
  const status = moveTo.find(to => to === draft.value.status);
  const { body } = draft.value;
  const takesTarget = status
    ? statusesWithTarget.includes(status)
    : thread.can.setTarget;
  const before = thread.target ?? '';
  const target = draft.value.target ?? before;
  const canSave = body.trim() !== '';

  const close = () => {
    draft.clear();
    onClose();
  };
  const save = () => {
    if (!canSave || respond.isPending) return;
    respond.mutate(
      {
        body,
        status,
        target: takesTarget && target !== before ? target || null : undefined,
        replaces: changedAt(response),
      },
      {
        onSuccess: () => {
          announce(t('threads.response.done'));
          close();
        },
      },
    );
  };

  return (
    <div
      ref={form}
      className={styles.form}
      role="group"
      aria-label={t('threads.response.write')}
    >
      {response && changedAt(response) !== begun && (
        <Meanwhile response={response} people={people} />
      )}
      <MarkdownEditor
        label={t('threads.response.field')}
        placeholder={t('threads.response.placeholder')}
        value={body}
        onChange={text => draft.setValue({ ...draft.value, body: text })}
        onSubmit={save}
        maxLength={limits.body.max}
        errorMessage={wrong?.body}
        people={people}
      />
      {moveTo.length > 0 && (
        <Select
          className={styles.select}
          label={t('threads.response.status')}
          options={[
            {
              id: keep,
              label: t('threads.response.keep', {
                status: words.status(thread.status),
              }),
            },
            ...moveTo.map(to => ({ id: to, label: words.status(to) })),
          ]}
          value={status ?? keep}
          onChange={key =>
            draft.setValue({
              ...draft.value,
              status: moveTo.find(to => to === key),
            })
          }
        />
      )}
      {takesTarget && (
        <div className={styles.select}>
          <TargetField
            value={target}
            onChange={next => draft.setValue({ ...draft.value, target: next })}
            errorMessage={wrong?.target}
          />
        </div>
      )}
      {respond.error && !wrong && (
        <ErrorState
          title={t('threads.response.refused')}
          error={respond.error}
        />
      )}
      <div className={styles.formActions}>
        <Button variant="secondary" onPress={close}>
          {t('threads.response.cancel')}
        </Button>
        <Button
          variant="primary"
          isDisabled={!canSave}
          isPending={respond.isPending}
          onPress={save}
        >
          {t('threads.response.save')}
        </Button>
      </div>
    </div>
  );
}

/** What somebody else has published since the writer began. */
function Meanwhile(props: { response: OfficialResponseView; people: People }) {
  const { response, people } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const name = personName(people, response.author);
  return (
    <Alert
      status="warning"
      icon
      title={t('threads.response.meanwhile', { name })}
      description={<Markdown text={response.body} people={people} />}
    />
  );
}
