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
const minute = 60_000;

/** The full minute after next, so that there is time left until it. */
const soon = (minutes = 0) =>
  new Date(
    (Math.ceil((Date.now() + 5_000) / minute) + minutes) * minute,
  ).toISOString();

test('a team forms around an idea, submits, is judged in pairs, and what it made becomes a thread', async ({
  browser,
  request,
}) => {
  // Submissions are due and judging ends at full minutes, which are waited for.
  test.setTimeout(600_000);
  const brownouts = `Brownouts on a switch ${mark}`;
  const canaries = `Canaries for queues ${mark}`;
  const { event } = await ask(request, 'ada.lindqvist', 'post', '/events', {
    kind: 'hackathon',
    title: `The resilience hackathon ${mark}`,
    startsLocal: new Date(Date.now() - 5 * minute).toISOString().slice(0, 16),
    timeZone: 'UTC',
    minutes: 120,
    entityRefs: [entityRef],
  });
  const page = `${home}/events/${event.id}`;

  // Somebody has an idea, another joins; a third brings one of their own.
  const jun = await openAs(browser, 'Jun Reyes', page);
  await jun.getByRole('button', { name: 'Start a project' }).click();
  const start = jun.getByRole('dialog');
  await start.getByLabel('What it is called').fill(brownouts);
  await start.getByLabel('What it is about').fill('For everything that waits.');
  await start.getByRole('button', { name: 'Start it' }).click();
  await expect(start).toBeHidden();
  const marta = await openAs(browser, 'Marta Kowalska', page);
  await marta.getByRole('button', { name: `Join “${brownouts}”` }).click();
  await expect(
    jun
      .getByRole('list', { name: `Team of “${brownouts}”` })
      .getByText('Marta Kowalska'),
  ).toBeVisible();
  const musa = await ask(
    request,
    'musa.okafor',
    'post',
    `/events/${event.id}/projects`,
    { title: canaries, join: true },
  );
  const other = musa.projects.find(
    (project: { title: string }) => project.title === canaries,
  );
  await ask(request, 'musa.okafor', 'put', `/projects/${other.id}/submission`, {
    text: 'A canary that reads a tenth of the queue.',
  });

  // The team submits.
  await jun.getByRole('button', { name: `Submit “${brownouts}”` }).click();
  const submit = jun.getByRole('dialog');
  await submit
    .getByLabel('Repository')
    .fill('https://code.example.com/brownouts');
  await submit
    .getByLabel('What you made, and how to look at it')
    .fill('It sheds **what can wait**.');
  await submit.getByRole('button', { name: 'Submit', exact: true }).click();
  await expect(submit).toBeHidden();
  await expect(
    jun.getByRole('link', { name: `Repository of “${brownouts}”` }),
  ).toHaveAttribute('href', 'https://code.example.com/brownouts');
  expect(await seriousProblems(jun)).toEqual([]);

  // It is due, and judged by whoever hosts it, with the keyboard.
  await ask(request, 'ada.lindqvist', 'put', `/events/${event.id}/hackathon`, {
    submitBy: soon(),
    judgeUntil: soon(2),
  });
  const ada = await openAs(browser, 'Ada Lindqvist', page);
  await ada
    .getByRole('button', { name: 'Compare projects' })
    .press('Enter', { timeout: 2 * minute });
  await expect(
    ada.getByRole('heading', { name: 'Which one is better?' }),
  ).toBeFocused();
  expect(await seriousProblems(ada)).toEqual([]);
  await ada
    .getByRole('button', { name: `This one: “${brownouts}”` })
    .press('Enter');
  await expect(ada.getByRole('heading', { name: 'Thank you' })).toBeVisible();

  // The result stands, and anybody counts it again.
  await jun.setViewportSize({ width: 360, height: 740 });
  await expect(jun.getByText('The results stand')).toBeVisible({
    timeout: 4 * minute,
  });
  await jun.getByRole('button', { name: 'How it was counted' }).click();
  await expect(
    jun.getByText('Counted again here: you get the same result'),
  ).toBeVisible();
  expect(await overflows(jun)).toBe(false);
  expect(await seriousProblems(jun)).toEqual([]);
  const { projects } = await ask(
    request,
    'jun.reyes',
    'get',
    `/events/${event.id}/hackathon`,
  );
  expect(
    projects.map(({ title, rank }: { title: string; rank: number }) => [
      title,
      rank,
    ]),
  ).toEqual([
    [brownouts, 1],
    [canaries, 2],
  ]);

  // It has an award, and goes on as a thread.
  const menu = `What to do with “${brownouts}”`;
  await ada.reload();
  await ada.getByRole('button', { name: menu }).click();
  await ada.getByRole('menuitem', { name: 'Give an award' }).click();
  const award = ada.getByRole('dialog');
  await award.getByLabel('Award').fill('Most daring');
  await award.getByRole('button', { name: 'Give it' }).click();
  await expect(award).toBeHidden();
  await expect(jun.getByText('Most daring')).toBeVisible();
  await jun.getByRole('button', { name: menu }).click();
  await jun.getByRole('menuitem', { name: 'Make it a thread' }).click();
  const grow = jun.getByRole('dialog');
  await grow.getByRole('button', { name: 'Start the thread' }).click();
  await expect(grow).toBeHidden();
  await jun.getByRole('link', { name: brownouts, exact: true }).click();
  await expect(jun.getByText('what can wait')).toBeVisible();
  await expect(
    jun.getByRole('link', { name: `The resilience hackathon ${mark}` }),
  ).toHaveAttribute('href', new RegExp(`/events/${event.id}$`));
});
