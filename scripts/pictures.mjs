import path from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from './lib/chromium.mjs';

/**
 * Takes the pictures of the README from a demo that runs:
 *
 *   npm start
 *   yarn pictures
 */
const base = process.argv[2] ?? 'http://localhost:7007';
const folder = path.resolve(import.meta.dirname, '../docs/images');
const tab = '/catalog/default/component/deploy-pipeline/community';

const pictures = [
  { name: 'home', at: tab },
  { name: 'home-dark', at: tab, dark: true },
  { name: 'home-360', at: tab, width: 360, height: 1000 },
  {
    name: 'thread',
    person: 'marta.kowalska',
    at: tab,
    through: ['Retry budgets in the client library'],
  },
  { name: 'roadmap', at: `${tab}/roadmap` },
  { name: 'event', at: `${tab}/events`, through: ['Delivery demo day'] },
  {
    name: 'hackathon',
    at: '/catalog/default/system/delivery/community/events?view=past',
    through: ['The paper-cuts hackathon'],
    wait: 'No more “superseded”',
  },
];

const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
});
for (const picture of pictures) {
  const { name, at, dark, width = 1366, height = 900 } = picture;
  const { person = 'priya.nair', through = [], wait } = picture;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    timezoneId: 'Europe/Lisbon',
  });
  await context.addInitScript(
    ref => localStorage.setItem('demo.person', ref),
    `user:default/${person}`,
  );
  const page = await context.newPage();
  await page.goto(base + at);
  for (const link of through) {
    await page.getByRole('link', { name: link }).first().click();
  }
  await page.getByTestId('community').getByRole('heading').first().waitFor();
  if (wait) await page.getByText(wait).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
  await context.close();
}
await browser.close();
