import { expect } from '@playwright/test';
import { communityOf, openAs, test, untilCommunity } from './portal';

/** A run on a data folder that was used before finds older threads. */
const mark = Date.now().toString(36);
const title = `Sign attestations offline ${mark}`;

test('an idea is said, wanted, discussed and answered officially', async ({
  browser,
}) => {
  // A community nobody has said anything in yet offers the first word.
  const marta = await openAs(
    browser,
    'Marta Kowalska',
    communityOf('artifact-attestor'),
  );
  await untilCommunity(marta);
  await marta.getByRole('link', { name: 'Start a thread' }).first().click();
  const dialog = marta.getByRole('dialog');
  await expect(dialog).toContainText('Start a thread on artifact-attestor');
  await dialog.getByLabel('Title').fill(title);
  await dialog
    .getByRole('textbox', { name: 'What, and for whom?' })
    .fill('Our ferries are **offline** half the day. cc @priya.nair');
  await expect(dialog).toContainText('Saved as a draft on this device');

  // What was typed survives a reload.
  await marta.reload();
  await expect(marta.getByLabel('Title')).toHaveValue(title);
  await marta.getByRole('button', { name: 'Start thread' }).click();
  await expect(marta.getByRole('heading', { name: title })).toBeVisible();
  const address = new URL(marta.url()).pathname;
  await expect(
    marta.getByRole('main').getByText('offline', { exact: true }),
  ).toBeVisible();

  // Somebody else wants it too, and says so.
  const jun = await openAs(browser, 'Jun Reyes', address);
  const vote = jun.getByRole('button', { name: `Vote for “${title}”` });
  await expect(vote).toHaveAttribute('aria-pressed', 'false');
  await vote.click();
  await expect(vote).toHaveAttribute('aria-pressed', 'true');
  await jun
    .getByRole('textbox', { name: 'Your reply' })
    .fill('Checkout needs this as well.');
  await jun.getByRole('button', { name: 'Reply', exact: true }).click();
  await expect(
    jun.getByText('Checkout needs this as well.', { exact: true }),
  ).toBeVisible();

  // Marta's open page follows without a reload.
  await expect(marta.getByText('Checkout needs this as well.')).toBeVisible();
  await expect(marta.getByText('1 person wants this')).toBeVisible();

  // A member sees no way to respond officially; an owner does.
  await expect(
    jun.getByRole('button', { name: 'Respond officially' }),
  ).toHaveCount(0);
  const priya = await openAs(browser, 'Priya Nair', address);
  await priya.getByRole('button', { name: 'Respond officially' }).click();
  await priya
    .getByRole('textbox', { name: 'Official response' })
    .fill('We will build this next.');
  await priya.getByRole('button', { name: /Move it in the same step/ }).click();
  await priya.getByRole('option', { name: 'Planned' }).click();
  await priya.getByRole('button', { name: 'Publish response' }).click();
  const response = priya.getByRole('region', { name: 'Official response' });
  await expect(response).toContainText('We will build this next.');
  await expect(response).toContainText('moved from Open to Planned');
  await expect(
    priya.getByRole('list', { name: 'Status history' }),
  ).toContainText('Planned');

  // Those who wanted it are told; a click leads to the thread.
  await marta.goto('/notifications');
  await marta
    .getByText(`Official response to “${title}”, now planned`)
    .first()
    .click();
  await expect(marta.getByRole('heading', { name: title })).toBeVisible();
  await expect(
    marta.getByRole('region', { name: 'Official response' }),
  ).toBeVisible();
});

test('a question gets its answer accepted by whoever asked', async ({
  browser,
}) => {
  const question = `Which key signs a rollback? ${mark}`;
  const jun = await openAs(
    browser,
    'Jun Reyes',
    `${communityOf('artifact-attestor')}/new?kind=question`,
  );
  await jun.getByLabel('Title').fill(question);
  await jun
    .getByRole('textbox', { name: 'What do you want to know?' })
    .fill('The old one, or the current one?');
  await jun.getByRole('button', { name: 'Start thread' }).click();
  await expect(jun.getByRole('heading', { name: question })).toBeVisible();

  const ada = await openAs(
    browser,
    'Ada Lindqvist',
    new URL(jun.url()).pathname,
  );
  await ada
    .getByRole('textbox', { name: 'Your reply' })
    .fill('The one of the release you go back to.');
  await ada.getByRole('button', { name: 'Reply', exact: true }).click();
  await expect(
    ada.getByText('The one of the release you go back to.'),
  ).toBeVisible();

  await jun.getByRole('button', { name: 'Accept as answer' }).click();
  await expect(
    jun.getByRole('region', { name: 'Accepted answer' }),
  ).toContainText('The one of the release you go back to.');
  await jun.getByRole('link', { name: 'All threads' }).click();
  await expect(
    jun.getByRole('listitem').filter({ hasText: question }),
  ).toContainText('Answered by Ada Lindqvist');
});

test('the list is one request, and its filters are in the address', async ({
  browser,
}) => {
  const page = await openAs(browser, 'Jun Reyes', '/catalog');
  const asked: string[] = [];
  page.on('request', request => {
    if (request.url().includes('/api/community')) asked.push(request.url());
  });
  await page.goto(communityOf('deploy-pipeline'));
  await untilCommunity(page);
  expect(asked).toHaveLength(1);
  expect(asked[0]).toContain('/api/community/home');

  await page
    .getByRole('searchbox', { name: 'Search threads' })
    .fill('rotate signing');
  const found = page
    .getByRole('list', { name: 'Threads' })
    .getByRole('listitem');
  await expect(found).toHaveCount(1);
  await expect(found).toContainText('rotate the signing key');
  await expect(page).toHaveURL(/q=rotate/);

  await page.reload();
  await expect(found).toHaveCount(1);
  await page.getByRole('searchbox', { name: 'Search threads' }).fill('');
  await page.getByRole('button', { name: /Kind/ }).click();
  await page.getByRole('option', { name: 'Kudos' }).click();
  await expect(page).toHaveURL(/kind=kudos/);
  await expect(found.first()).toContainText('Kudos');
  await page.goBack();
  await expect(page).not.toHaveURL(/kind=kudos/);
});

test('all threads of a long list can be reached', async ({ browser }) => {
  const page = await openAs(
    browser,
    'Jun Reyes',
    `${communityOf('deploy-pipeline')}?sort=new`,
  );
  // The labels of a thread are a list within its row.
  const rows = page
    .getByRole('list', { name: 'Threads' })
    .locator(':scope > li');
  await expect(rows).toHaveCount(20);
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect(rows).toHaveCount(40);
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect(page.getByRole('button', { name: 'Show more' })).toHaveCount(0);
  const titles = await rows.getByRole('heading').allInnerTexts();
  expect(new Set(titles).size).toBe(titles.length);
  expect(titles.length).toBeGreaterThanOrEqual(42);
});

test('a thread is started with the keyboard alone', async ({ browser }) => {
  const page = await openAs(
    browser,
    'Marta Kowalska',
    communityOf('deploy-pipeline'),
  );
  await untilCommunity(page);
  await page.getByRole('link', { name: 'Start a thread' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();

  await dialog.getByRole('radio', { name: /Idea/ }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(dialog.getByRole('radio', { name: /Question/ })).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(dialog.getByLabel('Title')).toBeFocused();
  const asked = `Can I type all of this? ${mark}`;
  await page.keyboard.type(asked);
  await dialog
    .getByRole('textbox', { name: 'What do you want to know?' })
    .focus();
  await page.keyboard.type('Thanks to @eunji');
  await expect(
    page.getByRole('option', { name: /Eunji|Eun-ji/i }).first(),
  ).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(
    dialog.getByRole('textbox', { name: 'What do you want to know?' }),
  ).toHaveValue(/@eunji\.kim/);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: asked })).toBeVisible();
});

test('a thread that is not there says so and leads on', async ({ browser }) => {
  const page = await openAs(
    browser,
    'Jun Reyes',
    `${communityOf(
      'deploy-pipeline',
    )}/threads/019a0000-0000-7000-8000-000000000000`,
  );
  await expect(page.getByText('This thread is not here')).toBeVisible();
  await page.getByRole('link', { name: 'See all threads' }).click();
  await untilCommunity(page);
});
