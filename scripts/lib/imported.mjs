import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fromRoot } from './paths.mjs';

/**
 * What the demo's people wrote is brought in once, in the background of the
 * first start. Says so, and when all of it is there; says nothing where it was
 * brought in before.
 */
export async function tellWhenImported(options) {
  const { sqliteFolder, postgres, signal, say } = options;
  for (let look = 0; !signal.aborted; look++) {
    if (await isImported({ sqliteFolder, postgres })) {
      if (look > 0) say(allThere);
      return;
    }
    if (look === 0) say('What its people wrote is being brought in …');
    await delay(1000, undefined, { signal }).catch(() => {});
  }
}

/** The browser tests wait for this line. */
const allThere = 'What its people wrote is all there.';

async function isImported({ sqliteFolder, postgres }) {
  const filename = path.join(sqliteFolder, 'community.sqlite');
  if (!postgres && !existsSync(filename)) {
    return false;
  }
  const require = createRequire(fromRoot('packages/backend/package.json'));
  const knex = require('knex')({
    ...(postgres
      ? {
          client: 'pg',
          connection: { ...postgres, database: 'backstage_plugin_community' },
        }
      : {
          client: 'better-sqlite3',
          connection: { filename, options: { readonly: true } },
          useNullAsDefault: true,
        }),
    pool: { min: 0, max: 1 },
  });
  try {
    return Boolean(await knex('imports').whereNotNull('done_at').first());
  } catch {
    // The plugin has not made its tables yet, or is writing to them.
    return false;
  } finally {
    await knex.destroy();
  }
}
