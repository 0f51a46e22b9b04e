import { expect, test, type Browser, type Page } from '@playwright/test';

const tab = '/catalog/default/component/artifact-attestor/community';
const mark = Date.now().toString(36);

async function openAs(
  browser: Browser,
  person: string,
  path: string,
): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(path);
  await page.getByRole('button', { name: `Sign in as ${person}` }).click();
  await page.waitForFunction(() => localStorage.getItem('demo.person'));
  await expect(page.getByRole('heading', { name: /Welcome to/ })).toBeHidden();
  return page;
}

test('in the old frontend system a reply is reported, hidden and shown again', async ({
  browser,
}) => {
  const title = `Attest the night builds too ${mark}`;
  const words = `Buy my watches ${mark}`;
  const marta = await openAs(browser, 'Marta Kowalska', `${tab}/new`);
  await marta.getByLabel('Title').fill(title);
  await marta
    .getByRole('textbox', { name: 'What, and for whom?' })
    .fill('They are built while we sleep.');
  await marta.getByRole('button', { name: 'Start thread' }).click();
  await expect(marta.getByRole('heading', { name: title })).toBeVisible();
  const path = new URL(marta.url()).pathname;

  const jun = await openAs(browser, 'Jun Reyes', path);
  await jun.getByRole('textbox', { name: 'Your reply' }).fill(words);
  await jun.getByRole('button', { name: 'Reply', exact: true }).click();
  const said = (page: Page) =>
    page.getByRole('article', { name: /^Reply by/ }).getByText(words);
  await expect(said(jun)).toBeVisible();

  await expect(said(marta)).toBeVisible();
  await marta
    .getByRole('article', { name: /^Reply by/ })
    .getByRole('button', { name: 'Report' })
    .click();
  await marta
    .getByRole('dialog')
    .getByRole('button', { name: 'Report', exact: true })
    .click();
  await expect(marta.getByRole('dialog')).toHaveCount(0);

  // Priya, who owns it, goes there by the sidebar and the tab.
  const priya = await openAs(browser, 'Priya Nair', '/');
  await priya.getByRole('link', { name: 'Community', exact: true }).click();
  await priya.getByRole('tab', { name: 'Moderation' }).click();
  await expect(priya).toHaveURL(/\/community\/platform\/moderation$/);
  const waiting = priya.getByRole('listitem').filter({ hasText: words });
  await expect(waiting).toContainText(`Reply to ${title}`);
  await priya.getByRole('button', { name: `Hide: ${title}` }).click();
  await priya
    .getByRole('dialog')
    .getByRole('button', { name: 'Hide', exact: true })
    .click();
  await expect(waiting).toHaveCount(0);

  await marta.reload();
  await expect(marta.getByText('Hidden by a moderator')).toBeVisible();
  await expect(marta.getByText(words)).toHaveCount(0);
  await expect(said(jun)).toBeVisible();

  await priya.getByRole('radio', { name: 'Done' }).click();
  await priya.getByRole('link', { name: `Reply to ${title}` }).click();
  await priya.getByRole('button', { name: 'Show again' }).click();
  await expect(
    priya
      .getByRole('list', { name: 'What moderators did' })
      .getByRole('listitem'),
  ).toHaveText([/^Hidden/, /^Shown again/]);
  await marta.reload();
  await expect(said(marta)).toBeVisible();
});
