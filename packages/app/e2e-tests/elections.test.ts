import { expect, type Page } from '@playwright/test';
import {
  ask,
  communityOf,
  openAs,
  overflows,
  seriousProblems,
  test,
} from './portal';

const mark = Date.now().toString(36);

/** Long enough for what people do in it, on a machine that does much else. */
const nominating = 100_000;
const voting = 80_000;

/** Elections move on within this long of their instants. */
const ticks = { timeout: 60_000 };

const ref = (person: string) => `user:default/${person}`;

/** What the plans here have in common. */
const common = {
  seats: 1,
  method: 'schulze',
  secrecy: 'unlinkable',
  rollGroups: [],
  quorum: 0,
  endorsers: 1,
  endorserTeams: 1,
  vacancies: 'next',
};

test('somebody is nominated, elected by ballots that anybody can count, and a catalyst', async ({
  browser,
  request,
}) => {
  test.setTimeout(600_000);
  const title = `Keepers of the stamp ${mark}`;
  const home = communityOf('preview-environments');

  // Priya, who owns it, plans one whose phases take a minute or two.
  const now = Date.now();
  const at = (after: number) => new Date(now + after).toISOString();
  const {
    election: { id },
  } = await ask(request, 'priya.nair', 'post', '/elections', {
    ...common,
    entityRef: 'component:default/preview-environments',
    title,
    nominationsOpenAt: at(0),
    nominationsCloseAt: at(nominating),
    votingOpenAt: at(nominating),
    votingCloseAt: at(nominating + voting),
    exceptionsUntil: at(nominating + voting),
    termUntil: at(90 * 24 * 60 * 60_000).slice(0, 10),
    rollOf: ['everyone'],
    officers: [ref('priya.nair')],
    idempotencyKey: `journey-${mark}-elections`,
  });

  // Marta nominates Jun, who accepts with a statement, and Marta endorses him.
  const marta = await openAs(browser, 'Marta Kowalska', `${home}/catalysts`);
  await marta.getByRole('link', { name: title, exact: true }).click();
  await expect(async () => {
    await marta.reload();
    await expect(
      marta.getByRole('button', { name: 'Nominate somebody' }),
    ).toBeVisible({ timeout: 4_000 });
  }).toPass(ticks);
  await marta.getByRole('button', { name: 'Nominate somebody' }).click();
  const nomination = marta.getByRole('dialog');
  await nomination.getByRole('combobox', { name: /Person/ }).fill('Jun Re');
  await marta.getByRole('option', { name: /Jun Reyes/ }).click();
  await nomination.getByRole('button', { name: 'Nominate' }).click();
  await expect(nomination).toBeHidden();

  const jun = await openAs(browser, 'Jun Reyes', `${home}/elections/${id}`);
  await jun.getByRole('button', { name: 'Accept', exact: true }).click();
  const statement = jun.getByRole('dialog');
  await statement
    .getByRole('textbox', { name: 'Your statement' })
    .fill('I stamp **what I have read**.');
  await statement.getByRole('button', { name: 'Accept' }).click();
  await expect(statement).toBeHidden();

  await marta.reload();
  await marta.getByRole('button', { name: 'Endorse Jun Reyes' }).click();
  await expect(
    marta.getByRole('button', {
      name: 'Take back my endorsement of Jun Reyes',
    }),
  ).toBeVisible();

  // Two others stand as well.
  for (const person of ['ada.lindqvist', 'musa.okafor']) {
    const { election } = await ask(
      request,
      person,
      'post',
      `/elections/${id}/nominations`,
      { person: ref(person), statement: 'I would, too.' },
    );
    const own = election.nominations.find(
      (one: { person: string }) => one.person === ref(person),
    );
    await ask(
      request,
      'marta.kowalska',
      'put',
      `/nominations/${own.id}/endorsement`,
    );
  }

  // Marta votes by the keyboard alone.
  await expect(async () => {
    await marta.reload();
    await expect(
      marta.getByRole('heading', { name: 'Your ballot' }),
    ).toBeVisible({ timeout: 4_000 });
  }).toPass({ timeout: nominating + ticks.timeout });
  await marta.getByRole('button', { name: 'Rank Ada Lindqvist next' }).focus();
  await marta.keyboard.press('Enter');
  await marta.getByRole('button', { name: 'Rank Jun Reyes next' }).focus();
  await marta.keyboard.press('Enter');
  await expect(
    marta.getByRole('button', { name: 'Move Jun Reyes up' }),
  ).toBeFocused();
  await marta.keyboard.press('Enter');
  const ranking = marta.getByRole('list', { name: /^Your ranking/ });
  await expect(ranking).toContainText(/Place 1.*Jun Reyes.*Place 2.*Ada/s);
  expect(await seriousProblems(marta), 'the ballot').toEqual([]);
  await marta.setViewportSize({ width: 360, height: 800 });
  await expect
    .poll(() => overflows(marta), { message: 'the ballot scrolls sideways' })
    .toBe(false);
  await marta.setViewportSize({ width: 1366, height: 900 });
  await marta.getByRole('button', { name: 'Check my ballot' }).focus();
  await marta.keyboard.press('Enter');
  const preview = marta.getByRole('dialog');
  await expect(preview).toContainText('No opinion of Musa Okafor.');
  await preview.getByRole('button', { name: 'Cast my ballot' }).focus();
  await marta.keyboard.press('Enter');
  await expect(marta.getByText('You have voted')).toBeVisible();

  // So do enough others that a ballot does not tell whose it is.
  const others = [
    'greta.hoffmann',
    'ibrahim.diallo',
    'soren.kjaer',
    'aroha.ngata',
    'linh.tran',
    'bastien.moreau',
    'zoe.katz',
    'farid.rahimi',
    'leila.nazari',
  ];
  for (const [which, person] of others.entries()) {
    await ask(request, person, 'put', `/elections/${id}/ballot`, {
      ranking:
        which < 6
          ? [[ref('jun.reyes')], [ref('ada.lindqvist')], [ref('musa.okafor')]]
          : [[ref('ada.lindqvist')], [ref('jun.reyes')]],
      secret: `${'0'.repeat(16)}${mark.padStart(9, '0').slice(-9)}${which}`,
    });
  }

  // The result is there by itself, can be counted again, and holds her ballot.
  await expect(async () => {
    await marta.reload();
    await expect(
      marta.getByRole('list', { name: 'Elected', exact: true }),
    ).toContainText('Jun Reyes', { timeout: 4_000 });
  }).toPass({ timeout: voting + ticks.timeout });
  await marta.getByRole('button', { name: 'Show how it was counted' }).click();
  await marta
    .getByRole('button', { name: 'Count again in this browser' })
    .click();
  await expect(marta.getByText('The same result: Jun Reyes')).toBeVisible();
  await expect(
    marta.getByText(/the seed that was fixed before the election opened/),
  ).toBeVisible();
  await marta.getByRole('button', { name: 'Look for my receipt' }).click();
  await expect(marta.getByText(/Your receipt is there/)).toBeVisible();
  expect(await seriousProblems(marta), 'the result').toEqual([]);
  await marta.setViewportSize({ width: 360, height: 800 });
  await expect
    .poll(() => overflows(marta), { message: 'the result scrolls sideways' })
    .toBe(false);

  // And Jun is a catalyst, until he steps down.
  await jun.goto(`${home}/catalysts`);
  const inOffice = (page: Page, name: string) =>
    page
      .getByRole('list', { name: 'Now' })
      .getByRole('listitem')
      .filter({ hasText: name });
  await expect(inOffice(jun, 'Jun Reyes')).toHaveCount(1);
  await inOffice(jun, 'Jun Reyes')
    .getByRole('button', { name: 'Step down' })
    .click();
  await jun
    .getByRole('dialog')
    .getByRole('button', { name: 'Step down' })
    .click();
  await expect(inOffice(jun, 'Jun Reyes')).toHaveCount(0);

  // Priya gives the seat to Ada, who is next in order.
  const priya = await openAs(browser, 'Priya Nair', `${home}/elections/${id}`);
  await priya.getByRole('button', { name: 'Fill the vacancy' }).click();
  const filling = priya.getByRole('dialog');
  await expect(filling).toContainText('Ada Lindqvist');
  await filling.getByRole('button', { name: 'Give them the seat' }).click();
  await expect(
    priya.getByText(/Ada Lindqvist took the seat that Jun Reyes left/),
  ).toBeVisible();
  await priya.goto(`${home}/catalysts`);
  await expect(inOffice(priya, 'Ada Lindqvist')).toHaveCount(1);
});

test('somebody who is not on the roll asks, and an officer lets them vote', async ({
  browser,
  request,
}) => {
  const title = `Keepers of the seal ${mark}`;
  const now = Date.now();
  const at = (hours: number) =>
    new Date(now + hours * 60 * 60_000).toISOString();
  const {
    election: { id },
  } = await ask(request, 'priya.nair', 'post', '/elections', {
    ...common,
    entityRef: 'component:default/artifact-attestor',
    title,
    nominationsOpenAt: at(0),
    nominationsCloseAt: at(1),
    votingOpenAt: at(1),
    votingCloseAt: at(2),
    exceptionsUntil: at(2),
    termUntil: at(90 * 24).slice(0, 10),
    rollOf: ['owners'],
    officers: [ref('priya.nair')],
    idempotencyKey: `journey-${mark}-roll`,
  });
  const path = `${communityOf('artifact-attestor')}/elections/${id}`;
  const marta = await openAs(browser, 'Marta Kowalska', path);
  await expect(async () => {
    await marta.reload();
    await expect(marta.getByText('You are not on it.')).toBeVisible({
      timeout: 4_000,
    });
  }).toPass(ticks);
  await marta.getByRole('button', { name: 'Ask to be on it' }).click();
  const asking = marta.getByRole('dialog');
  await asking
    .getByLabel('Why you should be able to vote')
    .fill('I sign with it every day.');
  await asking.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(
    marta.getByText('The officers have not decided yet'),
  ).toBeVisible();

  const priya = await openAs(browser, 'Priya Nair', path);
  const asks = priya.getByRole('list', { name: 'People who ask to vote' });
  await expect(asks).toContainText('I sign with it every day.');
  await asks.getByRole('button', { name: 'Admit Marta Kowalska' }).click();
  await priya
    .getByRole('dialog')
    .getByRole('button', { name: 'Admit', exact: true })
    .click();
  await expect(asks).toContainText('Admitted by Priya Nair');
  await marta.reload();
  await expect(marta.getByText('You were admitted.')).toBeVisible();
  await expect(marta.getByText('You are on it.')).toBeVisible();
});
