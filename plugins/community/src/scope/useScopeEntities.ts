import { entityTitle } from '../ui/entityTitle';
import { useScope } from './ScopeProvider';
import { useScopeHome } from './useScopeHome';

/**
 * The entities of the scope, as options to choose from, that of the page first.
 * What the reader may do on each of them is for the server to say.
 */
export function useScopeEntities(): { id: string; label: string }[] {
  const { entityRef, title } = useScope();
  const home = useScopeHome().data;
  const refs = new Set([
    ...(entityRef ? [entityRef] : []),
    ...(home?.scope.entityRefs ?? []),
  ]);
  return [...refs].map(ref => ({
    id: ref,
    label: ref === entityRef ? title : entityTitle(home?.entities ?? {}, ref),
  }));
}
