import { expect } from '@playwright/test';
import { communityOf, openAs, test, untilCommunity } from './portal';

/** A run on a data folder that was used before finds older threads. */
const mark = `m${Date.now().toString(36)}`;
const title = `Retry budgets for ferries ${mark}`;
const client = communityOf('client-library');

test('a duplicate is caught while its title is typed, and found by a reply', async ({
  browser,
}) => {
  const marta = await openAs(browser, 'Marta Kowalska', `${client}/new`);
  await marta.getByLabel('Title').fill(title);
  await marta
    .getByRole('textbox', { name: 'What, and for whom?' })
    .fill('Every caller retries, and the quay is full.');
  await marta.getByRole('button', { name: 'Start thread' }).click();
  await expect(marta.getByRole('heading', { name: title })).toBeVisible();
  const address = new URL(marta.url()).pathname;
  await marta
    .getByRole('textbox', { name: 'Your reply' })
    .fill(`We saw it with the **gangway${mark}** as well.`);
  await marta.getByRole('button', { name: 'Reply', exact: true }).click();
  await expect(
    marta.getByRole('button', { name: /^Copy link to the reply by/ }),
  ).toBeVisible();

  // Somebody else is about to say the same in other words.
  const jun = await openAs(browser, 'Jun Reyes', `${client}/new`);
  const typed = jun.getByLabel('Title');
  const similar = jun.getByRole('region', { name: 'Already asked?' });
  await expect(similar).toContainText('While you type');
  await typed.pressSequentially(
    `${mark.toLocaleUpperCase('en-US')}: limit retr`,
  );
  const found = similar.getByRole('listitem').filter({ hasText: title });
  await expect(found).toContainText('Open');

  // One press votes for it instead; what was typed stays.
  await found.getByRole('button', { name: /^Vote for it · 0/ }).click();
  await expect(found).toContainText('You voted for it · 1');
  await expect(typed).toHaveValue(/limit retr$/);
  const [opened] = await Promise.all([
    jun.waitForEvent('popup'),
    found.getByRole('link', { name: /^Open it/ }).click(),
  ]);
  await expect(opened.getByRole('heading', { name: title })).toBeVisible();
  expect(new URL(opened.url()).pathname).toBe(address);
  await expect(opened.getByText('1 person wants this')).toBeVisible();
  await expect(typed).toHaveValue(/limit retr$/);

  // A search finds the thread by the reply, and leads to it.
  const priya = await openAs(browser, 'Priya Nair', client);
  await untilCommunity(priya);
  await priya
    .getByRole('searchbox', { name: 'Search threads' })
    .fill(`GANGWAY${mark}`);
  const row = priya.getByRole('listitem').filter({ hasText: title });
  await expect(row.locator('mark')).toHaveText(`gangway${mark}`);
  await expect(row).toContainText('Marta Kowalska replied: We saw it with the');
  await expect(priya).toHaveURL(/[?&]q=GANGWAY/);
  await row.getByRole('link', { name: title }).click();
  await expect(
    priya.getByRole('article', { name: 'Reply by Marta Kowalska' }),
  ).toBeFocused();
  expect(priya.url()).toContain('#reply-');
});
