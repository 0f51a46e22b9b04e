import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { people, worldEntities } from '../../testing/world';
import { EntityCatalog } from '../../viewer/EntityCatalog';
import { VoteOrigins } from './VoteOrigins';

describe('where a vote comes from', () => {
  function originsAt(clock: () => Date) {
    const service = catalogServiceMock({ entities: worldEntities });
    const requests = {
      people: jest.spyOn(service, 'getEntitiesByRefs'),
      owned: jest.spyOn(service, 'getEntities'),
    };
    const logger = mockServices.logger.mock();
    const origins = new VoteOrigins({
      catalog: new EntityCatalog(service),
      auth: mockServices.auth(),
      logger,
      clock,
    });
    return { origins, requests, logger };
  }

  it('is the groups of who cast it and the systems that these look after', async () => {
    const { origins } = originsAt(() => new Date());
    expect(await origins.of(people.owner)).toEqual({
      teams: ['group:default/payments'],
      systems: ['system:default/payments'],
    });
    expect(await origins.of(people.stranger)).toEqual({
      teams: ['group:default/search'],
      systems: [],
    });
    expect(await origins.of(people.member)).toEqual({ teams: [], systems: [] });
    expect(await origins.of('user:default/nobody')).toEqual({
      teams: [],
      systems: [],
    });
  });

  it('is asked of the catalog once in five minutes', async () => {
    let now = 0;
    const { origins, requests } = originsAt(() => new Date(now));
    for (let n = 0; n < 5; n++) await origins.of(people.owner);
    expect(requests.people).toHaveBeenCalledTimes(1);
    expect(requests.owned).toHaveBeenCalledTimes(1);
    now += 5 * 60_000;
    await origins.of(people.owner);
    expect(requests.people).toHaveBeenCalledTimes(2);
    expect(requests.owned).toHaveBeenCalledTimes(2);
  });

  it('is unknown while the catalog does not answer, and known once it does', async () => {
    const { origins, requests, logger } = originsAt(() => new Date());
    requests.people.mockRejectedValueOnce(new Error('Away'));
    expect(await origins.of(people.owner)).toEqual({ teams: [], systems: [] });
    expect(logger.warn).toHaveBeenCalledWith(
      'A vote is counted without its teams: Away',
    );
    expect((await origins.of(people.owner)).teams).toHaveLength(1);
  });
});
