import { useCallback } from 'react';
import { useRouteRef } from '@backstage/core-plugin-api';
import { pageRouteRef } from '../routes';
import { scopeAddress, scopeOfChoice } from './scopeAddress';

/** Where the page shows the community of an entity, a system with its parts. */
export function usePageScopeHref(): (entityRef: string) => string {
  const pageRoot = useRouteRef(pageRouteRef)().replace(/\/+$/, '');
  return useCallback(
    entityRef => `${pageRoot}/${scopeAddress(scopeOfChoice(entityRef))}`,
    [pageRoot],
  );
}
