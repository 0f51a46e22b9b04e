import { useEffect, useRef } from 'react';
import { VisuallyHidden } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { communityTranslationRef } from '../../translation';
import { Face } from '../Face';
import { mentionOf } from './mentionAt';
import type { Candidate } from '../usePeopleNamed';
import styles from './MarkdownEditor.module.css';

export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

/**
 * The people an @ may mean. The focus stays in the text; the field names the
 * marked option with `aria-activedescendant`.
 */
export function MentionList(props: {
  id: string;
  people: readonly Candidate[];
  active: number;
  onTake: (person: Candidate) => void;
}) {
  const { id, people, active, onTake } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const list = useRef<HTMLDivElement>(null);
  // In a dialog or at the end of a page it would open out of sight.
  useEffect(() => {
    list.current?.scrollIntoView?.({ block: 'nearest' });
  }, [people.length]);
  useEffect(() => {
    list.current
      ?.querySelector('[aria-selected="true"]')
      ?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);
  return (
    <div ref={list} className={styles.people}>
      <VisuallyHidden role="status">
        {people.length > 0
          ? t('ui.editor.matches', { count: people.length })
          : t('ui.editor.noMatch')}
      </VisuallyHidden>
      {people.length === 0 && (
        <div className={styles.nobody} aria-hidden="true">
          {t('ui.editor.noMatch')}
        </div>
      )}
      <div role="listbox" id={id} aria-label={t('ui.editor.people')}>
        {people.map((person, index) => (
          <div
            key={person.userRef}
            id={optionId(id, index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={styles.option}
            // Before the field loses the focus to the click.
            onMouseDown={event => {
              event.preventDefault();
              onTake(person);
            }}
          >
            <Face
              personRef={person.userRef}
              name={person.name}
              picture={person.picture}
              size="x-small"
              purpose="decoration"
            />
            <span>{person.name}</span>
            <span className={styles.handle}>{mentionOf(person.userRef)}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
