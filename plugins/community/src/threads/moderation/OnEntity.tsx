import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Entities } from '@platform-community/backstage-plugin-community-common';
import { useScope } from '../../scope';
import { communityTranslationRef } from '../../translation';
import { entityTitle } from '../../ui/entityTitle';

/** Props of {@link OnEntity}. */
export interface OnEntityProps {
  entityRef: string;
  entities: Entities;
}

/** Where something was written, in a scope that holds more than one entity. */
export function OnEntity(props: OnEntityProps) {
  const { entityRef, entities } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const { scope } = useScope();
  if (scope.of === 'entity') return null;
  return (
    <span>
      {t('threads.list.on', { entity: entityTitle(entities, entityRef) })}
    </span>
  );
}
