import { useState } from 'react';
import { Checkbox, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ThreadView } from '@platform-community/backstage-plugin-community-common';
import { ErrorState } from '../../../ui/ErrorState';
import { FormDialog } from '../../../ui/FormDialog';
import { Segmented } from '../../../ui/Segmented';
import { useIdempotencyKey } from '../../../ui/useIdempotencyKey';
import { ThreadField } from '../../agenda/dialogs/ThreadField';
import { hackathonActs } from '../hackathonActs';
import { hackathonTranslationRef } from '../translation';
import { ProjectFields } from './ProjectFields';
import { useDialogAct, type HackathonDialogProps } from './useDialogAct';
import { useProjectDraft } from './useProjectDraft';
import styles from './dialogs.module.css';

const sources = ['own', 'thread'] as const;

/** Starts a project from an idea of one's own or from a thread. */
export function StartDialog(props: HackathonDialogProps) {
  const { hackathon, onClose } = props;
  const { id, day } = hackathon;
  const { t } = useTranslationRef(hackathonTranslationRef);
  const [from, setFrom] = useState<(typeof sources)[number]>('own');
  const [thread, setThread] = useState<ThreadView>();
  const mine = hackathon.projects.find(one => one.id === hackathon.mine);
  const [joins, setJoins] = useState(true);
  const { key } = useIdempotencyKey();
  const { send, isPending, error } = useDialogAct(hackathon, {
    onClose,
    done: t('start.started'),
  });
  const form = useProjectDraft({ title: '', pitch: '' }, error);
  const isThread = from === 'thread';
  const choose = (chosen: ThreadView | undefined) => {
    // What was typed is kept; what another thread has lent is not.
    const lent = thread?.title ?? '';
    if (chosen && form.draft.title.trim() === lent) {
      form.set({ title: chosen.title });
    }
    setThread(chosen);
  };
  const confirm = () => {
    form.tryIt();
    if (form.isShort || (isThread && !thread)) return;
    send(
      hackathonActs.start({
        id,
        day,
        title: form.title,
        pitch: form.draft.pitch.trim() || undefined,
        threadId: isThread ? thread?.id : undefined,
        join: joins && !mine,
        idempotencyKey: key,
      }),
    );
  };
  return (
    <FormDialog
      title={t('start.title')}
      width={560}
      confirmLabel={t('start.confirm')}
      isPending={isPending}
      onClose={onClose}
      onConfirm={confirm}
    >
      <Segmented
        label={t('start.from')}
        value={from}
        options={sources.map(source => ({
          id: source,
          label: t(`start.${source}`),
        }))}
        onChange={setFrom}
      />
      {isThread && (
        <ThreadField
          chosen={thread}
          onChoose={choose}
          isNeeded
          problem={form.isTried && !thread ? t('start.noThread') : undefined}
        />
      )}
      <ProjectFields form={form} />
      <div>
        <Checkbox
          isSelected={joins && !mine}
          isDisabled={mine !== undefined}
          onChange={setJoins}
        >
          {t('start.join')}
        </Checkbox>
        <Text
          as="p"
          variant="body-small"
          color="secondary"
          className={styles.hint}
        >
          {mine
            ? t('start.inTeam', { title: mine.title })
            : t('start.joinHint')}
        </Text>
      </div>
      {error && !form.isAtFields && (
        <ErrorState title={t('start.refused')} error={error} />
      )}
    </FormDialog>
  );
}
