import { expect } from '@playwright/test';
import { pullRequest, startOutside, type Outside } from './outside';
import { communityOf, openAs, seriousProblems, test } from './portal';

const mark = Date.now().toString(36);
const title = `Attest Helm charts ${mark}`;

let outside: Outside;
test.beforeAll(async () => {
  outside = await startOutside();
});
test.afterAll(() => outside.stop());

test('a linked pull request shows how it stands, and proposes to ship once it is merged', async ({
  browser,
  request,
}) => {
  // A number of its own, so that nothing is known of it from another run.
  const number = Date.now() % 1_000_000_000;
  const pull = pullRequest(outside, number, 'Sign charts as well as images');
  const home = communityOf('artifact-attestor');

  const marta = await openAs(browser, 'Marta Kowalska', `${home}/new`);
  const dialog = marta.getByRole('dialog');
  await dialog.getByLabel('Title').fill(title);
  await dialog
    .getByRole('textbox', { name: 'What, and for whom?' })
    .fill('We deploy charts that nobody has signed.');
  await marta.getByRole('button', { name: 'Start thread' }).click();
  await expect(marta.getByRole('heading', { name: title })).toBeVisible();
  const path = new URL(marta.url()).pathname;

  // An owner links the work, which says its title and that it is open.
  const priya = await openAs(browser, 'Priya Nair', path);
  await priya.getByRole('button', { name: 'Add a link' }).click();
  await priya.getByRole('textbox', { name: 'What to link to' }).fill(pull.url);
  await priya.getByRole('button', { name: 'Add link' }).click();
  const links = priya.getByRole('list', { name: 'What this thread links to' });
  const item = links.getByRole('listitem').filter({ hasText: pull.label });
  await expect(item).toContainText('Sign charts as well as images');
  await expect(item).toContainText('Open');
  expect(await seriousProblems(priya)).toEqual([]);

  // It is merged: whoever decides is asked, and nobody else.
  await pull.merge(request);
  await expect(item).toContainText('Merged');
  const question = (page: typeof priya) =>
    page.getByRole('region', { name: 'Is this shipped?' });
  await expect(question(priya)).toContainText(
    `Pull request ${pull.label} was merged. Mark this as shipped?`,
  );
  await marta.goto(path);
  await expect(
    marta.getByRole('list', { name: 'What this thread links to' }),
  ).toContainText('Merged');
  await expect(question(marta)).toHaveCount(0);
  expect(await seriousProblems(priya)).toEqual([]);

  await question(priya)
    .getByRole('button', { name: 'Mark as shipped' })
    .click();
  await expect(
    priya.getByRole('list', { name: 'Status history' }),
  ).toContainText('Shipped');
  await expect(question(priya)).toHaveCount(0);

  // Whoever asked for it is asked in turn whether it does what they wanted.
  await expect(
    marta.getByRole('button', { name: 'Yes, it does' }),
  ).toBeVisible();
});
