import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { FieldLabel, VisuallyHidden } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { People } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { Markdown } from '../Markdown';
import { Segmented } from '../Segmented';
import { MentionList, optionId } from './MentionList';
import { useMentions } from './useMentions';
import styles from './MarkdownEditor.module.css';

export interface MarkdownEditorProps {
  label: string;
  /** The label is read out but not shown. */
  isLabelHidden?: boolean;
  value: string;
  onChange: (value: string) => void;
  /** Ctrl or Cmd and Enter. */
  onSubmit?: () => void;
  placeholder?: string;
  description?: string;
  /** Why the text cannot be sent as it is. */
  errorMessage?: string;
  maxLength?: number;
  rows?: number;
  isDisabled?: boolean;
  isRequired?: boolean;
  autoFocus?: boolean;
  /** Names for the preview of mentions that are in the text already. */
  people?: People;
}

type View = 'write' | 'preview';

/** A field for Markdown, with a preview and with people behind an @. */
export function MarkdownEditor(props: MarkdownEditorProps) {
  const { label, value, onChange, onSubmit, errorMessage, rows = 5 } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const id = useId();
  const listId = `${id}-people`;
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const field = useRef<HTMLTextAreaElement>(null);
  const [view, setView] = useState<View>('write');
  const [taken, setTaken] = useState<People>({});
  const mentions = useMentions({
    field,
    value,
    onChange,
    onTaken: ({ userRef, name }) =>
      setTaken(before => ({ ...before, [userRef]: { name } })),
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (mentions.onKeyDown(event)) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && onSubmit) {
      event.preventDefault();
      onSubmit();
    }
  };

  const labelled = (
    <FieldLabel
      label={label}
      description={props.description}
      htmlFor={id}
      secondaryLabel={props.isRequired ? undefined : null}
    />
  );

  return (
    <div className={styles.editor}>
      {props.isLabelHidden ? (
        <VisuallyHidden>{labelled}</VisuallyHidden>
      ) : (
        labelled
      )}
      <div
        className={styles.frame}
        data-invalid={errorMessage ? true : undefined}
      >
        <textarea
          ref={field}
          id={id}
          className={styles.field}
          hidden={view !== 'write'}
          value={value}
          rows={rows}
          maxLength={props.maxLength}
          placeholder={props.placeholder}
          disabled={props.isDisabled}
          required={props.isRequired}
          // eslint-disable-next-line jsx-a11y/no-autofocus -- the caller knows that the field has just been asked for
          autoFocus={props.autoFocus}
          aria-invalid={errorMessage ? true : undefined}
          aria-describedby={errorMessage ? `${errorId} ${hintId}` : hintId}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls={mentions.isOpen ? listId : undefined}
          aria-activedescendant={
            mentions.isOpen && mentions.people.length > 0
              ? optionId(listId, mentions.active)
              : undefined
          }
          onChange={event => {
            onChange(event.target.value);
            mentions.follow();
          }}
          onSelect={mentions.follow}
          onBlur={mentions.close}
          onKeyDown={onKeyDown}
        />
        {mentions.isOpen && view === 'write' && (
          <MentionList
            id={listId}
            people={mentions.people}
            active={mentions.active}
            onTake={mentions.take}
          />
        )}
        {view === 'preview' && (
          <div
            className={styles.preview}
            style={{ minHeight: `${rows * 1.5}em` }}
          >
            {value.trim() ? (
              <Markdown text={value} people={{ ...taken, ...props.people }} />
            ) : (
              <span className={styles.quiet}>
                {t('ui.editor.emptyPreview')}
              </span>
            )}
          </div>
        )}
        <div className={styles.foot}>
          <Segmented
            label={t('ui.editor.tabs')}
            value={view}
            onChange={setView}
            options={[
              { id: 'write', label: t('ui.editor.write') },
              { id: 'preview', label: t('ui.editor.preview') },
            ]}
          />
          <span id={hintId} className={styles.quiet}>
            {t('ui.editor.hint')}
          </span>
        </div>
      </div>
      {errorMessage && (
        <div id={errorId} className={styles.error} role="alert">
          {errorMessage}
        </div>
      )}
    </div>
  );
}
