import { TextAreaField, TextField } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { limits } from '@platform-community/backstage-plugin-community-common';
import { hackathonTranslationRef } from '../translation';
import type { ProjectForm } from './useProjectDraft';

/** What a project is called, and what it is about. */
export function ProjectFields(props: { form: ProjectForm }) {
  const { draft, set, problems } = props.form;
  const { t } = useTranslationRef(hackathonTranslationRef);
  return (
    <>
      <TextField
        label={t('start.name')}
        value={draft.title}
        onChange={title => set({ title })}
        maxLength={limits.title.max}
        autoComplete="off"
        validationBehavior="aria"
        validate={() => problems.title}
      />
      <TextAreaField
        label={t('start.pitch')}
        secondaryLabel={t('optional')}
        description={t('start.pitchHint')}
        value={draft.pitch}
        onChange={pitch => set({ pitch })}
        maxLength={limits.projectPitch.max}
        validationBehavior="aria"
        validate={() => problems.pitch}
      />
    </>
  );
}
