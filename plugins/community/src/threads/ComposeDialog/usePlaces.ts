import { useScope } from '../../scope';
import { useScopeEntities } from '../../scope/useScopeEntities';
import { useEntitiesNamed } from '../../ui/useEntitiesNamed';

/** The kinds that a thread on the platform may be about. */
const kinds = ['component', 'api', 'system', 'domain', 'resource'];

/** How many are offered at once. */
const limit = 50;

/**
 * What a thread in this scope may be about, by a part of its name: anything in
 * the catalog where the scope is the whole platform, else what it holds.
 */
export function usePlaces(term: string) {
  const { scope } = useScope();
  const isPlatform = scope.of === 'platform';
  const found = useEntitiesNamed(term, isPlatform ? kinds : []);
  const held = useScopeEntities();
  if (isPlatform) {
    return {
      options: (found.data ?? []).map(({ ref, title, kind }) => ({
        id: ref,
        label: title,
        description: kind,
      })),
      isLoading: found.isFetching,
      isError: found.isError,
    };
  }
  const wanted = term.toLocaleLowerCase();
  return {
    options: held
      .filter(
        ({ id, label }) =>
          id.includes(wanted) || label.toLocaleLowerCase().includes(wanted),
      )
      .slice(0, limit),
    isLoading: false,
    isError: false,
  };
}
