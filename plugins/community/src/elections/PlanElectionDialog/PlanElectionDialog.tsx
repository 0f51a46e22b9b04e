import { useEffect, useRef } from 'react';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Text,
} from '@backstage/ui';
import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import type { ElectionDetail } from '@platform-community/backstage-plugin-community-common';
import { useCommunityPaths } from '../../scope';
import { useScopeEntities } from '../../scope/useScopeEntities';
import { useMe } from '../../threads/useMe';
import { communityTranslationRef } from '../../translation';
import { ErrorState } from '../../ui/ErrorState';
import { CandidateFields } from './CandidateFields';
import { CountFields } from './CountFields';
import { OfficerFields } from './OfficerFields';
import { PhaseFields } from './PhaseFields';
import { SecrecyField } from './SecrecyField';
import { useElectionForm } from './useElectionForm';
import { VoterFields } from './VoterFields';
import { WhatFields } from './WhatFields';
import dialog from '../../ui/dialog.module.css';
import styles from './PlanElectionDialog.module.css';

export interface PlanElectionDialogProps {
  /** The election to change; a new one is planned without it. */
  detail?: ElectionDetail;
  onClose: () => void;
}

/** Plans an election, or changes the plan of one that is not open yet. */
export function PlanElectionDialog(props: PlanElectionDialogProps) {
  const { detail } = props;
  const me = useMe();
  const choices = useScopeEntities();
  const entityRef = detail?.election.entityRef ?? choices[0]?.id;
  const entityTitle = choices[0]?.label ?? '';
  // What the form begins with hangs on who plans it, and for what.
  if (!me || !entityRef) return null;
  return (
    <Form
      {...props}
      reader={me.ref}
      entityRef={entityRef}
      entityTitle={entityTitle}
    />
  );
}

function Form(
  props: PlanElectionDialogProps & {
    reader: string;
    entityRef: string;
    entityTitle: string;
  },
) {
  const { detail, reader, entityRef, entityTitle, onClose } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const toasts = useApi(toastApiRef);
  const paths = useCommunityPaths();
  const fields = useRef<HTMLDivElement>(null);
  const form = useElectionForm(
    { detail, entityRef, entityTitle, reader },
    {
      onUnchanged: onClose,
      onSaved: ({ election }) => {
        const href = paths.election(election.id);
        toasts.post({
          title: t(
            detail ? 'elections.form.changed' : 'elections.form.planned',
          ),
          status: 'success',
          timeout: 6_000,
          ...(!detail && { links: [{ label: election.title, href }] }),
        });
        onClose();
      },
    },
  );

  const { tried } = form;
  useEffect(() => {
    if (tried === 0) return;
    fields.current
      ?.querySelector<HTMLElement>('[aria-invalid="true"]')
      ?.focus();
  }, [tried]);

  return (
    <Dialog
      className={dialog.readable}
      isOpen
      isDismissable={false}
      width={680}
      onOpenChange={isOpen => !isOpen && onClose()}
    >
      <DialogHeader>
        {t(detail ? 'elections.form.changeTitle' : 'elections.form.planTitle')}
      </DialogHeader>
      <DialogBody>
        <div className={dialog.fields} ref={fields}>
          <Text as="p" color="secondary" className={dialog.explained}>
            {t('elections.form.explained')}
          </Text>
          <WhatFields form={form} isNew={!detail} />
          <PhaseFields form={form} isNew={!detail} />
          <CandidateFields form={form} />
          <VoterFields form={form} />
          <CountFields form={form} />
          <SecrecyField form={form} />
          <OfficerFields form={form} known={{ ...detail?.people }} />
          {form.error && (
            <ErrorState
              title={t('elections.form.refused')}
              error={form.error}
            />
          )}
        </div>
      </DialogBody>
      <DialogFooter>
        {form.isKept && (
          <Button
            variant="tertiary"
            className={styles.startOver}
            onPress={form.startOver}
          >
            {t('elections.form.startOver')}
          </Button>
        )}
        <Button variant="secondary" onPress={onClose}>
          {t('elections.form.close')}
        </Button>
        <Button variant="primary" isPending={form.isSaving} onPress={form.save}>
          {t(detail ? 'elections.form.save' : 'elections.form.plan')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
