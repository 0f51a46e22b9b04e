import { useState } from 'react';
import { Button, Select, TextField } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  labelColors,
  limits,
  type LabelColor,
  type LabelView,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { ErrorState } from '../../ui';
import { fieldErrors } from '../../ui/fieldErrors';
import styles from './Labels.module.css';

/** Props of {@link LabelForm}. */
export interface LabelFormProps {
  /** The label that is changed; none for a new one. */
  label?: LabelView;
  error: Error | null;
  isPending: boolean;
  onSave: (label: {
    name: string;
    color: LabelColor;
    description: string;
  }) => void;
  onCancel: () => void;
}

/** The name, colour and meaning of a label. */
export function LabelForm(props: LabelFormProps) {
  const { label, error, isPending, onSave, onCancel } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const [name, setName] = useState(label?.name ?? '');
  const [color, setColor] = useState<LabelColor>(label?.color ?? 'blue');
  const [description, setDescription] = useState(label?.description ?? '');
  const [isTried, setTried] = useState(false);
  const wrong = fieldErrors(error, ['name']);
  const { min, max } = limits.label;
  const isShort = name.trim().length < min;
  const problem =
    isTried && isShort
      ? t('threads.labels.keep.nameLength', { min: `${min}`, max: `${max}` })
      : wrong?.name;

  const save = () => {
    setTried(true);
    if (!isShort) {
      onSave({ name: name.trim(), color, description: description.trim() });
    }
  };

  return (
    <div className={styles.form}>
      <TextField
        label={t('threads.labels.keep.name')}
        size="small"
        value={name}
        onChange={setName}
        maxLength={max}
        isRequired
        validationBehavior="aria"
        validate={() => problem}
      />
      <Select
        label={t('threads.labels.keep.color')}
        size="small"
        value={color}
        onChange={key =>
          setColor(labelColors.find(one => one === key) ?? color)
        }
        options={labelColors.map(one => ({
          id: one,
          label: t(`threads.labels.color.${one}`),
        }))}
      />
      <TextField
        className={styles.wide}
        label={t('threads.labels.keep.description')}
        size="small"
        value={description}
        onChange={setDescription}
        maxLength={limits.labelDescription.max}
      />
      {error && !wrong && (
        <ErrorState title={t('threads.labels.keep.refused')} error={error} />
      )}
      <div className={styles.formActions}>
        <Button variant="secondary" size="small" onPress={onCancel}>
          {t('threads.labels.keep.cancel')}
        </Button>
        <Button
          variant="primary"
          size="small"
          isPending={isPending}
          onPress={save}
        >
          {t(label ? 'threads.labels.keep.save' : 'threads.labels.keep.create')}
        </Button>
      </div>
    </div>
  );
}
