import { existsSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from '@playwright/test';

/**
 * The journeys run against the demo as `npm start` runs it, each project on a
 * port and a data folder of its own that is emptied first. `npm test` builds
 * the apps before and chooses free ports.
 */
const demos = [
  {
    name: 'app-sqlite',
    testDir: 'packages/app/e2e-tests',
    port: process.env.E2E_PORT_APP_SQLITE ?? '7107',
    flags: [],
  },
  {
    name: 'app-postgres',
    testDir: 'packages/app/e2e-tests',
    port: process.env.E2E_PORT_APP_POSTGRES ?? '7108',
    flags: ['--postgres'],
  },
  {
    name: 'app-legacy',
    testDir: 'packages/app-legacy/e2e-tests',
    port: process.env.E2E_PORT_LEGACY ?? '7109',
    flags: ['--legacy'],
  },
].filter(({ testDir }) => existsSync(path.join(__dirname, testDir)));

/**
 * What the demo reads from outside comes from a server of the journey itself:
 * see `outside.ts`.
 */
const outside = `127.0.0.1:${process.env.E2E_PORT_OUTSIDE ?? '7110'}`;

const urlOf = (port: string) => `http://localhost:${port}`;

export default defineConfig({
  timeout: 240_000,
  expect: { timeout: 15_000 },
  workers: 1,
  retries: 0,
  forbidOnly: true,
  outputDir: 'test-results',
  reporter: 'list',

  use: {
    actionTimeout: 15_000,
    navigationTimeout: 45_000,
    screenshot: 'only-on-failure',
    // Without its film, which takes most of what a small machine has; a failure
    // still has the state of the page at each step, and a picture.
    trace: { mode: 'retain-on-failure', screenshots: false },
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH || undefined,
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },

  projects: demos.map(({ name, testDir, port }) => ({
    name,
    testDir,
    use: { baseURL: urlOf(port) },
  })),

  webServer: demos.map(({ name, port, flags }) => ({
    name,
    command: [
      'node scripts/launch.mjs start',
      `--port ${port}`,
      `--data data/e2e/${name}`,
      '--reset',
      ...flags,
    ].join(' '),
    wait: { stdout: /What its people wrote is all there/ },
    env: {
      APP_CONFIG_backend_reading_allow: JSON.stringify([{ host: outside }]),
      APP_CONFIG_integrations_github: JSON.stringify([
        // What the people of the demo link to, where nobody is.
        {
          host: 'github.lanternline.example',
          apiBaseUrl: 'https://github.lanternline.example/api/v3',
        },
        {
          host: 'github.e2e.example',
          apiBaseUrl: `http://${outside}/api/v3`,
        },
      ]),
      APP_CONFIG_events_http_topics: JSON.stringify(['github.pull_request']),
      // What waits is told of soon enough for a test to see it.
      APP_CONFIG_community_escalation_catalystsAfter: '20s',
      APP_CONFIG_community_escalation_ownersAfter: '1h',
    },
    timeout: 900_000,
    gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 30_000 },
  })),
});
