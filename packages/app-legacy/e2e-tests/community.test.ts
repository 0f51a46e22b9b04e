import { expect, test } from '@playwright/test';

const tab = '/catalog/default/component/artifact-attestor/community';
const title = `Attest containers too ${Date.now().toString(36)}`;

test('in the old frontend system the tab does the same', async ({ page }) => {
  await page.goto(tab);
  await page.getByRole('button', { name: 'Sign in as Priya Nair' }).click();
  await expect(page.getByRole('tab', { name: 'Community' })).toBeVisible();
  await page.getByRole('link', { name: 'Start a thread' }).first().click();
  await page.getByLabel('Title').fill(title);
  await page
    .getByRole('textbox', { name: 'What, and for whom?' })
    .fill('Whoever runs containers.');
  await page.getByRole('button', { name: 'Start thread' }).click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();

  await page
    .getByRole('textbox', { name: 'Your reply' })
    .fill('A first thought.');
  await page.getByRole('button', { name: 'Reply', exact: true }).click();
  await expect(page.getByText('A first thought.')).toBeVisible();

  await page.getByRole('button', { name: 'Move it' }).click();
  await page.getByRole('radio', { name: 'Under review' }).check();
  await page.getByRole('button', { name: 'Move to Under review' }).click();
  await expect(
    page.getByRole('list', { name: 'Status history' }),
  ).toContainText('Under review');

  await page.getByRole('link', { name: 'All threads' }).click();
  await expect(
    page.getByRole('list', { name: 'Threads' }).getByRole('listitem'),
  ).toContainText([title]);
});

test('kinds that have no community have no tab', async ({ page }) => {
  await page.goto('/catalog/default/user/priya.nair');
  await page.getByRole('button', { name: 'Sign in as Priya Nair' }).click();
  await expect(page.getByRole('tab', { name: 'Overview' })).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Community' })).toHaveCount(0);
});

test('the page of the platform is reached from the sidebar', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Sign in as Priya Nair' }).click();
  await page.getByRole('link', { name: 'Community', exact: true }).click();
  await expect(
    page.getByRole('heading', { name: 'What you watch' }),
  ).toBeVisible();
  await page.getByRole('tab', { name: 'Threads' }).click();
  await expect(page).toHaveURL(/\/community\/platform$/);
  await page.getByRole('radio', { name: 'Answered', exact: true }).click();
  await expect(page).toHaveURL(/\/community\/platform\?sort=answered$/);
  const first = page
    .getByRole('list', { name: 'Threads' })
    .getByRole('listitem')
    .first();
  await expect(first).toContainText('Answered by');
  await first.getByRole('link').click();
  await expect(page).toHaveURL(/\/community\/platform\/threads\//);
  await expect(page.getByRole('link', { name: 'All threads' })).toBeVisible();
});
