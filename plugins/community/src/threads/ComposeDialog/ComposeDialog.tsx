import { useEffect, useState } from 'react';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  TextField,
} from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  formatScope,
  limits,
  type ThreadKind,
  type ThreadView,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { ErrorState, MarkdownEditor, useDraft, useSubmitKey } from '../../ui';
import { fieldErrors } from '../../ui/fieldErrors';
import { SimilarThreads } from '../search/SimilarThreads';
import { Announcer } from '../ThreadPage/Announcer';
import { LabelPicker } from '../labels/LabelPicker';
import { useLabels } from '../labels/useLabels';
import { useCreateThread } from '../useCreateThread';
import { useFirstFocus } from '../useFirstFocus';
import dialog from '../../ui/dialog.module.css';
import { KindPicker } from './KindPicker';
import styles from './ComposeDialog.module.css';

/** Props of {@link ComposeDialog}. */
export interface ComposeDialogProps {
  entityRef: string;
  entityTitle: string;
  /** What is offered until the person chooses. */
  initialKind?: ThreadKind;
  onClose: () => void;
  /** The thread is there; belongs to the caller to go to it. */
  onCreated: (thread: ThreadView) => void;
}

interface ComposeDraft {
  kind?: ThreadKind;
  title: string;
  body: string;
  labelIds?: string[];
}

const empty: ComposeDraft = { title: '', body: '' };

/**
 * Starts a thread. What is typed stays on this device until the server has it;
 * a refusal or a reload loses nothing, and sending again cannot make two.
 */
export function ComposeDialog(props: ComposeDialogProps) {
  const { entityRef, entityTitle, onClose, onCreated } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const place = `compose:${entityRef}`;
  const draft = useDraft(place, empty);
  const form = useFirstFocus();
  const create = useCreateThread();
  const { keyOf, arrived } = useSubmitKey(place);
  const [tries, setTries] = useState(0);
  const [isTyping, setTyping] = useState(false);
  const isTried = tries > 0;
  const { title, body } = draft.value;
  // Left while its text is on its way, the dialog would come back with a text
  // of which nobody can say whether it has arrived.
  const close = () => !create.isPending && onClose();
  const labels = useLabels(formatScope({ of: 'entity', entityRef }));
  const possible = labels.data?.items ?? [];
  // A label that was chosen may have been deleted since.
  const labelIds = (draft.value.labelIds ?? []).filter(id =>
    possible.some(label => label.id === id),
  );
  const kind = draft.value.kind ?? props.initialKind ?? 'idea';

  const refused = fieldErrors(create.error, ['title', 'body']);
  const isTitleShort = title.trim().length < limits.title.min;
  const isBodyMissing = body.trim() === '';
  const problems = {
    title:
      isTried && isTitleShort
        ? t('threads.compose.titleTooShort', { min: String(limits.title.min) })
        : refused?.title,
    body:
      isTried && isBodyMissing
        ? t('threads.compose.bodyMissing')
        : refused?.body,
  };

  // Whoever has to put a field right is taken there.
  useEffect(() => {
    if (tries === 0) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [form, tries, create.error]);

  const change = (text: Partial<ComposeDraft>) =>
    draft.setValue({ ...draft.value, ...text });
  const submit = () => {
    setTries(tries + 1);
    if (isTitleShort || isBodyMissing || create.isPending) return;
    const thread = {
      entityRef,
      kind,
      title: title.trim(),
      body: body.trim(),
      ...(labelIds.length > 0 && { labelIds }),
    };
    const content = JSON.stringify(thread);
    create.mutate(
      { ...thread, idempotencyKey: keyOf(content) },
      {
        onSuccess: answer => {
          arrived(content);
          draft.clear();
          onCreated(answer.thread);
        },
      },
    );
  };

  return (
    <Dialog
      className={dialog.readable}
      isOpen
      isDismissable={false}
      width={720}
      onOpenChange={isOpen => !isOpen && close()}
    >
      <DialogHeader>
        {t('threads.compose.title', { entity: entityTitle })}
      </DialogHeader>
      <DialogBody>
        <Announcer>
          <div ref={form} className={styles.fields}>
            <KindPicker
              value={kind}
              onChange={next => change({ kind: next })}
            />
            <TextField
              label={t('threads.compose.field.title')}
              placeholder={t(`threads.compose.titlePlaceholder.${kind}`)}
              value={title}
              onChange={text => change({ title: text })}
              maxLength={limits.title.max}
              isRequired
              validationBehavior="aria"
              validate={() => problems.title}
              onFocusChange={setTyping}
            />
            <SimilarThreads
              title={title}
              entityRef={entityRef}
              isTyping={isTyping}
            />
            <MarkdownEditor
              label={t(`threads.compose.body.${kind}`)}
              placeholder={t(`threads.compose.placeholder.${kind}`)}
              value={body}
              onChange={text => change({ body: text })}
              onSubmit={submit}
              maxLength={limits.body.max}
              errorMessage={problems.body}
              isRequired
            />
            {possible.length > 0 && (
              <LabelPicker
                label={t('threads.labels.choose.inCompose')}
                labels={possible}
                value={labelIds}
                onChange={next => change({ labelIds: next })}
              />
            )}
            {create.error && !refused && (
              <ErrorState
                title={t('threads.compose.refused')}
                error={create.error}
              />
            )}
          </div>
        </Announcer>
      </DialogBody>
      <DialogFooter className={styles.foot}>
        {draft.isSaved && (
          <div className={styles.draft}>
            <span role="status">{t('threads.compose.draft')}</span>
            <Button
              variant="tertiary"
              size="small"
              isDisabled={create.isPending}
              onPress={draft.clear}
            >
              {t('threads.compose.discard')}
            </Button>
          </div>
        )}
        <Button
          variant="secondary"
          isDisabled={create.isPending}
          onPress={close}
        >
          {t('threads.compose.cancel')}
        </Button>
        <Button variant="primary" isPending={create.isPending} onPress={submit}>
          {t('threads.compose.submit')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
