import { createPermission } from '@backstage/plugin-permission-common';

/** What the catalog calls its entities in decisions of the permission framework. */
export const entityResourceType = 'catalog-entity';

/** The permission of the catalog to see an entity. */
export const entityRead = createPermission({
  name: 'catalog.entity.read',
  attributes: { action: 'read' },
  resourceType: entityResourceType,
});
