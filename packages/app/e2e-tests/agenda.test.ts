import { expect } from '@playwright/test';
import {
  ask,
  communityOf,
  openAs,
  overflows,
  seriousProblems,
  test,
} from './portal';

const mark = Date.now().toString(36);
const entityRef = 'component:default/deploy-pipeline';
const home = communityOf('deploy-pipeline');

/** A wall-clock time in UTC that is some minutes ahead. */
const ahead = (minutes: number) =>
  new Date(Date.now() + minutes * 60_000).toISOString().slice(0, 16);

test('people propose and vote, the agenda is run live, and an answer is back in its thread', async ({
  browser,
  request,
}) => {
  const asked = `When do canaries come to queues, ${mark}?`;
  const show = `Rollback from the pull request ${mark}`;
  const { thread } = await ask(request, 'jun.reyes', 'post', '/threads', {
    entityRef,
    kind: 'question',
    title: asked,
    body: 'Our queues would need them too.',
  });
  const { event } = await ask(request, 'ada.lindqvist', 'post', '/events', {
    kind: 'demo',
    title: `Delivery demo day ${mark}`,
    startsLocal: ahead(20),
    timeZone: 'UTC',
    minutes: 60,
    entityRefs: [entityRef],
  });
  const page = `${home}/events/${event.id}`;

  // Somebody proposes a demo and asks a question.
  const musa = await openAs(browser, 'Musa Okafor', page, { search: true });
  await musa.getByRole('button', { name: 'Propose a demo' }).click();
  const form = musa.getByRole('dialog');
  await form.getByLabel('What you want to show').fill(show);
  await form.getByRole('button', { name: 'Propose the demo' }).click();
  await expect(form).toBeHidden();
  await musa.getByRole('button', { name: 'Ask a question' }).click();
  const question = `Why two approvals on a hotfix, ${mark}?`;
  const other = `Who reviews the reviewers, ${mark}?`;
  for (const [index, words] of [other, question].entries()) {
    if (index > 0) {
      await musa.getByRole('button', { name: 'Ask a question' }).click();
    }
    const asking = musa.getByRole('dialog');
    await asking.getByLabel('Your question').fill(words);
    await asking.getByRole('button', { name: 'Ask it' }).click();
    await expect(asking).toBeHidden();
  }

  // Another wants one of them; it rises on the page that Musa has open.
  const jun = await openAs(browser, 'Jun Reyes', page);
  await jun.getByRole('button', { name: `I want “${question}”` }).click();
  await expect(
    musa.getByRole('button', { name: `I want “${question}”: 1 vote` }),
  ).toBeVisible();
  expect(await seriousProblems(jun)).toEqual([]);

  // The host takes in the demo, and the thread that nobody answered.
  const ada = await openAs(browser, 'Ada Lindqvist', page);
  await ada.getByRole('button', { name: `Accept “${show}”` }).click();
  await ada.getByRole('button', { name: 'More for the agenda' }).click();
  await ada.getByRole('menuitem', { name: 'Fill from threads' }).click();
  const fill = ada.getByRole('dialog', {
    name: 'Fill the agenda from threads',
  });
  await fill.locator('label').filter({ hasText: mark }).first().click();
  await fill.getByRole('button', { name: 'Add 1 to the agenda' }).click();
  await expect(fill).toBeHidden();
  await ada.getByRole('button', { name: 'More for the agenda' }).click();
  await ada.getByRole('menuitem', { name: 'Add time for questions' }).click();
  const slot = ada.getByRole('dialog', { name: 'Add time for questions' });
  await slot.getByRole('button', { name: 'Add it' }).click();
  await expect(slot).toBeHidden();

  // It is run live, and who watches sees it go on.
  await ada.getByRole('link', { name: 'Live view' }).click();
  await jun.goto(`${page}/live`);
  await ada.getByRole('button', { name: 'Start the agenda' }).click();
  await expect(jun.getByText(`Now: ${show}`)).toBeAttached();
  expect(await seriousProblems(jun)).toEqual([]);
  await ada.getByRole('button', { name: /^Next/ }).click();
  await expect(jun.getByText(`Now: ${asked}`)).toBeAttached();
  await ada.getByRole('button', { name: 'Answered', exact: true }).click();
  const answer = ada.getByRole('form', { name: `Answer to “${asked}”` });
  await answer.getByLabel('What was answered').fill('In January, for all.');
  await answer.getByRole('button', { name: 'Reply in the thread' }).click();
  await expect(answer).toBeHidden();

  await jun.setViewportSize({ width: 360, height: 740 });
  expect(await overflows(jun)).toBe(false);
  await jun.goto(`${home}/threads/${thread.id}`);
  await expect(jun.getByText('In January, for all.')).toBeVisible();
  await expect(
    jun.getByRole('link', { name: new RegExp(`Delivery demo day ${mark}`) }),
  ).toHaveAttribute('href', new RegExp(`/events/${event.id}$`));
  await expect(jun.getByText(/\d:\d\d in the recording/)).toBeVisible();

  // Questions are taken up by votes, and the agenda comes to its end.
  await ada.getByRole('button', { name: /^Next/ }).click();
  await ada.getByRole('button', { name: `Take up “${question}”` }).click();
  await expect(ada.getByText(`Now: ${question}`)).toBeAttached();
  await ada.getByRole('button', { name: /^End/ }).click();
  await expect(ada.getByText('That was all')).toBeVisible();
});
