import type { Entity } from '@backstage/catalog-model';

/** What to show of a user or a group. */
export function profileOf(entity: Entity) {
  const profile = entity.spec?.profile;
  const read = (key: string) => {
    const isProfile = typeof profile === 'object' && !Array.isArray(profile);
    const value = isProfile ? profile?.[key] : undefined;
    return typeof value === 'string' ? value : undefined;
  };
  return {
    name: read('displayName') ?? entity.metadata.title ?? entity.metadata.name,
    email: read('email'),
    picture: read('picture'),
  };
}
