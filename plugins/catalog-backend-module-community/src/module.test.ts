import { TestDatabases } from '@backstage/backend-test-utils';
import { catalystsAnnotation } from '@platform-community/backstage-plugin-community-common';
import type { Knex } from 'knex';
import {
  fakeCommunity,
  type FakeCommunity,
} from './__testUtils__/fakeCommunity';
import {
  component,
  startCatalog,
  until,
  user,
  type TestCatalog,
} from './__testUtils__/startCatalog';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_17'] });

const api = 'component:default/api';
const web = 'component:default/web';
const ada = 'user:default/ada';
const lin = 'user:default/lin';
const on = (entityRef: string, person: string) => ({ entityRef, person });

describe.each(databases.eachSupportedId())('the catalog on %s', databaseId => {
  let knex: Knex;
  let community: FakeCommunity;
  let catalog: TestCatalog;

  const start = async () => {
    catalog = await startCatalog({ knex, community: community.feature });
  };
  /** Starts it anew, as a backend that knows nothing but its database. */
  const restart = async () => {
    await catalog.stop();
    await start();
  };
  /** Waits until an entity has been processed as it is now. */
  const untilThere = (entityRef: string, title: string) =>
    until(async () => (await catalog.get(entityRef))?.metadata.title === title);
  const titled = (title: string) => {
    const entity = component('api');
    return { ...entity, metadata: { ...entity.metadata, title } };
  };

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    community = fakeCommunity();
    await start();
  });
  afterEach(() => catalog.stop());

  const everybody = [user('ada'), user('lin')];

  it('relates an entity to its catalysts and them to it, soon after it is known', async () => {
    await catalog.provide([titled('there'), component('web'), ...everybody]);
    await catalog.askCommunity();
    await untilThere(api, 'there');
    expect(await catalog.relationsOf(api)).toEqual([]);

    community.catalysts = [on(api, ada), on(web, ada), on(api, lin)];
    await catalog.askCommunity();
    await catalog.untilRelated(api, [
      `hasCatalyst ${ada}`,
      `hasCatalyst ${lin}`,
    ]);
    await catalog.untilRelated(ada, [`catalystOf ${api}`, `catalystOf ${web}`]);

    community.catalysts = [on(web, ada)];
    await catalog.askCommunity();
    await catalog.untilRelated(api, []);
    await catalog.untilRelated(ada, [`catalystOf ${web}`]);
    await catalog.untilRelated(lin, []);
    expect(await catalog.relationsOf(web)).toEqual([`hasCatalyst ${ada}`]);
  });

  it('names the version that it has, so that nothing is told twice', async () => {
    community.catalysts = [on(api, ada)];
    await catalog.askCommunity();
    await catalog.askCommunity();
    expect(community.asked).toEqual([
      undefined,
      JSON.stringify(community.catalysts),
    ]);
  });

  it('keeps what was known last while the community is out of order', async () => {
    community.catalysts = [on(api, ada)];
    await catalog.provide([titled('before'), ...everybody]);
    await catalog.askCommunity();
    await catalog.untilRelated(api, [`hasCatalyst ${ada}`]);

    community.mood = 'failing';
    await catalog.askCommunity();
    expect(catalog.warnings).toEqual([]);
    await catalog.askCommunity();
    await catalog.askCommunity();
    await catalog.provide([titled('after'), ...everybody]);
    await untilThere(api, 'after');
    expect(await catalog.relationsOf(api)).toEqual([`hasCatalyst ${ada}`]);
    // Once is enough for who reads the log, and a slip is no news.
    expect(catalog.warnings).toEqual([
      expect.stringMatching(/^Catalysts stay as they were known last: /),
    ]);

    community.mood = 'well';
    community.catalysts = [on(web, lin)];
    await catalog.provide([titled('after'), component('web'), ...everybody]);
    await catalog.askCommunity();
    await catalog.untilRelated(web, [`hasCatalyst ${lin}`]);
    await catalog.untilRelated(api, []);
  });

  it('goes on processing while the community takes a request and never answers', async () => {
    community.catalysts = [on(api, ada)];
    await catalog.askCommunity();
    const patience = new AbortController();
    const timeout = jest
      .spyOn(AbortSignal, 'timeout')
      .mockReturnValue(patience.signal);
    community.mood = 'silent';
    const asked = new Promise<void>(resolve => {
      community.onRequest(resolve);
    });
    const ended = catalog.askCommunity();
    await asked;

    // The request hangs for as long as this test wants.
    await catalog.provide([component('api'), component('web'), ...everybody]);
    await catalog.untilRelated(api, [`hasCatalyst ${ada}`]);
    await until(async () => (await catalog.get(web)) !== undefined);

    patience.abort();
    await ended;
    timeout.mockRestore();
    expect(await catalog.relationsOf(api)).toEqual([`hasCatalyst ${ada}`]);
  });

  it('keeps relations when it starts while the community is away', async () => {
    community.catalysts = [on(api, ada)];
    await catalog.provide([titled('before'), ...everybody]);
    await catalog.askCommunity();
    await catalog.untilRelated(api, [`hasCatalyst ${ada}`]);

    community.mood = 'failing';
    await restart();
    await catalog.askCommunity();
    await catalog.provide([titled('after'), ...everybody]);
    await untilThere(api, 'after');
    expect(await catalog.relationsOf(api)).toEqual([`hasCatalyst ${ada}`]);
  });

  it('puts right what changed while it was not running', async () => {
    const declared = component('web', { [catalystsAnnotation]: 'lin' });
    community.catalysts = [on(api, ada)];
    await catalog.provide([component('api'), declared, ...everybody]);
    await catalog.askCommunity();
    await catalog.untilRelated(api, [`hasCatalyst ${ada}`]);

    community.catalysts = [on(web, ada)];
    await restart();
    await catalog.askCommunity();
    await catalog.untilRelated(api, []);
    await catalog.untilRelated(web, [
      `hasCatalyst ${ada}`,
      `hasCatalyst ${lin}`,
    ]);
    await catalog.untilRelated(ada, [`catalystOf ${web}`]);
    expect(catalog.warnings).toEqual([]);
  });

  it('takes catalysts from the file of an entity, without the community', async () => {
    community.mood = 'failing';
    await catalog.provide([
      component('api', { [catalystsAnnotation]: 'ada, user:default/lin' }),
      ...everybody,
    ]);
    await catalog.untilRelated(api, [
      `hasCatalyst ${ada}`,
      `hasCatalyst ${lin}`,
    ]);
    await catalog.untilRelated(ada, [`catalystOf ${api}`]);
    expect(community.asked).toEqual([]);
  });

  it('names once who has a term and stands in the file', async () => {
    community.catalysts = [on(api, ada)];
    await catalog.askCommunity();
    await catalog.provide([
      component('api', { [catalystsAnnotation]: 'ada' }),
      ...everybody,
    ]);
    await catalog.untilRelated(api, [`hasCatalyst ${ada}`]);
    await catalog.untilRelated(ada, [`catalystOf ${api}`]);
    expect((await catalog.get(ada))?.relations).toEqual([
      { type: 'catalystOf', targetRef: api },
    ]);
  });

  it('processes an entity whatever its annotation says', async () => {
    await catalog.provide([
      component('api', {
        [catalystsAnnotation]: 'group:default/payments, ::, user:/, lin',
      }),
      ...everybody,
    ]);
    await catalog.untilRelated(api, [`hasCatalyst ${lin}`]);
    const { status } = (await catalog.get(api)) as { status?: unknown };
    expect(status).toBeUndefined();
  });

  it('warns once that the community did not tell of all', async () => {
    community.isComplete = false;
    await catalog.askCommunity();
    await catalog.askCommunity();
    expect(catalog.warnings).toEqual([
      expect.stringContaining('the catalog has not all of them'),
    ]);
  });
});
