import { useEffect, useRef, useState } from 'react';
import { SearchField } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { limits } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../translation';

const pause = 300;

/** Searches once the typing rests, at once on Enter and when it is cleared. */
export function SearchThreads(props: {
  value: string;
  onSearch: (words: string) => void;
  className?: string;
}) {
  const { value, onSearch, className } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const [typed, setTyped] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const asked = useRef(value);
  // A filter may change while the typing rests; its change must not be undone.
  const latest = useRef(onSearch);
  latest.current = onSearch;

  // The words changed elsewhere, as with the Back button.
  useEffect(() => {
    if (value === asked.current) return;
    asked.current = value;
    setTyped(value);
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const search = (words: string) => {
    clearTimeout(timer.current);
    const trimmed = words.trim();
    if (trimmed === asked.current) return;
    asked.current = trimmed;
    latest.current(trimmed);
  };

  return (
    <SearchField
      className={className}
      size="small"
      aria-label={t('home.toolbar.search')}
      placeholder={t('home.toolbar.searchPlaceholder')}
      maxLength={limits.search.max}
      value={typed}
      onChange={words => {
        setTyped(words);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => search(words), words ? pause : 0);
      }}
      onSubmit={search}
    />
  );
}
