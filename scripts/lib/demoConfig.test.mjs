import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dataFolderFor } from './dataFolder.mjs';
import { demoConfig } from './demoConfig.mjs';

describe('the configuration of a demo', () => {
  const base = { port: 7007, app: 'app', sqliteFolder: '/data/demo/sqlite' };

  it('keeps the catalog and the people of app-config.yaml', () => {
    assert.deepEqual(demoConfig(base), {
      app: { baseUrl: 'http://localhost:7007', packageName: 'app' },
      backend: {
        baseUrl: 'http://localhost:7007',
        listen: { port: 7007 },
        cors: { origin: 'http://localhost:7007' },
        database: {
          client: 'better-sqlite3',
          connection: { directory: '/data/demo/sqlite' },
        },
      },
    });
  });

  it('leaves the fictional company out of another catalog', () => {
    const catalog = {
      absolute: '/somewhere/catalog.yaml',
      entities: [{ kind: 'Team' }, { kind: 'User' }],
    };
    const config = demoConfig({ ...base, catalog });
    assert.equal(config.app.title, 'Backstage');
    assert.deepEqual(config.organization, { name: 'Backstage' });
    assert.deepEqual(config.demo, { community: false, people: [] });
    assert.deepEqual(config.catalog.locations, [
      { type: 'file', target: '/somewhere/catalog.yaml' },
    ]);
    assert.ok(config.catalog.rules[0].allow.includes('Team'));
  });

  it('keeps catalogs of the same name apart', () => {
    const one = dataFolderFor({ catalog: '/one/my catalog.yaml' });
    const other = dataFolderFor({ catalog: '/other/my catalog.yaml' });
    assert.match(one, /data[\\/]my-catalog-[0-9a-f]{8}$/);
    assert.notEqual(one, other);
    assert.notEqual(one, dataFolderFor({}));
  });
});
