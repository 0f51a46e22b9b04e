import { expect, type Page } from '@playwright/test';
import {
  communityOf,
  openAs,
  overflows,
  seriousProblems,
  test,
} from './portal';

/** A run on a data folder that was used before finds older threads. */
const mark = Date.now().toString(36);
const title = `Sign several artifacts at once ${mark}`;

async function respond(page: Page, text: string, status: string) {
  const offer = page.getByRole('button', {
    name: /^(Respond officially|Revise response)$/,
  });
  await offer.click();
  await page.getByRole('textbox', { name: 'Official response' }).fill(text);
  await page.getByRole('button', { name: /Move it in the same step/ }).click();
  await page.getByRole('option', { name: status, exact: true }).click();
}

async function toldOf(page: Page, words: string) {
  await page.goto('/notifications');
  await page.getByText(words).first().click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
}

test('an idea is planned, shipped, opened again and confirmed, and all are told', async ({
  browser,
}) => {
  const home = communityOf('artifact-attestor');
  const marta = await openAs(browser, 'Marta Kowalska', `${home}/new`);
  const dialog = marta.getByRole('dialog');
  await dialog.getByLabel('Title').fill(title);
  await dialog
    .getByRole('textbox', { name: 'What, and for whom?' })
    .fill('A release of ours has forty of them.');
  await marta.getByRole('button', { name: 'Start thread' }).click();
  await expect(marta.getByRole('heading', { name: title })).toBeVisible();
  const address = new URL(marta.url()).pathname;
  const jun = await openAs(browser, 'Jun Reyes', address);
  await jun.getByRole('button', { name: `Vote for “${title}”` }).click();
  await expect(jun.getByText('1 person wants this')).toBeVisible();

  // An owner plans it for a quarter, and it stands on the roadmap with that.
  const priya = await openAs(browser, 'Priya Nair', address);
  await respond(priya, 'We will look at batches first.', 'Planned');
  await priya.getByRole('button', { name: /^No target Target|Target/ }).click();
  await priya.getByRole('option').nth(2).click();
  await priya.getByRole('button', { name: 'Publish response' }).click();
  await expect(priya.getByText(/^Planned · Q\d \d{4}$/)).toBeVisible();
  await jun.goto(`${home}/roadmap`);
  const planned = jun.getByRole('region', { name: /^Planned/ });
  const card = planned.getByRole('listitem').filter({ hasText: title });
  await expect(card).toContainText(/Q\d \d{4}/);
  expect(await seriousProblems(jun)).toEqual([]);
  await jun.setViewportSize({ width: 360, height: 800 });
  await expect(card).toBeVisible();
  await expect.poll(() => overflows(jun)).toBe(false);
  await jun.setViewportSize({ width: 1366, height: 900 });
  await toldOf(jun, `Official response to “${title}”, now planned for Q`);

  // It is shipped by a revised response; what it said before can be read.
  await respond(priya, 'Up to fifty at once.', 'Shipped');
  await priya.getByRole('button', { name: 'Publish response' }).click();
  await priya.getByRole('button', { name: '1 earlier version' }).click();
  await expect(priya.getByText('We will look at batches first.')).toBeVisible();
  await expect(
    priya.getByText('To be confirmed by Marta Kowalska'),
  ).toBeVisible();
  await toldOf(jun, `Official response to “${title}”, now shipped`);

  // Whoever asked for it is asked, says what is missing, and it is open again.
  const asked = `“${title}” is shipped. Does it do what you asked for?`;
  await toldOf(marta, asked);
  await marta.getByRole('button', { name: 'Not yet' }).click();
  await marta
    .getByRole('textbox', { name: /What is missing/ })
    .fill('Ours has sixty by now.');
  await marta.getByRole('button', { name: 'Open it again' }).click();
  await expect(marta.getByText('Ours has sixty by now.')).toBeVisible();
  await toldOf(priya, `“${title}” is open again`);

  // Shipped again, it is confirmed, and its changelog says so to everybody.
  await priya.getByRole('button', { name: 'Move it', exact: true }).click();
  await priya
    .getByRole('radiogroup', { name: 'Move to' })
    .getByText('Shipped', { exact: true })
    .click();
  await priya.getByRole('button', { name: 'Move to Shipped' }).click();
  await expect(
    marta.getByRole('button', { name: 'Yes, it does' }),
  ).toBeVisible();
  await marta.getByRole('button', { name: 'Yes, it does' }).click();
  await expect(
    marta.getByText('Confirmed by Marta Kowalska').first(),
  ).toBeVisible();
  await toldOf(priya, `“${title}” does what was asked for`);
  await jun.goto(`${home}/shipped`);
  await expect(
    jun.getByRole('listitem').filter({ hasText: title }),
  ).toContainText('Confirmed by Marta Kowalska');
  expect(await seriousProblems(jun)).toEqual([]);
});
