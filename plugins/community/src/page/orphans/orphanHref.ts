import { parseEntityRef } from '@backstage/catalog-model';

/** Where the threads of an entity are that left the catalog. */
export function orphanHref(root: string, entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return [root, ...[kind, namespace, name].map(encodeURIComponent)].join('/');
}
