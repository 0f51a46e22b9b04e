import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { ledger, payments, worldEntities } from '../testing/world';
import { EntityCatalog } from './EntityCatalog';
import { EntityPresence } from './EntityPresence';

function presenceOf(entities: Entity[]) {
  return new EntityPresence({
    auth: mockServices.auth(),
    catalog: new EntityCatalog(catalogServiceMock({ entities })),
  });
}

async function goneOf(presence: EntityPresence, refs: string[]) {
  const gone: string[] = [];
  for await (const ref of presence.goneAmong(refs)) gone.push(ref);
  return gone;
}

const many = Array.from({ length: 600 }, (_, n) => `component:default/x-${n}`);

describe('what has left the catalog', () => {
  it('is what it does not know, in the order asked for', async () => {
    const presence = presenceOf(worldEntities);
    expect(
      await goneOf(presence, [...many, payments, 'component:default/y']),
    ).toEqual([...many, 'component:default/y']);
    expect(await presence.isGone(ledger)).toBe(false);
    await presence.assertGone('component:default/y');
    await expect(presence.assertGone(ledger)).rejects.toThrow(
      /is in the catalog/,
    );
  });

  it('is not everything when the catalog is empty', async () => {
    const presence = presenceOf([]);
    await expect(goneOf(presence, [payments])).rejects.toThrow(
      /knows no entity at all/,
    );
    await expect(presence.isGone(payments)).rejects.toThrow();
    expect(await goneOf(presence, [])).toEqual([]);
  });
});
