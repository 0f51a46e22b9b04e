import { existsSync } from 'node:fs';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { buildApp } from './build.mjs';
import { findChromium } from './chromium.mjs';
import {
  nothing,
  ofExitCode,
  ofJest,
  ofPlaywright,
  ofReport,
  ofTap,
} from './counts.mjs';
import { Failure } from './failure.mjs';
import { commandOf, fromRoot, root } from './paths.mjs';
import { findFreePort } from './ports.mjs';
import { removePostgres, startPostgres } from './postgres.mjs';
import { runTool } from './processes.mjs';

const tool = (packageName, command) => commandOf(packageName, command);

/**
 * The checks `npm test` makes, in their order. Each gets `{ patterns, signal,
 * say }` and returns its counts; what it throws counts as a failure of its own.
 */
export const checks = {
  async types({ signal }) {
    const args = [tool('typescript', 'tsc')];
    return ofExitCode(await runTool({ args, cwd: root, signal }));
  },

  async lint({ signal }) {
    const args = [tool('@backstage/cli', 'backstage-cli'), 'repo', 'lint'];
    return ofExitCode(await runTool({ args, cwd: root, signal }));
  },

  async format({ signal }) {
    const args = [tool('prettier'), '--check', '--loglevel=warn', '.'];
    return ofExitCode(await runTool({ args, cwd: root, signal }));
  },

  async scripts({ signal }) {
    return withScratch(async scratch => {
      const report = path.join(scratch, 'scripts.tap');
      const code = await runTool({
        args: [
          '--test',
          '--test-reporter=spec',
          '--test-reporter-destination=stdout',
          '--test-reporter=tap',
          `--test-reporter-destination=${report}`,
          'scripts/**/*.test.mjs',
        ],
        cwd: root,
        signal,
      });
      return ofReport(ofTap(await fs.readFile(report, 'utf8')), code);
    });
  },

  async unit({ patterns, signal }) {
    return withScratch(async scratch => {
      const report = path.join(scratch, 'jest.json');
      const folder = path.join(scratch, 'postgres');
      const postgres = await startPostgres({ folder, settings: forgetful });
      try {
        const code = await runTool({
          args: [
            tool('@backstage/cli', 'backstage-cli'),
            'repo',
            'test',
            '--watch=false',
            '--ci',
            '--json',
            `--outputFile=${report}`,
            ...patterns,
          ],
          cwd: root,
          env: {
            BACKSTAGE_TEST_DATABASE_POSTGRES17_CONNECTION_STRING:
              postgres.connectionString,
            BACKSTAGE_TEST_DISABLE_DOCKER: '1',
          },
          signal,
        });
        const results = await readJson(report);
        if (results?.numTotalTestSuites === 0) {
          throw new Failure(`No test file matches ${patterns.join(' ')}.`);
        }
        return ofReport(results && ofJest(results), code);
      } finally {
        await postgres.stop();
        await removePostgres(folder);
      }
    });
  },

  async e2e({ say, signal }) {
    const chromium = findChromium();
    if (!chromium) {
      say('No Chromium or Chrome was found; CHROMIUM_PATH can name one.');
      return { ...nothing, [process.env.CI ? 'failed' : 'skipped']: 1 };
    }
    for (const app of ['app', 'app-legacy']) {
      await buildApp({ app, say, signal });
    }
    return withScratch(async scratch => {
      const report = path.join(scratch, 'playwright.json');
      const code = await runTool({
        args: [
          tool('@playwright/test', 'playwright'),
          'test',
          '--reporter=list,json',
        ],
        cwd: root,
        env: {
          CHROMIUM_PATH: chromium,
          PLAYWRIGHT_JSON_OUTPUT_FILE: report,
          ...(await freePorts()),
        },
        signal,
      });
      // Its data may be kept outside of the project, where nobody would look.
      await removePostgres(fromRoot('data/e2e/app-postgres/postgres'));
      const results = await readJson(report);
      return ofReport(results && ofPlaywright(results), code);
    });
  },
};

// Tests throw their databases away: what a power cut would lose is no loss.
const forgetful = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
};

async function freePorts() {
  const names = [
    'E2E_PORT_APP_SQLITE',
    'E2E_PORT_APP_POSTGRES',
    'E2E_PORT_LEGACY',
    'E2E_PORT_OUTSIDE',
  ];
  const ports = await Promise.all(names.map(findFreePort));
  return Object.fromEntries(names.map((name, i) => [name, String(ports[i])]));
}

/** A folder that is gone afterwards. */
async function withScratch(use) {
  const scratch = await fs.mkdtemp(path.join(os.tmpdir(), 'community-test-'));
  try {
    // PostgreSQL's user has to get into it where we are root.
    await fs.chmod(scratch, 0o755);
    return await use(scratch);
  } finally {
    await fs.rm(scratch, { recursive: true, force: true });
  }
}

async function readJson(file) {
  return existsSync(file)
    ? JSON.parse(await fs.readFile(file, 'utf8'))
    : undefined;
}
