import { useState } from 'react';
import { Button, Select } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { recurrenceWords } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { useReaderLocale } from '../../ui/useReader';
import { DaysField } from './DaysField';
import { EndsFields } from './EndsFields';
import { FieldProblem } from './FieldProblem';
import { isLocalTime } from './planDraft';
import { patternRule, patterns, type Pattern, type Repeats } from './repeats';
import { SeriesDates } from './SeriesDates';
import type { PlanForm } from './usePlanForm';
import styles from './PlanEventDialog.module.css';

/** How it recurs, how that ends, and what is different on some days. */
export function RepeatsFields(props: { form: PlanForm }) {
  const { form } = props;
  const { draft, set, problem } = form;
  const { repeats, date } = draft;
  const { t } = useTranslationRef(communityTranslationRef);
  const nameOf = usePatternNames(repeats, date);
  const change = (changes: Partial<Repeats>) =>
    set('repeats', { ...repeats, ...changes });
  const offered = patterns.filter(
    pattern => pattern !== 'custom' || repeats.rule !== '',
  );
  const recurs = repeats.pattern !== 'never';
  return (
    <>
      <div className={`${styles.row} ${styles.recurring}`}>
        <div>
          <Select
            label={t('events.form.repeats')}
            options={offered.map(id => ({ id, label: nameOf(id) }))}
            value={repeats.pattern}
            onChange={key => {
              const pattern = offered.find(one => one === key);
              if (pattern) change({ pattern });
            }}
          />
          <FieldProblem message={problem('repeats')} />
        </div>
        {recurs && <EndsFields form={form} onChange={change} />}
      </div>
      <SeriesDates form={form} onChange={change} />
      <OtherDays form={form} onChange={change} />
    </>
  );
}

/** Days left out and further ones, folded away until there are any. */
function OtherDays(props: {
  form: PlanForm;
  onChange: (changes: Partial<Repeats>) => void;
}) {
  const { form, onChange } = props;
  const { draft, problem } = form;
  const { pattern, except, extra } = draft.repeats;
  const { t } = useTranslationRef(communityTranslationRef);
  const [isOpened, setOpened] = useState(false);
  const problems = { except: problem('except'), extra: problem('extra') };
  const recurs = pattern !== 'never';
  const isOpen =
    isOpened ||
    (recurs && except.length > 0) ||
    extra.length > 0 ||
    Boolean(problems.except ?? problems.extra);
  if (!isOpen) {
    return (
      <div>
        <Button
          size="small"
          variant="tertiary"
          aria-expanded={false}
          onPress={() => setOpened(true)}
        >
          {t(recurs ? 'events.form.otherDays' : 'events.form.moreDays')}
        </Button>
      </div>
    );
  }
  return (
    <>
      {recurs && (
        <DaysField
          type="date"
          label={t('events.form.except')}
          description={t('events.form.exceptHint')}
          min={draft.date}
          days={except}
          onChange={days => onChange({ except: days })}
          errorMessage={problems.except}
        />
      )}
      <DaysField
        type="datetime-local"
        label={t('events.form.extra')}
        description={t('events.form.extraHint')}
        min={draft.date && `${draft.date}T00:00`}
        suggestion={draft.time}
        days={extra}
        onChange={days => onChange({ extra: days })}
        errorMessage={problems.extra}
      />
    </>
  );
}

/** What each pattern is for the chosen day, `Every other Thursday`. */
function usePatternNames(repeats: Repeats, date: string) {
  const { t } = useTranslationRef(communityTranslationRef);
  const locale = useReaderLocale();
  const hasDay = isLocalTime(`${date}T00:00`);
  const wordsOf = (rule: string) =>
    recurrenceWords({
      startsLocal: `${hasDay ? date : '2026-01-01'}T00:00`,
      timeZone: 'UTC',
      rule,
    }).replace(/ at 00:00 \(UTC\)$/, '');
  return (pattern: Pattern): string => {
    if (pattern === 'never') return t('events.form.pattern.never');
    if (pattern === 'custom') {
      return sentence(wordsOf(repeats.rule), locale);
    }
    return hasDay
      ? sentence(wordsOf(patternRule(pattern, date)), locale)
      : t(`events.form.pattern.${pattern}`);
  };
}

function sentence(words: string, locale: string): string {
  return words.slice(0, 1).toLocaleUpperCase(locale) + words.slice(1);
}
