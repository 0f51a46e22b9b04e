import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { ask, communityOf, openAs, test, untilCommunity } from './portal';

const mark = Date.now().toString(36);

test('an owner asks somebody, who accepts, may then lead, and is removed', async ({
  browser,
  request,
}) => {
  const home = communityOf('artifact-attestor');
  const priya = await openAs(browser, 'Priya Nair', `${home}/catalysts`);
  await priya
    .getByRole('button', { name: 'Appoint a catalyst' })
    .first()
    .click();
  const dialog = priya.getByRole('dialog');
  await dialog.getByRole('combobox', { name: /Person/ }).fill('Marta');
  await priya.getByRole('option', { name: /Marta Kowalska/ }).click();
  await dialog.getByLabel('What they will look after').fill('Ferry releases');
  await dialog.getByLabel('A word to them').fill('You know every release.');
  await dialog.getByRole('button', { name: 'Ask them' }).click();
  await expect(dialog).toBeHidden();
  await expect(
    priya.getByRole('list', { name: 'Asked' }).getByRole('listitem'),
  ).toContainText('Marta Kowalska');

  // Marta is told, and says yes in her own words.
  const marta = await openAs(browser, 'Marta Kowalska', '/notifications');
  await expect(
    marta.getByText('Will you be a catalyst of artifact-attestor?').first(),
  ).toBeVisible();
  await marta.goto(`${home}/catalysts`);
  await expect(
    marta
      .getByRole('article', { name: 'Will you be a catalyst?' })
      .getByText('You know every release.'),
  ).toBeVisible();
  await marta.getByRole('button', { name: 'Accept' }).click();
  const answer = marta.getByRole('dialog');
  await answer.getByLabel('What you look after').fill('Ferries and releases');
  await answer.getByLabel('How to reach you').fill('#ferries');
  await answer.getByRole('button', { name: 'Accept' }).click();
  await expect(answer).toBeHidden();
  const now = marta.getByRole('list', { name: 'Now' });
  await expect(
    now.getByRole('listitem').filter({ hasText: 'Marta Kowalska' }),
  ).toContainText('Ferries and releases');

  // The role takes effect: Marta may plan events here now.
  await marta.goto(home);
  await untilCommunity(marta);
  await expect(
    marta.getByRole('button', { name: 'Plan an event' }),
  ).toBeVisible();

  // What waits there is on her desk, and she answers it from there.
  const question = `Does it attest at night? ${mark}`;
  await ask(request, 'jun.reyes', 'post', '/threads', {
    entityRef: 'component:default/artifact-attestor',
    kind: 'question',
    title: question,
    body: 'Our builds run then.',
  });
  await marta.goto('/community/desk');
  const waiting = marta.getByRole('link', { name: question });
  const showMore = marta.getByRole('button', { name: /^Show more/ }).first();
  await expect(waiting.or(showMore).first()).toBeVisible();
  if (!(await waiting.isVisible())) await showMore.click();
  await waiting.click();
  await marta
    .getByRole('textbox', { name: 'Your reply' })
    .fill('It does, every hour.');
  await marta.getByRole('button', { name: 'Reply', exact: true }).click();
  await expect(marta.getByText('It does, every hour.')).toBeVisible();
  await marta.goto('/community/desk');
  await expect(
    marta.getByRole('heading', { name: /^(What|Nothing) waits for you/ }),
  ).toBeVisible();
  await expect(waiting).toHaveCount(0);

  // Whoever sees the entity sees how she came to it.
  await priya.reload();
  await expect(
    priya.getByRole('list', { name: 'Every change' }).getByRole('listitem'),
  ).toContainText([/Term began/, /Accepted/, /Asked/]);

  // A removal needs a reason, and the history keeps it.
  await priya.getByRole('button', { name: 'Remove Marta Kowalska' }).click();
  const removal = priya.getByRole('dialog');
  await removal.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(removal).toContainText('Write a reason');
  await removal.getByLabel('Reason').fill('Moved to another ship.');
  await removal.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(removal).toBeHidden();
  await expect(
    priya.getByText('Reason: Moved to another ship.').first(),
  ).toBeVisible();
  await marta.goto(home);
  await untilCommunity(marta);
  await expect(
    marta.getByRole('button', { name: 'Plan an event' }),
  ).toHaveCount(0);
});

test('somebody who is asked on their own page declines, and says why', async ({
  browser,
  request,
}) => {
  const until = new Date(Date.now() + 90 * 86_400_000).toISOString();
  await ask(request, 'priya.nair', 'post', '/catalysts/proposals', {
    entityRef: 'component:default/artifact-attestor',
    person: 'user:default/jun.reyes',
    focus: 'Night builds',
    until: until.slice(0, 10),
  });
  const jun = await openAs(browser, 'Jun Reyes', '/community');
  const asked = jun.getByRole('article', { name: 'Will you be a catalyst?' });
  await expect(asked).toContainText('Night builds');
  await asked.getByRole('button', { name: 'Decline' }).click();
  const answer = jun.getByRole('dialog');
  await answer.getByLabel(/^Reason/).fill(`Not this spring ${mark}.`);
  await answer.getByRole('button', { name: 'Decline' }).click();
  await expect(asked).toHaveCount(0);

  const priya = await openAs(
    browser,
    'Priya Nair',
    `${communityOf('artifact-attestor')}/catalysts`,
  );
  await expect(
    priya.getByRole('list', { name: 'Every change' }).getByRole('listitem'),
  ).toContainText([/Declined/]);
  await expect(
    priya.getByText(`Not this spring ${mark}.`).first(),
  ).toBeVisible();
});

test('a catalyst plans an event, people come, it is changed and cancelled', async ({
  browser,
}) => {
  const name = `Canary clinic ${mark}`;
  const ada = await openAs(
    browser,
    'Ada Lindqvist',
    communityOf('deploy-pipeline'),
  );
  await untilCommunity(ada);
  await ada.getByRole('button', { name: 'Plan an event' }).click();
  const form = ada.getByRole('dialog');
  await form.getByLabel('Title').fill(name);
  const soon = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  await form.getByLabel('Date').fill(soon);
  await form.getByLabel('Starts at').fill('10:30');
  await form.getByLabel('Place').fill('Engine room');
  await expect(form).toContainText('for you');
  await form.getByRole('button', { name: 'Plan it' }).click();
  await expect(form).toBeHidden();

  const jun = await openAs(
    browser,
    'Jun Reyes',
    `${communityOf('deploy-pipeline')}/events`,
  );
  await jun.getByRole('link', { name }).click();
  await expect(jun.getByRole('heading', { name })).toBeVisible();
  const going = jun.getByRole('radio', { name: 'Going' });
  await going.click();
  await expect(going).toHaveAttribute('aria-checked', 'true');
  await expect(jun.getByText('1 going')).toBeVisible();
  const download = jun.waitForEvent('download');
  await jun.getByRole('button', { name: 'Add to calendar' }).click();
  const file = await (await download).path();
  const calendar = await readFile(file, 'utf8');
  expect(calendar).toContain(`SUMMARY:${name}`);
  expect(calendar).toContain('LOCATION:Engine room');
  expect(calendar).toMatch(/DTSTART;TZID=Europe\/Lisbon:\d{8}T103000/);
  await jun.reload();
  await expect(going).toHaveAttribute('aria-checked', 'true');

  await ada.goto(jun.url());
  await ada.getByRole('button', { name: 'Change', exact: true }).click();
  const change = ada.getByRole('dialog');
  await change.getByLabel('Starts at').fill('11:45');
  await change.getByRole('button', { name: 'Save changes' }).click();
  await expect(change).toBeHidden();
  await expect(jun.getByText(/11:45/).first()).toBeVisible();

  await ada.getByRole('button', { name: 'Cancel the event' }).click();
  const why = ada.getByRole('dialog');
  await why.getByRole('textbox').fill('The canary is ill.');
  await why.getByRole('button', { name: 'Cancel the event' }).click();
  await expect(ada.getByText('This event is cancelled')).toBeVisible();

  // Jun, who is going, sees it on the open page and in the notifications.
  await expect(jun.getByText('This event is cancelled')).toBeVisible();
  await expect(jun.getByText('Why: The canary is ill.')).toBeVisible();
  await jun.goto('/notifications');
  await expect(jun.getByText(`Cancelled: ${name}`).first()).toBeVisible();
});
