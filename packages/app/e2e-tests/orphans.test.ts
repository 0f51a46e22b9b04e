import { expect, type Page } from '@playwright/test';
import { startOutside, type Outside } from './outside';
import {
  communityOf,
  openAs,
  overflows,
  seriousProblems,
  test,
  untilCommunity,
} from './portal';

const mark = Date.now().toString(36);
const name = `rope-ferry-${mark}`;
const titles = [`Fog horns ${mark}`, `Timetables in braille ${mark}`];

let outside: Outside;
test.beforeAll(async () => {
  outside = await startOutside();
  outside.answers(
    `/${name}.yaml`,
    `
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: ${name}
spec:
  type: service
  lifecycle: production
  owner: group:default/delivery-platform
`,
  );
});
test.afterAll(() => outside.stop());

/** Asks the catalog for something as whoever has opened a page. */
async function catalogOf(page: Page) {
  const [asked] = await Promise.all([
    page.waitForRequest(request => /\/api\/catalog\//.test(request.url())),
    page.goto('/catalog'),
  ]);
  const headers = { authorization: asked.headers().authorization };
  return {
    async register(target: string): Promise<string> {
      const answer = await page.request.post('/api/catalog/locations', {
        headers,
        data: { type: 'url', target },
      });
      expect(answer.status()).toBe(201);
      return (await answer.json()).location.id;
    },
    unregister: (id: string) =>
      page.request.delete(`/api/catalog/locations/${id}`, { headers }),
    statusOf: async (component: string) =>
      (
        await page.request.get(
          `/api/catalog/entities/by-name/component/default/${component}`,
          { headers },
        )
      ).status(),
  };
}

async function start(page: Page, title: string): Promise<void> {
  await page.goto(`${communityOf(name)}/new`);
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Title').fill(title);
  await dialog
    .getByRole('textbox', { name: 'What, and for whom?' })
    .fill('For everybody who crosses.');
  await page.getByRole('button', { name: 'Start thread' }).click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
}

test('what left the catalog is looked after by administrators', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const sam = await openAs(browser, 'Sam Oduya', '/');
  const catalog = await catalogOf(sam);
  const location = await catalog.register(outside.url(`/${name}.yaml`));
  await expect
    .poll(() => catalog.statusOf(name), { timeout: 60_000 })
    .toBe(200);
  for (const title of titles) await start(sam, title);

  await catalog.unregister(location);
  await expect
    .poll(() => catalog.statusOf(name), { timeout: 60_000 })
    .toBe(404);

  // Everybody else has neither the tab nor the page.
  const jun = await openAs(browser, 'Jun Reyes', '/community/orphans');
  await expect(jun).toHaveURL(/\/community$/);
  await expect(jun.getByRole('tab', { name: 'Threads' })).toBeVisible();
  await expect(jun.getByRole('tab', { name: 'Left behind' })).toHaveCount(0);

  await sam.goto('/community');
  await sam.getByRole('tab', { name: 'Left behind' }).click();
  const entities = sam.getByRole('list', {
    name: 'Entities that left the catalog',
  });
  const entity = entities.getByRole('listitem').filter({ hasText: name });
  await expect(entity).toContainText('2 threads');
  expect(await seriousProblems(sam)).toEqual([]);
  await sam.setViewportSize({ width: 360, height: 800 });
  await expect(entity).toBeVisible();
  await expect.poll(() => overflows(sam)).toBe(false);
  await sam.setViewportSize({ width: 1366, height: 900 });

  // One thread goes to what took over, and is found there.
  await entity.getByRole('link', { name }).click();
  await sam.getByRole('button', { name: `Move…: ${titles[0]}` }).click();
  const dialog = sam.getByRole('dialog');
  await dialog.getByLabel('A part of its name').fill('artifact-attestor');
  await dialog.getByText('artifact-attestor').click();
  await dialog.getByRole('button', { name: 'Move thread' }).click();
  await expect(sam.getByRole('link', { name: titles[0] })).toHaveCount(0);
  await jun.goto(`${communityOf('artifact-attestor')}?sort=new`);
  await untilCommunity(jun);
  await expect(jun.getByRole('list', { name: 'Threads' })).toContainText(
    titles[0],
  );

  // The other one is archived, and taken back.
  await sam.getByRole('button', { name: `Archive: ${titles[1]}` }).click();
  const restore = sam.getByRole('button', {
    name: `Take out of the archive: ${titles[1]}`,
  });
  await expect(restore).toBeVisible();
  expect(await seriousProblems(sam)).toEqual([]);
  await sam.getByRole('link', { name: titles[1] }).click();
  await expect(sam.getByText('This thread is archived')).toBeVisible();
  await sam.goBack();
  await restore.click();
  await expect(
    sam.getByRole('button', { name: `Archive: ${titles[1]}` }),
  ).toBeVisible();

  // All that is left goes at once.
  await sam.getByRole('link', { name: 'Everything left behind' }).click();
  await entity.getByRole('button', { name: `Archive all: ${name}` }).click();
  await sam
    .getByRole('dialog')
    .getByRole('button', { name: 'Archive', exact: true })
    .click();
  await expect(entity).toContainText('0 threads · 1 archived');
});
