import { useEffect, useState } from 'react';
import { Combobox, Text, type Key } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  formatScope,
  parseScope,
  type Scope,
} from '@platform-community/backstage-plugin-community-common';
import { useScope } from '../scope';
import { communityTranslationRef } from '../translation';
import { useEntitiesNamed } from '../ui/useEntitiesNamed';
import { platform, scopeOfChoice } from './scopeAddress';
import styles from './CommunityPage.module.css';

/** What is offered before anything is typed, and what a search looks through. */
const atFirst = ['domain', 'system'];
const kinds = ['domain', 'system', 'group', 'component', 'api', 'resource'];

/** Whose community is shown: the platform, or what somebody searches for. */
export function ScopePicker(props: { onChoose: (scope: Scope) => void }) {
  const { onChoose } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const { scope, text, title } = useScope();
  const [typed, setTyped] = useState(title);
  useEffect(() => setTyped(title), [text, title]);
  const term = typed === title ? '' : typed.trim();
  const found = useEntitiesNamed(term, term ? kinds : atFirst);

  const choices = (found.data ?? []).map(entity => {
    const meant = scopeOfChoice(entity.ref);
    const more = {
      parts: t('page.scope.parts', { kind: entity.kind }),
      owned: t('page.scope.owned'),
      entity: entity.kind,
      platform: '',
    };
    return {
      id: formatScope(meant),
      label: entity.title,
      description: more[meant.of],
    };
  });
  const whole = {
    id: formatScope(platform),
    label: t('page.scope.platform'),
    description: t('page.scope.platformMore'),
  };
  const isWhole = whole.label
    .toLocaleLowerCase()
    .startsWith(term.toLocaleLowerCase());
  const isListed = choices.some(({ id }) => id === text);
  const current =
    scope.of === 'platform' || isListed || term
      ? []
      : [{ id: text, label: title }];

  const choose = (key: Key | null) => {
    if (key === null || key === text) setTyped(title);
    else onChoose(parseScope(String(key)));
  };
  return (
    <div className={styles.picker}>
      <Combobox
        label={t('page.scope.label')}
        placeholder={t('page.scope.search')}
        size="small"
        options={[...(isWhole ? [whole] : []), ...current, ...choices]}
        search={{ mode: 'server', inputValue: typed, onInputChange: setTyped }}
        loading={{ state: found.isFetching ? 'filtering' : 'idle' }}
        value={text}
        onChange={choose}
      />
      {found.isError && (
        <Text as="p" role="alert" variant="body-small" color="danger">
          {t('page.scope.failed')}
        </Text>
      )}
    </div>
  );
}
