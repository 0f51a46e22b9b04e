import { useMemo, type PropsWithChildren } from 'react';
import { parseEntityRef, type Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  formatScope,
  type Scope,
} from '@platform-community/backstage-plugin-community-common';
import {
  AnyScopeProvider,
  type CurrentScope,
  type HomeMemories,
} from '../scope';
import { communityTranslationRef } from '../translation';
import { entityName } from '../ui/entityName';
import { scopeAddress } from './scopeAddress';
import { useCatalogEntity } from '../scope/useCatalogEntity';

export interface PageScopeProps {
  scope: Scope;
  /** The address of the page. */
  pageRoot: string;
  memory: HomeMemories;
}

/** Puts all that stands below it into a scope of the platform's page. */
export function PageScope(props: PropsWithChildren<PageScopeProps>) {
  const { scope, pageRoot, memory, children } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const ref = scope.of === 'platform' ? undefined : scope.entityRef;
  const entity = useCatalogEntity(ref);
  const whole = t('page.scope.platform');
  const current = useMemo(
    () => currentScope(scope, entity, whole),
    [scope, entity, whole],
  );
  return (
    <AnyScopeProvider
      current={current}
      root={`${pageRoot}/${scopeAddress(scope)}`}
      memory={memory}
    >
      {children}
    </AnyScopeProvider>
  );
}

function currentScope(
  scope: Scope,
  entity: Entity | undefined,
  whole: string,
): CurrentScope {
  const text = formatScope(scope);
  if (scope.of === 'platform') {
    return { scope, text, title: whole, place: 'page' };
  }
  const title = entity
    ? entityName(entity)
    : parseEntityRef(scope.entityRef).name;
  // A group has no community of its own: there is nothing to watch.
  if (scope.of === 'owned') return { scope, text, title, place: 'page' };
  const { entityRef } = scope;
  return { scope, text, entityRef, entity, title, place: 'page' };
}
