import AxeBuilder from '@axe-core/playwright';
import {
  expect,
  test as base,
  type APIRequestContext,
  type Browser,
  type Page,
} from '@playwright/test';

/**
 * A test that closes what it opened: a page that is left goes on asking, and slows
 * down all tests that come after it.
 */
export const test = base.extend<{ tidy: void }>({
  tidy: [
    async ({ browser }, use) => {
      await use();
      await Promise.all(browser.contexts().map(context => context.close()));
    },
    { auto: true },
  ],
});

/** The address of an entity's Community tab. */
export function communityOf(name: string, kind = 'component'): string {
  return `/catalog/default/${kind}/${name}/community`;
}

/**
 * Opens an address as somebody, in a browser session of their own.
 *
 * @param options - `search`: for whoever the sign-in page does not offer at once
 */
export async function openAs(
  browser: Browser,
  person: string,
  path: string,
  options: { width?: number; dark?: boolean; search?: boolean } = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1366, height: 900 },
    colorScheme: options.dark ? 'dark' : 'light',
    timezoneId: 'Europe/Lisbon',
    locale: 'en-GB',
  });
  const page = await context.newPage();
  await page.goto(path);
  if (options.search) {
    await page.getByRole('searchbox', { name: /Find anybody/ }).fill(person);
  }
  await page.getByRole('button', { name: `Sign in as ${person}` }).click();
  // The heading goes while the sign-in is under way; to leave now would stop it.
  await page.waitForFunction(() => localStorage.getItem('demo.person'));
  await expect(page.getByRole('heading', { name: /Welcome to/ })).toBeHidden();
  return page;
}

/** What the API answers somebody. */
export async function ask(
  request: APIRequestContext,
  person: string,
  method: 'get' | 'post' | 'put',
  path: string,
  data?: object,
) {
  const session = await request.get('/api/auth/demo/refresh', {
    headers: {
      'x-demo-person': `user:default/${person}`,
      'X-Requested-With': 'XMLHttpRequest',
    },
  });
  const { token } = (await session.json()).backstageIdentity;
  const answer = await request[method](`/api/community${path}`, {
    data,
    headers: { Authorization: `Bearer ${token}` },
  });
  expect(answer.ok(), `${method} ${path}: ${await answer.text()}`).toBe(true);
  return answer.json();
}

/** Waits until the first screen of a community is there. */
export async function untilCommunity(page: Page): Promise<void> {
  await expect(
    page.getByRole('complementary', { name: 'Catalysts, events and news' }),
  ).toBeVisible();
}

/** What axe finds that would keep somebody from using the Community tab. */
export async function seriousProblems(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .include('[data-testid="community"]')
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html}`));
}

/** Whether a page is wider than its window, so that it scrolls sideways. */
export async function overflows(page: Page): Promise<boolean> {
  return page.evaluate(
    () =>
      document.documentElement.scrollWidth >
      document.documentElement.clientWidth + 1,
  );
}
