import { expect, type Page } from '@playwright/test';
import {
  communityOf,
  openAs,
  overflows,
  seriousProblems,
  test,
} from './portal';

const mark = Date.now().toString(36);
const home = communityOf('deploy-pipeline');

/** Starts a thread as whoever has the page open, and tells its address. */
async function start(page: Page, title: string, body: string): Promise<string> {
  await page.goto(`${home}/new`);
  await page.getByLabel('Title').fill(title);
  await page.getByRole('textbox', { name: 'What, and for whom?' }).fill(body);
  await page.getByRole('button', { name: 'Start thread' }).click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Does one of the things that only some may do with a thread. */
async function choose(page: Page, action: string): Promise<void> {
  await page
    .getByTestId('community')
    .getByRole('button', { name: 'More actions' })
    .click();
  await page.getByRole('menuitem', { name: action }).click();
}

/** How many threads the community of the pipeline says it has. */
async function countedBy(page: Page): Promise<string> {
  await page.goto(`${home}?sort=new`);
  const measures = page.getByRole('list', {
    name: 'How this community is doing',
  });
  return measures.getByRole('listitem').first().innerText();
}

/** Whether somebody comes upon a thread in the list, a search, its address. */
async function expectSeen(
  page: Page,
  thread: { title: string; path: string },
  isSeen: boolean,
): Promise<void> {
  const found = page
    .getByRole('list', { name: 'Threads' })
    .getByRole('link', { name: thread.title });
  await page.goto(`${home}?sort=new`);
  await expect(
    page.getByRole('list', { name: 'Threads' }).getByRole('listitem').first(),
  ).toBeVisible();
  await expect(found).toHaveCount(isSeen ? 1 : 0);
  await page.goto(`${home}?q=${encodeURIComponent(thread.title)}`);
  if (isSeen) await expect(found).toBeVisible();
  else await expect(page.getByText('No thread matches')).toBeVisible();
  await page.goto(thread.path);
  await expect(
    isSeen
      ? page.getByRole('heading', { name: thread.title })
      : page.getByText('This thread is not here'),
  ).toBeVisible();
}

test('what is reported is hidden, shown again, locked, and erased for good', async ({
  browser,
}) => {
  // Five people, one after the other.
  test.slow();
  const title = `Cheap watches for the night shift ${mark}`;
  const marta = await openAs(browser, 'Marta Kowalska', home);
  const path = await start(marta, title, 'They glow. Ask me for the price.');
  const thread = { title, path };

  const jun = await openAs(browser, 'Jun Reyes', path);
  const counted = await countedBy(jun);
  await jun.goto(path);
  // A member is not shown that there is anything to moderate.
  await expect(
    jun.getByRole('heading', { name: 'Notes among those who lead' }),
  ).toHaveCount(0);
  await choose(jun, 'Report');
  const report = jun.getByRole('dialog');
  await report.getByText('Off topic').click();
  await report
    .getByLabel('Anything they should know (optional)')
    .fill('It sells watches.');
  await report.getByRole('button', { name: 'Report', exact: true }).click();
  await expect(report).toHaveCount(0);
  // What waits on the pipeline is not his to decide, whatever else he leads.
  await jun.goto('/community/platform/moderation');
  await expect(jun.getByText('Nothing waits')).toBeVisible();

  // Ada, a catalyst there, is led to it from what is hers, by the keyboard too.
  const ada = await openAs(browser, 'Ada Lindqvist', '/community');
  await ada
    .getByRole('link', { name: /waits? for you as a moderator/ })
    .focus();
  await ada.keyboard.press('Enter');
  await expect(ada).toHaveURL(/\/community\/platform\/moderation$/);
  await expect(ada.getByRole('tab', { name: 'Moderation' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  const waiting = ada.getByRole('listitem').filter({ hasText: title });
  await expect(waiting).toContainText('on deploy-pipeline');
  await expect(waiting).toContainText('It sells watches.');
  await expect(waiting).not.toContainText('Jun Reyes');
  expect(await seriousProblems(ada)).toEqual([]);
  await ada.getByRole('button', { name: `Hide: ${title}` }).click();
  const why = ada.getByRole('dialog');
  await expect(why.getByRole('textbox')).toHaveValue('Off topic');
  await why.getByRole('textbox').fill('This is no place to sell anything');
  await why.getByRole('button', { name: 'Hide', exact: true }).click();
  await expect(waiting).toHaveCount(0);

  // It is gone for everybody else, and its author is told why.
  expect(await countedBy(jun)).not.toBe(counted);
  await expectSeen(jun, thread, false);
  await marta.reload();
  await expect(
    marta.getByText('Why: This is no place to sell anything'),
  ).toBeVisible();

  // What was done is written down, and leads back to it.
  await ada.getByRole('radio', { name: 'Done' }).click();
  await expect(ada).toHaveURL(/moderation\?show=done$/);
  const done = ada.getByRole('listitem').filter({ hasText: title });
  await expect(done).toContainText('Hidden');
  await expect(done).toContainText('This is no place to sell anything');
  await ada.setViewportSize({ width: 360, height: 800 });
  // What stands beside the page takes a moment to make room.
  await expect.poll(() => overflows(ada)).toBe(false);
  await ada.setViewportSize({ width: 1366, height: 900 });
  await done.getByRole('link', { name: title }).click();
  await choose(ada, 'Show again');
  const acts = ada.getByRole('list', { name: 'What moderators did' });
  await expect(acts.getByRole('listitem')).toHaveText([
    /^Hidden/,
    /^Shown again/,
  ]);
  expect(await countedBy(jun)).toBe(counted);
  await expectSeen(jun, thread, true);

  // Those who lead take a note that nobody else learns of.
  const priya = await openAs(browser, 'Priya Nair', path);
  await priya.getByRole('button', { name: 'Add a note' }).click();
  const note = `I have talked to her ${mark}`;
  await priya.getByRole('textbox', { name: 'A note' }).fill(note);
  await priya.getByRole('button', { name: 'Save note' }).click();
  await expect(
    priya
      .getByRole('list', { name: 'Notes among those who lead' })
      .getByText(note),
  ).toBeVisible();
  expect(await seriousProblems(priya)).toEqual([]);
  await ada.reload();
  await expect(ada.getByText(note)).toBeVisible();

  // A lock leaves the conversation to them.
  await choose(priya, 'Lock thread');
  await priya
    .getByRole('dialog')
    .getByRole('button', { name: 'Lock thread' })
    .click();
  await jun.reload();
  await expect(
    jun.getByText('Locked: only those who lead here can reply'),
  ).toBeVisible();
  await expect(jun.getByRole('textbox', { name: 'Your reply' })).toHaveCount(0);
  await expect(
    jun.getByRole('button', { name: `Vote for “${title}”` }),
  ).toBeEnabled();
  await expect(jun.getByText(note)).toHaveCount(0);
  await expect(
    jun.getByRole('heading', { name: /Notes among|What moderators did/ }),
  ).toHaveCount(0);

  // An administrator erases it, and types its title for that.
  const sam = await openAs(browser, 'Sam Oduya', path);
  await choose(sam, 'Erase for good');
  const erase = sam.getByRole('dialog');
  const confirm = erase.getByRole('button', { name: 'Erase for good' });
  await expect(confirm).toBeDisabled();
  await erase.getByLabel('Type the title of the thread to confirm').fill(title);
  await confirm.click();
  await expect(erase).toHaveCount(0);
  await expectSeen(jun, thread, false);
  await expectSeen(ada, thread, false);
  await ada.goto('/community/platform/moderation?show=done');
  await expect(
    ada.getByRole('heading', { name: 'What moderators did' }),
  ).toBeVisible();
  await expect(ada.getByText(title)).toHaveCount(0);
});

test('a first post full of links waits for a moderator, who publishes it', async ({
  browser,
}) => {
  const title = `Three pages about one thing ${mark}`;
  const nuria = await openAs(browser, 'Nuria Vidal', home, { search: true });
  const path = await start(
    nuria,
    title,
    'https://a.example/1 https://b.example/2 https://c.example/3',
  );
  await expect(nuria.getByText('This waits for a moderator.')).toBeVisible();

  // Who leads nothing has nothing to moderate.
  await nuria.goto('/community/platform/moderation');
  await expect(nuria.getByText('This is for those who lead')).toBeVisible();
  await expect(nuria.getByRole('tab', { name: 'Threads' })).toBeVisible();
  await expect(nuria.getByRole('tab', { name: 'Moderation' })).toHaveCount(0);
  await nuria.goto(path);

  const jun = await openAs(browser, 'Jun Reyes', home);
  await expectSeen(jun, { title, path }, false);

  // Priya finds it below what her group owns, which stands in the address.
  const priya = await openAs(
    browser,
    'Priya Nair',
    '/community/owned/group/default/delivery-platform/moderation',
  );
  const held = priya.getByRole('listitem').filter({ hasText: title });
  await expect(held).toContainText('Held');
  await priya.getByRole('button', { name: `Publish: ${title}` }).click();
  await expect(held).toHaveCount(0);

  await expectSeen(jun, { title, path }, true);
  await nuria.reload();
  await expect(nuria.getByRole('heading', { name: title })).toBeVisible();
  await expect(nuria.getByText('This waits for a moderator.')).toHaveCount(0);
});
