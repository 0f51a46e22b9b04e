import { useState, type FormEvent } from 'react';
import { Button, TextField } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  limits,
  type ThreadView,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { ErrorState } from '../../ui';
import { fieldErrors } from '../../ui/fieldErrors';
import { useAnnounce } from '../ThreadPage/Announcer';
import { useFirstFocus } from '../useFirstFocus';
import { Linkables } from './Linkables';
import { useAddLink } from './useAddLink';
import styles from './LinkedSection.module.css';

/** Props of {@link AddLink}. */
export interface AddLinkProps {
  thread: ThreadView;
  onClose: () => void;
}

/** Whether somebody has pasted where to, rather than words to look for. */
function isTarget(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text) || /^\/\S+$/.test(text);
}

/** Links a thread to an address that is pasted, or to what is found by words. */
export function AddLink(props: AddLinkProps) {
  const { thread, onClose } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const announce = useAnnounce();
  const add = useAddLink(thread.id);
  const form = useFirstFocus<HTMLFormElement>();
  const [typed, setTyped] = useState('');
  const [name, setName] = useState('');
  const [isTried, setTried] = useState(false);
  const text = typed.trim();
  const isAddress = isTarget(text);
  const wrong = fieldErrors(add.error, ['address', 'title']);
  const problem =
    isTried && !isAddress
      ? t('threads.links.form.notAnAddress')
      : wrong?.address;

  const link = (to: { address: string; title?: string }) =>
    add.mutate(to, {
      onSuccess: () => {
        announce(t('threads.links.form.done'));
        onClose();
      },
    });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isAddress) link({ address: text, title: name.trim() || undefined });
  };
  const type = (value: string) => {
    setTyped(value);
    setTried(false);
    add.reset();
  };

  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={t('threads.links.addTo', { title: thread.title })}
      onSubmit={submit}
    >
      <TextField
        label={t('threads.links.form.target')}
        description={t('threads.links.form.hint')}
        value={typed}
        onChange={type}
        maxLength={limits.url.max}
        onKeyDown={event => {
          if (event.key === 'Escape') onClose();
        }}
        autoComplete="off"
        validationBehavior="aria"
        validate={() => problem}
      />
      {isAddress && (
        <TextField
          label={t('threads.links.form.name')}
          description={t('threads.links.form.nameHint')}
          value={name}
          onChange={setName}
          maxLength={limits.title.max}
          validationBehavior="aria"
          validate={() => wrong?.title}
        />
      )}
      {!isAddress && text.length > 1 && (
        <Linkables
          words={text}
          except={thread.id}
          isDisabled={add.isPending}
          onPick={address => link({ address })}
        />
      )}
      {add.error && !wrong && (
        <ErrorState title={t('threads.links.form.refused')} error={add.error} />
      )}
      <div className={styles.actions}>
        <Button variant="secondary" size="small" onPress={onClose}>
          {t('threads.links.form.cancel')}
        </Button>
        <Button
          type="submit"
          variant="primary"
          size="small"
          isPending={add.isPending}
        >
          {t('threads.links.form.add')}
        </Button>
      </div>
    </form>
  );
}
