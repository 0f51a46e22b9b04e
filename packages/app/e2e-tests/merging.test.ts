import { expect, type Page } from '@playwright/test';
import { communityOf, openAs, seriousProblems, test } from './portal';

const mark = Date.now().toString(36);

test('a duplicate is merged, leads to the other one, and is given back', async ({
  browser,
}) => {
  const home = communityOf('deploy-pipeline');
  const title = `Budgets for retries in our client library ${mark}`;
  const original = 'Retry budgets in the client library';
  const words = `It fell over twice this week. ${mark}`;

  const marta = await openAs(browser, 'Marta Kowalska', `${home}/new`);
  await marta.getByLabel('Title').fill(title);
  await marta
    .getByRole('textbox', { name: 'What, and for whom?' })
    .fill('Our callers retry until it falls over.');
  await marta.getByRole('button', { name: 'Start thread' }).click();
  await expect(marta.getByRole('heading', { name: title })).toBeVisible();
  const path = new URL(marta.url()).pathname;
  await marta.getByRole('textbox', { name: 'Your reply' }).fill(words);
  await marta.getByRole('button', { name: 'Reply', exact: true }).click();
  const said = (page: Page) => page.getByText(words);
  await expect(said(marta)).toBeVisible();

  // Priya, who owns both, sees what will come of it before she does it.
  const priya = await openAs(browser, 'Priya Nair', path);
  await priya
    .getByTestId('community')
    .getByRole('button', { name: 'More actions' })
    .click();
  await priya.getByRole('menuitem', { name: 'Merge into…' }).click();
  const dialog = priya.getByRole('dialog');
  await dialog.getByLabel('Search threads to merge into').fill('retry budgets');
  await dialog.getByText(original).click();
  await expect(
    dialog.getByRole('list', { name: 'What will happen' }),
  ).toContainText(/\d+ votes/);
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(priya.getByRole('heading', { name: original })).toBeVisible();
  const mergedLink = priya
    .locator('section, [aria-labelledby]')
    .filter({ has: priya.getByRole('heading', { name: 'Merged from' }) })
    .getByRole('link', { name: title });
  await expect(mergedLink).toBeVisible();
  // What was said there is read among the replies, with where it was said.
  const reply = priya.getByRole('listitem').filter({ has: said(priya) });
  await expect(reply).toContainText(`Said in the merged thread ${title}`);
  expect(await seriousProblems(priya)).toEqual([]);

  // The old address leads there; what was said can still be read.
  await marta.goto(path);
  await expect(marta.getByRole('heading', { name: original })).toBeVisible();
  await marta.getByRole('link', { name: title }).first().click();
  await expect(marta.getByRole('heading', { name: title })).toBeVisible();
  await expect(
    marta.getByText('Our callers retry until it falls over.'),
  ).toBeVisible();
  await expect(
    marta.getByText('This thread was merged into another one'),
  ).toBeVisible();

  await priya.getByRole('button', { name: `Undo merge: ${title}` }).click();
  await priya
    .getByRole('dialog')
    .getByRole('button', { name: 'Undo merge', exact: true })
    .click();
  await expect(mergedLink).toHaveCount(0);
  await expect(said(priya)).toHaveCount(0);
  await marta.goto(path);
  await expect(marta.getByRole('heading', { name: title })).toBeVisible();
  await expect(said(marta)).toBeVisible();
  await expect(marta).toHaveURL(new RegExp(`${path}$`));
});
