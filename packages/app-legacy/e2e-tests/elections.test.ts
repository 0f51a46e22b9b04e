import { expect, test, type APIRequestContext } from '@playwright/test';

const tab = '/catalog/default/component/artifact-attestor/community';
const title = `Keepers of the wax ${Date.now().toString(36)}`;

/** Long enough for somebody to stand, once the clock has opened nominations. */
const nominating = 30_000;
const ticks = { timeout: 60_000 };

/** What the API answers somebody. */
async function post(
  request: APIRequestContext,
  person: string,
  path: string,
  data: object,
) {
  const session = await request.get('/api/auth/demo/refresh', {
    headers: {
      'x-demo-person': `user:default/${person}`,
      'X-Requested-With': 'XMLHttpRequest',
    },
  });
  const { token } = (await session.json()).backstageIdentity;
  const answer = await request.post(`/api/community${path}`, {
    data,
    headers: { Authorization: `Bearer ${token}` },
  });
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
  return answer.json();
}

test('in the old frontend system somebody sees the catalysts and votes', async ({
  page,
  request,
}) => {
  const at = (after: number) => new Date(Date.now() + after).toISOString();
  const { election } = await post(request, 'priya.nair', '/elections', {
    entityRef: 'component:default/artifact-attestor',
    title,
    seats: 1,
    method: 'schulze',
    secrecy: 'unlinkable',
    nominationsOpenAt: at(0),
    nominationsCloseAt: at(nominating),
    votingOpenAt: at(nominating),
    votingCloseAt: at(60 * 60_000),
    exceptionsUntil: at(60 * 60_000),
    termUntil: at(90 * 24 * 60 * 60_000).slice(0, 10),
    rollOf: ['everyone'],
    rollGroups: [],
    quorum: 0,
    endorsers: 0,
    endorserTeams: 0,
    officers: ['user:default/priya.nair'],
    vacancies: 'next',
  });
  await expect(async () => {
    await post(
      request,
      'ada.lindqvist',
      `/elections/${election.id}/nominations`,
      { person: 'user:default/ada.lindqvist', statement: 'I have the seal.' },
    );
  }).toPass({ timeout: nominating });

  // Whom the demo appointed is there, with the past ones.
  await page.goto('/catalog/default/component/deploy-pipeline/community');
  await page.getByRole('button', { name: 'Sign in as Marta Kowalska' }).click();
  await page.getByRole('link', { name: 'Terms and history' }).click();
  await expect(page.getByRole('list', { name: 'Now' })).toContainText(
    'Ada Lindqvist',
  );
  await expect(page.getByRole('list', { name: 'Before' })).toContainText(
    'Marcus Webb',
  );

  await page.goto(tab);
  await page
    .getByRole('list', { name: 'Running elections' })
    .getByRole('link', { name: title, exact: true })
    .click();
  await expect(async () => {
    await page.reload();
    await expect(
      page.getByRole('heading', { name: 'Your ballot' }),
    ).toBeVisible({ timeout: 4_000 });
  }).toPass({ timeout: nominating + ticks.timeout });
  await page.getByText('Yes', { exact: true }).click();
  await expect(page.getByRole('radio', { name: 'Yes' })).toBeChecked();
  await page.getByRole('button', { name: 'Check my ballot' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: 'Cast my ballot' })
    .click();
  await expect(page.getByText('You have voted')).toBeVisible();
});
