import { useState, type ReactNode } from 'react';
import { Text, TextField } from '@backstage/ui';
import { RiCheckLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  parseWords,
  wallTime,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { useNow } from '../../ui/useReader';
import { useSettled } from '../../ui/useSettled';
import { usePlanWords } from '../useSeriesWords';
import { draftOf, isAsRead } from './draftOf';
import type { PlanForm } from './usePlanForm';
import styles from './PlanEventDialog.module.css';

const mostLetters = 1_000;

/**
 * When it takes place, as people write it: `every other Thursday at 16:00`. What
 * is understood fills the fields below, which are what is sent.
 */
export function WordsField(props: { form: PlanForm }) {
  const { form } = props;
  const { draft, setAll } = form;
  const { t } = useTranslationRef(communityTranslationRef);
  const now = useNow();
  const [typed, setTyped] = useState('');
  // What was read is told once the typing rests, so that nothing flickers.
  const settled = useSettled(typed) ?? '';
  const read = (words: string) =>
    parseWords(words, {
      today: wallTime(new Date(now), draft.timeZone).slice(0, 10),
      timeZone: draft.timeZone,
    });
  const write = (words: string) => {
    setTyped(words);
    if (!words.trim()) return;
    const found = read(words);
    if (!('problem' in found)) setAll(draftOf(found));
  };
  return (
    <div>
      <TextField
        label={t('events.form.words')}
        secondaryLabel={t('events.form.optional')}
        placeholder={t('events.form.wordsExample')}
        size="small"
        maxLength={mostLetters}
        value={typed}
        onChange={write}
      />
      <div className={styles.echo} aria-live="polite">
        <Echo found={settled.trim() ? read(settled) : undefined} form={form} />
      </div>
    </div>
  );
}

/** What the words were understood as, or why they were not. */
function Echo(props: {
  found: ReturnType<typeof parseWords> | undefined;
  form: PlanForm;
}) {
  const { found, form } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const wordsOf = usePlanWords();
  if (!found) return <Line>{t('events.form.wordsHint')}</Line>;
  if ('problem' in found) return <Line>{found.problem}</Line>;
  if (!isAsRead(form.draft, found)) {
    return <Line>{t('events.form.wordsOutdated')}</Line>;
  }
  const { notes, leftOut, minutes: _, ...plan } = found;
  return (
    <>
      <Line>
        <RiCheckLine size={14} aria-hidden className={styles.icon} />
        {t('events.form.wordsRead', { words: wordsOf(plan) })}
      </Line>
      {notes.map(note => (
        <Line key={note}>{note}</Line>
      ))}
      {leftOut.length > 0 && (
        <Line>
          {t('events.form.wordsLeftOut', { words: leftOut.join(' · ') })}
        </Line>
      )}
    </>
  );
}

function Line(props: { children: ReactNode }) {
  return (
    <Text as="p" variant="body-small" color="secondary" className={styles.note}>
      {props.children}
    </Text>
  );
}
