import { expect } from '@playwright/test';
import {
  communityOf,
  openAs,
  overflows,
  seriousProblems,
  test,
  untilCommunity,
} from './portal';

const places = [
  { width: 1366, dark: false },
  { width: 1366, dark: true },
  { width: 360, dark: false },
  { width: 360, dark: true },
];

for (const { width, dark } of places) {
  test(`everybody can use it, ${width} px wide, ${
    dark ? 'dark' : 'light'
  }`, async ({ browser }) => {
    const page = await openAs(
      browser,
      'Priya Nair',
      communityOf('deploy-pipeline'),
      { width, dark },
    );
    await untilCommunity(page);
    const check = async (where: string) => {
      expect(await seriousProblems(page), where).toEqual([]);
      expect(await overflows(page), `${where} scrolls sideways`).toBe(false);
    };
    await check('the first screen');

    await page
      .getByRole('list', { name: 'Threads' })
      .getByRole('link', { name: 'Retry budgets in the client library' })
      .click();
    await expect(
      page.getByRole('region', { name: 'Official response' }),
    ).toBeVisible();
    await check('a thread');

    await page.goto(`${communityOf('deploy-pipeline')}/events`);
    await page
      .getByRole('link', { name: /Delivery demo day/ })
      .first()
      .click();
    await expect(
      page.getByRole('button', { name: 'Add to calendar' }),
    ).toBeVisible();
    await check('an event');

    await page.goto(`${communityOf('deploy-pipeline')}/catalysts`);
    await expect(page.getByText('Ada Lindqvist').first()).toBeVisible();
    await check('the catalysts');

    await page
      .getByRole('link', { name: /Catalysts of the deploy pipeline/ })
      .first()
      .click();
    await expect(
      page.getByRole('heading', { name: 'Who may vote' }),
    ).toBeVisible();
    await check('an election');

    await page.goto('/community/desk');
    await expect(
      page.getByRole('heading', { name: 'What waits for you' }),
    ).toBeVisible();
    await check('the desk');
  });
}
