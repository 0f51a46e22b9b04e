import { useCallback, useEffect, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  readFilters,
  writeFilters,
  type ThreadFilters,
} from '../scope/filters';
import { useHomeMemory } from '../scope/ScopeProvider';

/**
 * The list's filters, which live in the address bar: they can be sent to
 * somebody, and the browser's Back button undoes them one by one. Words that
 * are being refined replace each other, or Back would go letter by letter.
 *
 * @param isCovered - a dialog with an address of its own lies over the list,
 *   which meanwhile stays as it was
 */
export function useThreadFilters(isCovered: boolean) {
  const [params, setParams] = useSearchParams();
  const memory = useHomeMemory();
  const search = isCovered ? memory.recall()?.search ?? '' : params.toString();
  const filters = useMemo(
    () => readFilters(new URLSearchParams(search)),
    [search],
  );

  useEffect(() => {
    if (isCovered) return;
    const written = writeFilters(filters).toString();
    memory.keep({ search: written && `?${written}` });
  }, [isCovered, filters, memory]);

  const setFilters = useCallback(
    (change: Partial<ThreadFilters>) => {
      const refines = 'q' in change && Boolean(change.q) && Boolean(filters.q);
      setParams(writeFilters({ ...filters, ...change }), {
        replace: refines,
        preventScrollReset: true,
      });
    },
    [filters, setParams],
  );

  return { filters, setFilters };
}
