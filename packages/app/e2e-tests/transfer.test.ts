import { expect } from '@playwright/test';
import { communityOf, openAs, seriousProblems, test } from './portal';

const mark = Date.now().toString(36);
const title = `Restore the cache from the last green build ${mark}`;
const lost = `Only here ${mark}`;

test('a thread that was started in the wrong place is moved with all that hangs on it', async ({
  browser,
}) => {
  const here = communityOf('deploy-pipeline');

  // Priya keeps a label that is known nowhere else.
  const priya = await openAs(browser, 'Priya Nair', here);
  await priya.getByRole('button', { name: 'Manage labels' }).click();
  const labels = priya.getByRole('dialog');
  await labels.getByRole('button', { name: 'New label' }).click();
  await labels.getByLabel('Name').fill(lost);
  await labels.getByRole('button', { name: 'Add label' }).click();
  await expect(labels.getByText(lost)).toBeVisible();
  await labels.getByText('Close', { exact: true }).click();

  const marta = await openAs(browser, 'Marta Kowalska', `${here}/new`);
  await marta.getByLabel('Title').fill(title);
  await marta
    .getByRole('textbox', { name: 'What, and for whom?' })
    .fill('It starts from nothing after each red one.');
  await marta.getByRole('button', { name: 'Start thread' }).click();
  await expect(marta.getByRole('heading', { name: title })).toBeVisible();
  const path = new URL(marta.url()).pathname;

  // Somebody votes and replies, and it links to a document.
  const jun = await openAs(browser, 'Jun Reyes', path);
  await jun.getByRole('button', { name: `Vote for “${title}”` }).click();
  await expect(jun.getByText('1 person wants this')).toBeVisible();
  await jun
    .getByRole('textbox', { name: 'Your reply' })
    .fill('Twenty minutes each time.');
  await jun.getByRole('button', { name: 'Reply', exact: true }).click();
  await expect(jun.getByText('Twenty minutes each time.')).toBeVisible();
  await marta.getByRole('button', { name: 'Add a link' }).click();
  await marta
    .getByRole('textbox', { name: 'What to link to' })
    .fill(`https://docs.lanternline.example/cache/${mark}`);
  await marta.getByRole('button', { name: 'Add link' }).click();
  const links = { name: 'What this thread links to' };
  await expect(marta.getByRole('list', links)).toContainText(mark);

  await priya.goto(path);
  const menu = async (item: string) => {
    await priya
      .getByTestId('community')
      .getByRole('button', { name: 'More actions' })
      .click();
    await priya.getByRole('menuitem', { name: item, exact: true }).click();
  };
  await menu('Labels');
  const choose = priya.getByRole('dialog');
  await choose.getByText(lost).click();
  await choose.getByRole('button', { name: 'Save' }).click();
  await expect(choose).toBeHidden();

  // The dialog says what is lost before it is.
  await menu('Move to another component…');
  const dialog = priya.getByRole('dialog');
  await dialog.getByLabel('A part of its name').fill('build-cache');
  await dialog.getByText('build-cache').click();
  await expect(
    dialog.getByRole('list', { name: 'What becomes of its labels' }),
  ).toContainText(
    `Labels that are not known there and are taken off: ${lost}.`,
  );
  await dialog.getByRole('button', { name: 'Move thread' }).click();
  await expect(dialog).toBeHidden();

  // The old address leads there, where all of it is.
  await jun.goto(path);
  await expect(jun).toHaveURL(/\/component\/build-cache\/community\/threads\//);
  await expect(jun.getByRole('heading', { name: title })).toBeVisible();
  await expect(jun.getByText('1 person wants this')).toBeVisible();
  await expect(jun.getByText('Twenty minutes each time.')).toBeVisible();
  await expect(jun.getByRole('list', links)).toContainText(mark);
  await expect(jun.getByRole('list', { name: 'Status history' })).toContainText(
    `Moved from deploy-pipeline to build-cache · Labels taken off: ${lost}`,
  );
  expect(await seriousProblems(jun)).toEqual([]);
});
