import { useState } from 'react';
import { Button, Radio, RadioGroup, TextAreaField } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  limits,
  statusesWithReason,
  statusesWithTarget,
  type ThreadStatus,
  type ThreadView,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { ErrorState } from '../../ui';
import { fieldErrors } from '../../ui/fieldErrors';
import { TargetField } from '../stand';
import { ReplacementField } from '../tidying/ReplacementField';
import { useMoveThread } from '../useMoveThread';
import { useThreadWords } from '../useThreadWords';
import { useAnnounce } from './Announcer';
import styles from './WhereItStands.module.css';

/** Props of {@link MoveThread}. */
export interface MoveThreadProps {
  thread: ThreadView;
  onClose: () => void;
}

/** Moves a thread to one of the statuses the reader may move it to. */
export function MoveThread(props: MoveThreadProps) {
  const { thread, onClose } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const words = useThreadWords();
  const announce = useAnnounce();
  const move = useMoveThread(thread.id);
  const { moveTo } = thread.can;
  const [chosen, setChosen] = useState<ThreadStatus>(moveTo[0]);
  const [reason, setReason] = useState('');
  const [target, setTarget] = useState(thread.target ?? '');
  const [replacement, setReplacement] = useState<ThreadView>();
  const [isTried, setTried] = useState(false);
  // The choices may have changed since, when somebody else moved it.
  const status = moveTo.includes(chosen) ? chosen : moveTo[0];
  const needsReason = statusesWithReason.includes(status);
  const takesTarget = statusesWithTarget.includes(status);
  const lacksReason = needsReason && reason.trim() === '';
  const isOutdated = status === 'outdated';
  const wrong = fieldErrors(move.error, ['reason', 'target', 'replacedBy']);
  const problem =
    isTried && lacksReason ? t('threads.standing.reasonNeeded') : wrong?.reason;

  const save = () => {
    setTried(true);
    if (lacksReason) return;
    move.mutate(
      {
        status,
        reason: reason.trim() || undefined,
        target:
          takesTarget && target !== (thread.target ?? '')
            ? target || null
            : undefined,
        replacedBy: isOutdated ? replacement?.id : undefined,
      },
      {
        onSuccess: () => {
          announce(
            t('threads.standing.done', { status: words.status(status) }),
          );
          onClose();
        },
      },
    );
  };

  return (
    <div className={styles.form}>
      <RadioGroup
        label={t('threads.standing.to')}
        value={status}
        onChange={value =>
          setChosen(moveTo.find(to => to === value) ?? moveTo[0])
        }
      >
        {moveTo.map(to => (
          <Radio key={to} value={to}>
            {words.status(to)}
          </Radio>
        ))}
      </RadioGroup>
      {takesTarget && (
        <TargetField
          value={target}
          onChange={setTarget}
          errorMessage={wrong?.target}
        />
      )}
      {isOutdated && (
        <ReplacementField
          thread={thread}
          value={replacement}
          onChange={setReplacement}
          errorMessage={wrong?.replacedBy}
        />
      )}
      <TextAreaField
        label={
          needsReason
            ? t('threads.standing.reason')
            : t('threads.standing.reasonOptional')
        }
        value={reason}
        onChange={setReason}
        maxLength={limits.reason.max}
        rows={3}
        isRequired={needsReason}
        validationBehavior="aria"
        validate={() => problem}
      />
      {move.error && !wrong && (
        <ErrorState title={t('threads.standing.refused')} error={move.error} />
      )}
      <div className={styles.formActions}>
        <Button variant="secondary" size="small" onPress={onClose}>
          {t('threads.standing.cancel')}
        </Button>
        <Button
          variant="primary"
          size="small"
          isPending={move.isPending}
          onPress={save}
        >
          {t('threads.standing.save', { status: words.status(status) })}
        </Button>
      </div>
    </div>
  );
}
