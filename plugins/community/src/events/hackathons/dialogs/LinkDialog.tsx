import { useState } from 'react';
import { Button, Radio, RadioGroup, Text, TextField } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Choice } from '../../../ui/Choice';
import { entityTitle } from '../../../ui/entityTitle';
import { ErrorState } from '../../../ui/ErrorState';
import { FormDialog } from '../../../ui/FormDialog';
import { useEntitiesNamed } from '../../../ui/useEntitiesNamed';
import { hackathonActs } from '../hackathonActs';
import { hackathonTranslationRef } from '../translation';
import { useDialogAct, type ProjectDialogProps } from './useDialogAct';

/** What a project can grow into. */
const kinds = ['Component', 'API', 'Resource', 'System', 'Domain'];
const most = 8;

/** Says which entity of the catalog a project grew into, or takes that back. */
export function LinkDialog(props: ProjectDialogProps) {
  const { hackathon, project, onClose } = props;
  const { id, title, component } = project;
  const { t } = useTranslationRef(hackathonTranslationRef);
  const { send, isPending, error } = useDialogAct(hackathon, { onClose });
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(component);
  const found = useEntitiesNamed(typed.trim(), kinds);
  const shown = found.data?.slice(0, most) ?? [];
  const isShown = shown.some(({ ref }) => ref === component);
  return (
    <FormDialog
      title={t('link.title', { title })}
      width={520}
      confirmLabel={t('link.confirm')}
      isDisabled={!chosen || chosen === component}
      isPending={isPending}
      otherAction={
        component && (
          <Button
            variant="tertiary"
            onPress={() => send(hackathonActs.link(id, null))}
          >
            {t('link.takeBack')}
          </Button>
        )
      }
      onClose={onClose}
      onConfirm={() => chosen && send(hackathonActs.link(id, chosen))}
    >
      <TextField
        label={t('link.search')}
        value={typed}
        onChange={setTyped}
        autoComplete="off"
      />
      {found.error && !found.data && (
        <ErrorState
          title={t('link.failed')}
          error={found.error}
          onRetry={() => void found.refetch()}
          isRetrying={found.isFetching}
        />
      )}
      {found.data?.length === 0 && (
        <Text as="p" color="secondary" role="status">
          {t('link.nothing')}
        </Text>
      )}
      {(shown.length > 0 || component) && (
        <RadioGroup
          label={t('link.choice')}
          value={chosen ?? null}
          onChange={setChosen}
        >
          {component && !isShown && (
            <Radio value={component}>
              <Choice
                title={entityTitle(hackathon.entities, component)}
                about={component}
              />
            </Radio>
          )}
          {shown.map(entity => (
            <Radio key={entity.ref} value={entity.ref}>
              <Choice title={entity.title} about={entity.kind} />
            </Radio>
          ))}
        </RadioGroup>
      )}
      {error && <ErrorState title={t('link.refused')} error={error} />}
    </FormDialog>
  );
}
