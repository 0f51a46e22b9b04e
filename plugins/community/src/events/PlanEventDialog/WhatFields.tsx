import { Select, TextField } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  eventKinds,
  limits,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { MarkdownEditor } from '../../ui/MarkdownEditor';
import { kindWords } from '../kindWords';
import type { PlanForm } from './usePlanForm';
import styles from './PlanEventDialog.module.css';

/** Kind, title and description. */
export function WhatFields(props: { form: PlanForm }) {
  const { draft, set, problem } = props.form;
  const { t } = useTranslationRef(communityTranslationRef);
  const titleProblem = problem('title');
  const { changing } = props.form;
  return (
    <>
      <div
        className={
          changing === 'this' ? undefined : `${styles.row} ${styles.headline}`
        }
      >
        {changing !== 'this' && (
          <Select
            label={t('events.form.kind')}
            options={eventKinds.map(kind => ({
              id: kind,
              label: t(kindWords[kind]),
            }))}
            value={draft.kind}
            onChange={key => {
              const kind = eventKinds.find(one => one === key);
              if (kind) set('kind', kind);
            }}
          />
        )}
        <TextField
          label={t('events.form.title')}
          placeholder={t('events.form.titleHint')}
          size="small"
          isRequired
          maxLength={limits.title.max}
          value={draft.title}
          onChange={title => set('title', title)}
          validationBehavior="aria"
          validate={() => titleProblem}
        />
      </div>
      <MarkdownEditor
        label={t('events.form.description')}
        value={draft.description}
        onChange={description => set('description', description)}
        errorMessage={problem('description')}
        rows={5}
      />
    </>
  );
}
