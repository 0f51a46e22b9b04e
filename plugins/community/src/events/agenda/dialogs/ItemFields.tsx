import { NumberField, TextAreaField, TextField } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  limits,
  type AgendaKind,
} from '@platform-community/backstage-plugin-community-common';
import { agendaTranslationRef } from '../translation';
import type { ItemForm } from './useItemDraft';

/** Props of {@link ItemFields}. */
export interface ItemFieldsProps {
  form: ItemForm;
  kind: AgendaKind;
  /** `optional` where a thread lends its own. */
  title: 'needed' | 'optional' | 'none';
  hasDetails: boolean;
  /** For those who run the agenda. */
  hasMinutes: boolean;
}

/** What an item is called, a few words more, and how long it takes. */
export function ItemFields(props: ItemFieldsProps) {
  const { form, kind, title, hasDetails, hasMinutes } = props;
  const { draft, set, problems } = form;
  const { t } = useTranslationRef(agendaTranslationRef);
  const wrongTitle =
    title === 'needed' || form.title ? problems.tooShort : undefined;
  return (
    <>
      {title !== 'none' && (
        <TextField
          label={t(`propose.name.${kind}`)}
          description={
            title === 'optional' ? t('propose.nameOfThread') : undefined
          }
          value={draft.title}
          onChange={text => set({ title: text })}
          maxLength={limits.title.max}
          autoComplete="off"
          validationBehavior="aria"
          validate={() => wrongTitle ?? problems.title}
        />
      )}
      {hasDetails && (
        <TextAreaField
          label={t('propose.details')}
          secondaryLabel={t('propose.optional')}
          value={draft.details}
          onChange={text => set({ details: text })}
          maxLength={limits.agendaDetails.max}
          validationBehavior="aria"
          validate={() => problems.details}
        />
      )}
      {hasMinutes && (
        <NumberField
          label={t('propose.minutes')}
          minValue={limits.agendaMinutes.min}
          maxValue={limits.agendaMinutes.max}
          value={draft.minutes}
          onChange={minutes => set({ minutes })}
          validationBehavior="aria"
          validate={() => problems.minutes}
        />
      )}
    </>
  );
}
