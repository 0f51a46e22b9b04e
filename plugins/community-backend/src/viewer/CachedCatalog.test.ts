import { mockCredentials } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { setTimeout as delay } from 'node:timers/promises';
import { ledger, payments, worldEntities } from '../testing/world';
import { CachedCatalog, type CachedCatalogOptions } from './CachedCatalog';

const ada = mockCredentials.user('user:default/ada');
const bob = mockCredentials.user('user:default/bob');
const nowhere = 'component:default/nowhere';

/** A catalog that counts how often it is asked. */
function countingCatalog(options: Partial<CachedCatalogOptions> = {}) {
  const service = catalogServiceMock({ entities: worldEntities });
  const asked = {
    refs: jest.spyOn(service, 'getEntitiesByRefs'),
    lists: jest.spyOn(service, 'getEntities'),
  };
  const catalog = new CachedCatalog(service, {
    ttl: 60_000,
    seesAll: () => true,
    ...options,
  });
  return { catalog, asked };
}

describe('a catalog whose answers are kept', () => {
  it('is asked once for each entity, whoever asks', async () => {
    const { catalog, asked } = countingCatalog();
    const [first] = await catalog.byRefs([payments], ada);
    expect(await catalog.byRefs([ledger, payments], bob)).toEqual([
      expect.objectContaining({ ref: ledger }),
      first,
    ]);
    expect(asked.refs.mock.calls.map(([{ entityRefs }]) => entityRefs)).toEqual(
      [[payments], [ledger]],
    );
  });

  it('is asked once whose files name catalysts', async () => {
    const { catalog, asked } = countingCatalog();
    expect(await catalog.namingCatalysts(['system'], ada)).toEqual([]);
    await catalog.namingCatalysts(['system'], bob);
    expect(asked.lists).toHaveBeenCalledTimes(1);
  });

  it('is asked once by those who ask at the same time', async () => {
    const { catalog, asked } = countingCatalog();
    await Promise.all([
      catalog.byRefs([payments], ada),
      catalog.byRefs([payments, payments], bob),
    ]);
    expect(asked.refs).toHaveBeenCalledTimes(1);
  });

  it('is asked at once for all that is wanted while an answer is under way', async () => {
    const { catalog, asked } = countingCatalog();
    let release = () => {};
    const held = new Promise<void>(resolve => {
      release = resolve;
    });
    asked.refs.mockImplementationOnce(async () => {
      await held;
      return { items: [undefined] };
    });
    const first = catalog.byRefs([nowhere], ada);
    await delay(1);
    const second = catalog.byRefs([ledger], ada);
    const third = catalog.byRefs([payments, ledger], bob);
    release();
    expect(await first).toEqual([undefined]);
    const [[one], [, other]] = await Promise.all([second, third]);
    expect(one).toBe(other);
    expect(asked.refs.mock.calls.map(([{ entityRefs }]) => entityRefs)).toEqual(
      [[nowhere], [ledger, payments]],
    );
  });

  it('fails nobody because of what somebody else asked for meanwhile', async () => {
    const { catalog, asked } = countingCatalog();
    asked.refs.mockRejectedValueOnce(new Error('expired'));
    const all = await Promise.all([
      catalog.byRefs([payments], ada),
      catalog.byRefs([ledger], bob),
    ]);
    expect(all.flat().map(entity => entity?.ref)).toEqual([payments, ledger]);
    expect(asked.refs.mock.calls.map(([{ entityRefs }]) => entityRefs)).toEqual(
      [[payments, ledger], [payments], [ledger]],
    );
  });

  it('lets nobody wait for long, nor for very many', async () => {
    const { catalog, asked } = countingCatalog();
    asked.refs.mockImplementationOnce(() => new Promise(() => {}));
    catalog.byRefs([nowhere], ada);
    await delay(1);
    const many = Array.from(
      { length: 101 },
      (_, at) => `component:default/${at}`,
    );
    expect(await catalog.byRefs([...many, payments], ada)).toContainEqual(
      expect.objectContaining({ ref: payments }),
    );
    expect(await catalog.byRefs([ledger], ada)).toEqual([
      expect.objectContaining({ ref: ledger }),
    ]);
  });

  it('is asked by each person who may be shown less than others', async () => {
    const carl = mockCredentials.user('user:default/carl');
    const dora = mockCredentials.user('user:default/dora');
    const { catalog, asked } = countingCatalog({
      seesAll: person => person === carl || person === dora,
    });
    const askers = [ada, carl, bob, bob, dora, ada];
    for (const asker of askers) {
      await catalog.byRefs([payments], asker);
      await catalog.partsOf(payments, asker);
    }
    const once = [ada, carl, bob].map(credentials => ({ credentials }));
    expect(asked.refs.mock.calls.map(([, by]) => by)).toEqual(once);
    expect(asked.lists.mock.calls.map(([, by]) => by)).toEqual(once);
  });

  it('is asked again for what was not there', async () => {
    const { catalog, asked } = countingCatalog();
    expect(await catalog.byRefs([nowhere], ada)).toEqual([undefined]);
    await catalog.byRefs([nowhere], ada);
    expect(asked.refs).toHaveBeenCalledTimes(2);
  });

  it('is asked again after it failed', async () => {
    const { catalog, asked } = countingCatalog();
    asked.refs.mockRejectedValueOnce(new Error('down'));
    await expect(catalog.byRefs([payments], ada)).rejects.toThrow('down');
    expect(await catalog.byRefs([payments], ada)).toEqual([
      expect.objectContaining({ ref: payments }),
    ]);
  });

  it('is asked again when the time of an answer is over', async () => {
    const { catalog, asked } = countingCatalog({ ttl: 5 });
    await catalog.byRefs([payments], ada);
    // The clock of the cache is the machine's: nothing else tells it.
    await delay(20);
    await catalog.byRefs([payments], ada);
    expect(asked.refs).toHaveBeenCalledTimes(2);
  });

  it('keeps what an entity is made of, and what somebody owns', async () => {
    const { catalog, asked } = countingCatalog();
    const team = ['group:default/payments'];
    const parts = await catalog.partsOf('system:default/money', ada);
    const owned = await catalog.ownedBy(team, ada);
    const times = asked.lists.mock.calls.length;
    expect(await catalog.partsOf('system:default/money', bob)).toBe(parts);
    expect(await catalog.ownedBy(team, bob)).toBe(owned);
    expect(asked.lists).toHaveBeenCalledTimes(times);
  });
});
