import { useEffect, useState, type KeyboardEvent, type RefObject } from 'react';
import { completeMention, mentionAt, type OpenMention } from './mentionAt';
import { usePeopleNamed, type Candidate } from '../usePeopleNamed';

/**
 * The list of people that opens behind an @: whom it holds, who is marked, and
 * what the keys do while it is open (arrows mark, Enter and Tab take, Escape
 * closes).
 */
export function useMentions(options: {
  field: RefObject<HTMLTextAreaElement>;
  value: string;
  onChange: (value: string) => void;
  onTaken: (person: Candidate) => void;
}) {
  const { field, value, onChange, onTaken } = options;
  const [mention, setMention] = useState<OpenMention>();
  const [marked, setMarked] = useState(0);
  const found = usePeopleNamed(mention?.term);
  const people = mention ? found.data ?? [] : [];
  const isOpen = Boolean(mention) && found.isSuccess;
  const active = Math.min(marked, people.length - 1);

  useEffect(() => setMarked(0), [mention?.term]);

  const follow = () => {
    const { value: text = '', selectionStart = 0 } = field.current ?? {};
    setMention(mentionAt(text, selectionStart));
  };

  const take = (person: Candidate) => {
    if (!mention) return;
    const { text, caret } = completeMention(value, mention, person.userRef);
    onChange(text);
    onTaken(person);
    setMention(undefined);
    // Once the new text is in the field.
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(caret, caret);
    });
  };

  /** @returns whether the key was for the list */
  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (!isOpen || event.nativeEvent.isComposing) return false;
    if (event.key === 'Escape') {
      event.stopPropagation();
      setMention(undefined);
    } else if (people.length === 0) {
      return false;
    } else if (event.key === 'ArrowDown') {
      setMarked((active + 1) % people.length);
    } else if (event.key === 'ArrowUp') {
      setMarked((active + people.length - 1) % people.length);
    } else if (
      (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) ||
      (event.key === 'Tab' && !event.shiftKey)
    ) {
      take(people[active]);
    } else {
      return false;
    }
    event.preventDefault();
    return true;
  };

  return {
    isOpen,
    people,
    active,
    follow,
    take,
    onKeyDown,
    close: () => setMention(undefined),
  };
}
