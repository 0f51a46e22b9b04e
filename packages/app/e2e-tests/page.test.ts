import { expect } from '@playwright/test';
import { openAs, overflows, seriousProblems, test } from './portal';

/** A run on a data folder that was used before finds older threads. */
const mark = Date.now().toString(36);
const title = `One changelog for all of it ${mark}`;

test('the page of the platform holds what is one’s own, over any scope', async ({
  browser,
}) => {
  // From the sidebar to For you, and on to the threads of the platform.
  const marta = await openAs(browser, 'Marta Kowalska', '/');
  await marta.getByRole('link', { name: 'Community', exact: true }).click();
  await expect(marta).toHaveURL(/\/community$/);
  await expect(
    marta.getByRole('heading', { name: 'Communities you watch' }),
  ).toBeVisible();
  await marta.getByRole('tab', { name: 'Threads' }).click();
  await expect(marta).toHaveURL(/\/community\/platform$/);
  const list = marta.getByRole('list', { name: 'Threads' });
  await expect(list.getByRole('listitem').nth(10)).toBeVisible();

  // A thread from here is asked what it is about.
  await marta.getByRole('link', { name: 'Start a thread' }).click();
  const dialog = marta.getByRole('dialog');
  await dialog.getByRole('combobox').fill('artifact');
  // Until then the list still is the one of before, and moves under the pointer.
  await expect(
    marta.getByRole('option').filter({ hasNotText: /artifact/i }),
  ).toHaveCount(0);
  await marta.getByRole('option', { name: /artifact-attestor/ }).click();
  await dialog.getByRole('button', { name: 'Go on' }).click();
  await expect(dialog).toContainText('Start a thread on artifact-attestor');
  await dialog.getByLabel('Title').fill(title);
  await dialog
    .getByRole('textbox', { name: 'What, and for whom?' })
    .fill('Whoever reads five of them.');
  await marta.getByRole('button', { name: 'Start thread' }).click();
  await expect(marta.getByRole('heading', { name: title })).toBeVisible();
  const thread = new URL(marta.url()).pathname;
  expect(thread).toMatch(/^\/community\/platform\/threads\//);
  // What happens while a thread is open has been seen.
  await marta.getByRole('tab', { name: 'For you' }).click();

  // Its owner finds it in the scope of what their group owns, and answers.
  const priya = await openAs(browser, 'Priya Nair', '/community/platform');
  const picker = priya.getByRole('combobox', { name: 'Whose community' });
  await picker.fill('Delivery Pl');
  await priya.getByRole('option', { name: /^Delivery Platform/ }).click();
  await expect(priya).toHaveURL(
    /\/community\/owned\/group\/default\/delivery-platform$/,
  );
  await priya.getByRole('radio', { name: 'New', exact: true }).click();
  await priya.getByRole('link', { name: title }).click();
  await priya
    .getByRole('textbox', { name: 'Your reply' })
    .fill('On its way, in parts.');
  await priya.getByRole('button', { name: 'Reply', exact: true }).click();
  await expect(
    priya.getByText('On its way, in parts.', { exact: true }),
  ).toBeVisible();
  await priya.getByRole('link', { name: 'All threads' }).click();
  await expect(priya).toHaveURL(/delivery-platform\?sort=new$/);

  // It is new among Marta's threads, until she has read it.
  await marta.goto('/community');
  const mine = marta.getByRole('listitem').filter({ hasText: title });
  await expect(mine.getByText('New', { exact: true })).toBeVisible();
  expect(await seriousProblems(marta)).toEqual([]);
  await marta.setViewportSize({ width: 360, height: 800 });
  await expect.poll(() => overflows(marta)).toBe(false);
  await marta.getByRole('link', { name: title }).click();
  await expect(
    marta.getByText('On its way, in parts.', { exact: true }),
  ).toBeVisible();
  const seen = marta.waitForResponse(
    answer => answer.url().endsWith('/mine') && answer.ok(),
  );
  await marta.goto('/community');
  await seen;
  await expect(mine).toBeVisible();
  await expect(mine.getByText('New', { exact: true })).toHaveCount(0);

  // The address of a scope and its filters opens the same to somebody else.
  const jun = await openAs(
    browser,
    'Jun Reyes',
    '/community/owned/group/default/delivery-platform?sort=new',
  );
  await expect(jun.getByRole('link', { name: title })).toBeVisible();
  await expect(
    jun.getByRole('combobox', { name: 'Whose community' }),
  ).toHaveValue('Delivery Platform');
});
