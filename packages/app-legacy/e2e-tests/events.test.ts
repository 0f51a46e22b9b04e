import { expect, test, type APIRequestContext } from '@playwright/test';

const component = '/catalog/default/component/artifact-attestor';
const title = `Wax and seals ${Date.now().toString(36)}`;

/** Plans an event of tomorrow noon, as somebody who leads the component. */
async function planTomorrow(request: APIRequestContext, day: string) {
  const session = await request.get('/api/auth/demo/refresh', {
    headers: {
      'x-demo-person': 'user:default/priya.nair',
      'X-Requested-With': 'XMLHttpRequest',
    },
  });
  const { token } = (await session.json()).backstageIdentity;
  const answer = await request.post('/api/community/events', {
    data: {
      entityRefs: ['component:default/artifact-attestor'],
      kind: 'meetup',
      title,
      startsLocal: `${day}T12:00`,
      timeZone: 'Europe/Lisbon',
      minutes: 45,
      place: 'The room with the seal',
    },
    headers: { Authorization: `Bearer ${token}` },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
}

test.use({ timezoneId: 'Europe/Lisbon', locale: 'en-GB' });

test('in the old frontend system somebody comes to an event and sees it in the month', async ({
  page,
  request,
}) => {
  const tomorrow = new Date(Date.now() + 86_400_000);
  await planTomorrow(request, tomorrow.toISOString().slice(0, 10));

  await page.goto(component);
  await page.getByRole('button', { name: 'Sign in as Marta Kowalska' }).click();
  await page.getByRole('tab', { name: 'Community' }).click();
  await page.getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  const going = page.getByRole('radio', { name: 'Going' });
  await going.click();
  await expect(going).toHaveAttribute('aria-checked', 'true');
  await expect(page.getByText('1 going')).toBeVisible();

  await page.getByRole('link', { name: 'All events' }).click();
  await page.getByRole('tab', { name: 'Month' }).click();
  // On the last day of a month, tomorrow is in the next one.
  if (tomorrow.getUTCMonth() !== new Date().getUTCMonth()) {
    await page.getByRole('button', { name: 'Next month' }).click();
  }
  const month = new Intl.DateTimeFormat('en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(tomorrow);
  const grid = page.getByRole('grid', { name: month });
  // What one goes to is marked.
  await expect(grid.getByRole('link', { name: title })).toHaveAccessibleName(
    /12:00 .* Going/,
  );

  // It was kept, not only shown.
  await page.reload();
  await grid.getByRole('link', { name: title }).click();
  await expect(going).toHaveAttribute('aria-checked', 'true');
  await expect(page.getByText('1 going')).toBeVisible();
});
