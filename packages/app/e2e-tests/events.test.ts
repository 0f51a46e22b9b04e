import { expect, type Page } from '@playwright/test';
import { communityOf, openAs, test, untilCommunity } from './portal';

const mark = Date.now().toString(36);
const home = communityOf('deploy-pipeline');

/** Plans office hours for one, every day from tomorrow on, in words. */
async function planDaily(host: Page, title: string): Promise<void> {
  await host.goto(home);
  await untilCommunity(host);
  await host.getByRole('button', { name: 'Plan an event' }).click();
  const form = host.getByRole('dialog');
  await form.getByLabel('Title').fill(title);
  const tomorrow = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.now() + 86_400_000);
  await form
    .getByLabel('When, in words')
    .fill(`every day at 16:00 Berlin, starting ${tomorrow}`);
  await expect(form).toContainText('Every day');
  await form.getByRole('textbox', { name: 'How many can come' }).fill('1');
  await form.getByRole('button', { name: 'Plan it' }).click();
  await expect(form).toBeHidden();
}

/** Opens the next date of an event from the list. */
async function openNext(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: title }).first().click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
}

test('a series is planned in words, fills up, and who waits gets the place', async ({
  browser,
}) => {
  const title = `Pairing hour ${mark}`;
  const ada = await openAs(browser, 'Ada Lindqvist', home);
  await planDaily(ada, title);

  const jun = await openAs(browser, 'Jun Reyes', `${home}/events`);
  await openNext(jun, title);
  await expect(jun.getByText(/Every day at 16:00/).first()).toBeVisible();
  await jun.getByRole('radio', { name: 'Going' }).click();
  await expect(jun.getByRole('radio', { name: 'Going' })).toHaveAttribute(
    'aria-checked',
    'true',
  );

  const musa = await openAs(browser, 'Musa Okafor', jun.url(), {
    search: true,
  });
  await musa.getByRole('radio', { name: 'Join the waitlist' }).click();
  await expect(
    musa.getByText('You are number 1 on the waitlist.'),
  ).toBeVisible();

  // Jun cannot come after all: the place is Musa's, on the open page too.
  await jun.getByRole('radio', { name: /Can.t/ }).click();
  await expect(musa.getByRole('radio', { name: 'Going' })).toHaveAttribute(
    'aria-checked',
    'true',
  );
  await musa.goto('/notifications');
  await expect(
    musa.getByText(`You have a place: ${title}`).first(),
  ).toBeVisible();
});

test('one date of a series is changed, and every view and the calendar follow', async ({
  browser,
}) => {
  const title = `Reading circle ${mark}`;
  const ada = await openAs(browser, 'Ada Lindqvist', home);
  await planDaily(ada, title);
  await ada.goto(`${home}/events`);
  await ada.getByRole('button', { name: 'Subscribe' }).click();
  const dialog = ada.getByRole('dialog');
  await dialog.getByText('All of deploy-pipeline').click();
  await dialog.getByRole('button', { name: 'Make an address' }).click();
  const address = await dialog
    .getByLabel('Address of the calendar')
    .inputValue();
  await dialog.getByRole('button', { name: 'Close' }).last().click();

  await openNext(ada, title);
  await ada.getByRole('button', { name: 'Change', exact: true }).click();
  const which = ada.getByRole('dialog');
  await expect(
    which.getByRole('radio', { name: /Only this one/ }),
  ).toBeChecked();
  await which.getByRole('button', { name: 'Continue' }).click();
  const change = ada.getByRole('dialog');
  await change.getByLabel('Starts at').fill('11:45');
  await change.getByRole('button', { name: 'Save changes' }).click();
  await expect(change).toBeHidden();
  // Berlin is an hour ahead of the reader.
  await expect(ada.getByText(/10:45/).first()).toBeVisible();

  await ada.goto(`${home}/events`);
  const rows = ada.getByRole('listitem').filter({ hasText: title });
  await expect(rows.nth(0)).toContainText('10:45');
  await expect(rows.nth(1)).toContainText('15:00');

  const feed = await ada.request.get(new URL(address).pathname);
  expect(feed.headers()['content-type']).toContain('text/calendar');
  const entries = (await feed.text())
    .replace(/\r\n /g, '')
    .split('BEGIN:VEVENT')
    .filter(entry => entry.includes(`SUMMARY:${title}`));
  expect(entries).toHaveLength(2);
  expect(entries[0]).toContain('RRULE:FREQ=DAILY');
  expect(entries[1]).toMatch(/RECURRENCE-ID;TZID=Europe\/Berlin:\d{8}T160000/);
  expect(entries[1]).toMatch(/DTSTART;TZID=Europe\/Berlin:\d{8}T114500/);
  expect(entries[1]).toContain('SEQUENCE:1');
  const again = await ada.request.get(new URL(address).pathname, {
    headers: { 'If-None-Match': feed.headers().etag },
  });
  expect(again.status()).toBe(304);
});
