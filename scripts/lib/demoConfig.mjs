import { existsSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import { fromRoot } from './paths.mjs';

// What entities there are is the file's business; the catalog asks for a list.
const kinds = [
  'API',
  'Component',
  'Domain',
  'Group',
  'Location',
  'Resource',
  'System',
  'Template',
  'User',
];

// What the portal is called when it shows somebody else's catalog.
const portal = 'Backstage';

/**
 * What one run of the demo adds to app-config.yaml: where it listens, where it
 * keeps its data, which app it serves and which catalog it shows.
 */
export function demoConfig(options) {
  const { port, app, sqliteFolder, postgres, catalog } = options;
  const baseUrl = `http://localhost:${port}`;
  return {
    app: { baseUrl, packageName: app, ...(catalog && { title: portal }) },
    backend: {
      baseUrl,
      listen: { port },
      cors: { origin: baseUrl },
      database: postgres
        ? { client: 'pg', connection: { ...postgres, directory: null } }
        : {
            client: 'better-sqlite3',
            connection: { directory: sqliteFolder },
          },
    },
    ...(catalog && catalogConfig(catalog)),
  };
}

function catalogConfig({ absolute, entities, visitor }) {
  const own = entities.map(entity => entity.kind);
  const targets = visitor ? [absolute, visitor] : [absolute];
  return {
    organization: { name: portal },
    // Nobody of the demo's company lives in another catalog.
    demo: { community: false, people: [] },
    catalog: {
      rules: [{ allow: [...new Set([...kinds, ...own])].sort() }],
      locations: targets.map(target => ({ type: 'file', target })),
    },
  };
}

/**
 * A catalog without people has nobody to sign in as: it gets a visitor. Where
 * it refers to other files, the people may be in one of them.
 */
export async function addVisitor(folder, catalog) {
  const peopled = catalog.entities.some(({ kind }) =>
    /^(user|location)$/i.test(kind),
  );
  if (peopled) {
    return catalog;
  }
  const visitor = path.join(folder, 'visitor.yaml');
  await fs.writeFile(
    visitor,
    stringify({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'User',
      metadata: { name: 'visitor' },
      spec: { profile: { displayName: 'A visitor' }, memberOf: [] },
    }),
  );
  return { ...catalog, visitor };
}

/** Writes it down; returns the files to start the backend with, in order. */
export async function writeDemoConfig(folder, config) {
  const own = path.join(folder, 'run.yaml');
  // It may hold a password.
  await fs.writeFile(own, stringify(config), { mode: 0o600 });
  return [
    fromRoot('app-config.yaml'),
    ...[fromRoot('app-config.local.yaml')].filter(existsSync),
    own,
  ];
}
