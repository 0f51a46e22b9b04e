import { useState } from 'react';
import { Radio, RadioGroup } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  threadKinds,
  type ThreadKind,
} from '@platform-community/backstage-plugin-community-common';
import { kindWords } from '../../../home/words';
import { communityTranslationRef } from '../../../translation';
import { Choice } from '../../../ui/Choice';
import { entityTitle } from '../../../ui/entityTitle';
import { ErrorState } from '../../../ui/ErrorState';
import { FormDialog } from '../../../ui/FormDialog';
import { hackathonActs } from '../hackathonActs';
import { hackathonTranslationRef } from '../translation';
import { useDialogAct, type ProjectDialogProps } from './useDialogAct';

/** Props of {@link GrowDialog}. */
export interface GrowDialogProps extends ProjectDialogProps {
  /** Where the thread can be: the entities of the event. */
  entityRefs: string[];
}

/** Makes a project a thread, in which people go on. */
export function GrowDialog(props: GrowDialogProps) {
  const { hackathon, project, entityRefs, onClose } = props;
  const { id, title, thread } = project;
  const { t } = useTranslationRef(hackathonTranslationRef);
  const { t: common } = useTranslationRef(communityTranslationRef);
  const { send, isPending, error } = useDialogAct(hackathon, {
    onClose,
    done: t('grow.done'),
  });
  const cameFrom = entityRefs.find(ref => ref === thread?.entityRef);
  const [entityRef, setEntityRef] = useState(cameFrom ?? entityRefs[0]);
  const [kind, setKind] = useState<ThreadKind>('practice');
  return (
    <FormDialog
      title={t('grow.title', { title })}
      width={520}
      explained={t('grow.explained')}
      confirmLabel={t('grow.confirm')}
      isPending={isPending}
      onClose={onClose}
      onConfirm={() => send(hackathonActs.grow({ id, entityRef, kind }))}
    >
      {entityRefs.length > 1 && (
        <RadioGroup
          label={t('grow.where')}
          value={entityRef}
          onChange={setEntityRef}
        >
          {entityRefs.map(ref => (
            <Radio key={ref} value={ref}>
              {entityTitle(hackathon.entities, ref)}
            </Radio>
          ))}
        </RadioGroup>
      )}
      <RadioGroup
        label={t('grow.kind')}
        value={kind}
        onChange={value => {
          const chosen = threadKinds.find(one => one === value);
          if (chosen) setKind(chosen);
        }}
      >
        {threadKinds.map(one => (
          <Radio key={one} value={one}>
            <Choice
              title={common(kindWords[one])}
              about={common(`threads.compose.hint.${one}`)}
            />
          </Radio>
        ))}
      </RadioGroup>
      {error && <ErrorState title={t('grow.refused')} error={error} />}
    </FormDialog>
  );
}
