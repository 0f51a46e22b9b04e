import { expect } from '@playwright/test';
import { communityOf, openAs, test, untilCommunity } from './portal';

const mark = Date.now().toString(36);

test('a question that waits is escalated, and answered by a helper', async ({
  browser,
}) => {
  const home = communityOf('deploy-pipeline');
  const topic = `Ferry timetable ${mark}`;
  const question = `Does it hold the canary back? ${mark}`;

  // Priya keeps a label for it.
  const priya = await openAs(browser, 'Priya Nair', home);
  await untilCommunity(priya);
  await priya.getByRole('button', { name: 'Manage labels' }).click();
  const labels = priya.getByRole('dialog');
  await labels.getByRole('button', { name: 'New label' }).click();
  await labels.getByLabel('Name').fill(topic);
  await labels.getByRole('button', { name: 'Add label' }).click();
  await expect(labels.getByText(topic)).toBeVisible();

  // Marta has done this before and says so.
  const marta = await openAs(browser, 'Marta Kowalska', home);
  await untilCommunity(marta);
  await marta.getByRole('button', { name: 'I can help with this' }).click();
  const offer = marta.getByRole('dialog');
  await offer.getByRole('button', { name: /Topics/ }).click();
  await marta.getByPlaceholder('Search labels').fill(topic);
  await marta.getByRole('option', { name: topic }).click();
  // The first clears the search, the next one closes the list.
  await expect(async () => {
    await marta.keyboard.press('Escape');
    await expect(marta.getByRole('listbox')).toBeHidden({ timeout: 2_000 });
  }).toPass();
  await offer.getByRole('button', { name: 'Offer help' }).click();
  await expect(offer).toBeHidden();
  await expect(
    marta.getByRole('listitem').filter({ hasText: `with ${topic}` }),
  ).toHaveCount(1);

  const jun = await openAs(browser, 'Jun Reyes', `${home}/new?kind=question`);
  await jun.getByLabel('Title').fill(question);
  await jun
    .getByRole('textbox', { name: 'What do you want to know?' })
    .fill('It waited for an hour this morning.');
  await jun.getByRole('checkbox', { name: topic }).check({ force: true });
  await jun.getByRole('button', { name: 'Start thread' }).click();
  await expect(jun.getByRole('heading', { name: question })).toBeVisible();

  // Nobody replies: the catalysts are told, in this demo after some seconds.
  const path = new URL(jun.url()).pathname;
  await expect(async () => {
    await jun.reload();
    await expect(
      jun.getByText(/No reply yet\. The (catalysts|owners) were told\./),
    ).toBeVisible({ timeout: 4_000 });
  }).toPass({ timeout: 70_000 });
  const ada = await openAs(browser, 'Ada Lindqvist', '/notifications');
  await expect(
    ada.getByText(new RegExp(`No reply for .*${mark}`)).first(),
  ).toBeVisible();

  // Jun calls on Marta, whose topic it is, and Marta answers.
  await jun.getByRole('button', { name: 'Ask Marta Kowalska' }).click();
  await expect(
    jun.getByRole('button', { name: 'Ask Marta Kowalska' }),
  ).toHaveCount(0);
  await marta.goto('/notifications');
  await expect(
    marta.getByText(new RegExp(`Jun Reyes asks for your help: .*${mark}`)),
  ).toBeVisible();
  await marta.goto(path);
  await marta
    .getByRole('textbox', { name: 'Your reply' })
    .fill('Only while a ferry is at the quay.');
  await marta.getByRole('button', { name: 'Reply', exact: true }).click();
  await expect(
    marta.getByText('Only while a ferry is at the quay.'),
  ).toBeVisible();

  await jun.getByRole('button', { name: 'Accept as answer' }).click();
  await expect(
    jun.getByRole('region', { name: 'Accepted answer' }),
  ).toContainText('Only while a ferry is at the quay.');
  await expect(jun.getByText(/No reply yet/)).toHaveCount(0);

  // It is first among what was answered, at an address that can be sent on.
  await jun.getByRole('link', { name: 'All threads' }).click();
  await jun.getByRole('radio', { name: 'Answered', exact: true }).click();
  await expect(jun).toHaveURL(/\/community\?sort=answered$/);
  await marta.goto(`${home}?sort=answered`);
  for (const page of [jun, marta]) {
    const list = page.getByRole('list', { name: 'Threads' });
    await expect(list.getByRole('listitem').first()).toContainText(question);
  }
});
