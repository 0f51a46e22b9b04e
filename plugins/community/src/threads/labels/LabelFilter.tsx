import { useState } from 'react';
import { ButtonIcon, Select } from '@backstage/ui';
import { RiPriceTag3Line } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { labelKey } from '@platform-community/backstage-plugin-community-common';
import { useScope } from '../../scope';
import { communityTranslationRef } from '../../translation';
import { ManageLabelsDialog } from './ManageLabelsDialog';
import { useLabels } from './useLabels';
import styles from './LabelFilter.module.css';

/** What the select calls "no choice"; its keys may not be empty. */
const any = 'any:';

/** Props of {@link LabelFilter}. */
export interface LabelFilterProps {
  className?: string;
  value?: string;
  onChange: (label: string | undefined) => void;
}

/**
 * Narrows a list to a label by its name, and opens the labels for those who
 * keep them. Nothing where there are none and the reader can make none.
 */
export function LabelFilter(props: LabelFilterProps) {
  const { className, value, onChange } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const { text, entityRef, title } = useScope();
  const { data } = useLabels(text);
  const [isManaging, setManaging] = useState(false);
  // In a roll-up several entities may have a label of the same name.
  const names = new Map(
    data?.items.map(({ name }): [string, string] => [labelKey(name), name]),
  );
  if (value && !names.has(labelKey(value))) names.set(labelKey(value), value);
  const canManage = Boolean(entityRef && data?.can.create);
  if (names.size === 0 && !canManage) return null;

  return (
    <div
      className={
        names.size > 0 ? styles.filter : `${styles.filter} ${styles.alone}`
      }
    >
      {names.size > 0 && (
        <Select
          className={className}
          size="small"
          aria-label={t('threads.labels.filter.label')}
          value={value ? labelKey(value) : any}
          onChange={key => onChange(names.get(String(key)))}
          options={[
            { id: any, label: t('threads.labels.filter.any') },
            ...[...names].map(([id, label]) => ({ id, label })),
          ]}
        />
      )}
      {canManage && (
        <ButtonIcon
          variant="tertiary"
          size="small"
          aria-label={t('threads.labels.keep.action')}
          icon={<RiPriceTag3Line />}
          onPress={() => setManaging(true)}
        />
      )}
      {isManaging && entityRef && (
        <ManageLabelsDialog
          entityRef={entityRef}
          entityTitle={title}
          onClose={() => setManaging(false)}
        />
      )}
    </div>
  );
}
