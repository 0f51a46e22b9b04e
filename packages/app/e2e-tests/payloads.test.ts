import { expect, type APIRequestContext } from '@playwright/test';
import { communityOf, openAs, test } from './portal';

const mark = Date.now().toString(36);

const script = ['java', 'script:'].join('');

/**
 * Ways to smuggle script into Markdown that other products have fallen for:
 * markup, links, images, entities, broken nesting, and addresses in disguise.
 */
const payloads = [
  '<script>window.broken = 1</script>',
  '<ScRiPt src="data:text/javascript,window.broken=1"></sCrIpT>',
  '<img src=x onerror="window.broken = 1">',
  '<img src=x onerror=window.broken=1//',
  '<svg onload="window.broken = 1"></svg>',
  '<svg><script>window.broken = 1</script></svg>',
  '<svg><animate onbegin="window.broken = 1" attributeName=x dur=1s>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=window.broken=1>',
  '<iframe srcdoc="<script>parent.broken = 1</script>"></iframe>',
  `<iframe src="${script}parent.broken=1"></iframe>`,
  `<object data="${script}window.broken=1"></object>`,
  `<embed src="${script}window.broken=1">`,
  '<details open ontoggle="window.broken = 1"><summary>x</summary></details>',
  '<input autofocus onfocus="window.broken = 1">',
  '<video><source onerror="window.broken = 1"></video>',
  '<body onload="window.broken = 1">',
  '<style>@import "data:text/css,*{display:none}";</style>',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  `<a href="${script}window.broken=1">markup</a>`,
  '<noscript><p title="</noscript><img src=x onerror=window.broken=1>">',
  '<!--<img src="--><img src=x onerror=window.broken=1//">',
  '<template><img src=x onerror="window.broken = 1"></template>',
  `[link](${script}window.broken=1)`,
  `[link](<${script}window.broken=1>)`,
  `[upper](${script.toLocaleUpperCase('en-US')}window.broken=1)`,
  '[entity](&#106;avascript&#58;window.broken=1)',
  '[tab](java\tscript:window.broken=1)',
  '[control](\u0001javascript:window.broken=1)',
  '[vb](vbscript:msgbox(1))',
  '[data](data:text/html;base64,PHNjcmlwdD53aW5kb3cuYnJva2VuPTE8L3NjcmlwdD4=)',
  '[file](file:///etc/passwd)',
  `![image](${script}window.broken=1)`,
  '![quote](x"onerror="window.broken=1)',
  '![svg](data:image/svg+xml,<svg onload="window.broken=1"/>)',
  `[reference][r]\n\n[r]: ${script}window.broken=1`,
  `<${script}window.broken=1>`,
  '[title](https://example.com "x\\" onmouseover=\\"window.broken=1")',
  '@<img src=x onerror=window.broken=1>',
  '@user:default/"><img src=x onerror=window.broken=1>',
  '```<img src=x onerror=window.broken=1>\ncode\n```',
  '`<img src=x onerror=window.broken=1>`',
  '| a |\n| - |\n| <img src=x onerror=window.broken=1> |',
  '# <img src=x onerror=window.broken=1>',
  '- [ ] <img src=x onerror=window.broken=1>',
];

/** What the API answers somebody who posts to it. */
async function post(
  request: APIRequestContext,
  person: string,
  path: string,
  data: object,
  method: 'post' | 'put' = 'post',
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
  expect(answer.ok()).toBe(true);
  return answer.json();
}

test('no text that somebody writes runs as script', async ({
  browser,
  request,
}) => {
  const entityRef = 'component:default/artifact-attestor';
  const body = payloads.join('\n\n');
  const { thread } = await post(request, 'jun.reyes', '/threads', {
    entityRef,
    kind: 'question',
    title: `<img src=x onerror="window.broken = 1"> ${mark}`,
    body,
  });
  await post(request, 'marta.kowalska', `/threads/${thread.id}/replies`, {
    body,
  });
  await post(
    request,
    'priya.nair',
    `/threads/${thread.id}/response`,
    { body },
    'put',
  );

  const page = await openAs(
    browser,
    'Jun Reyes',
    `${communityOf('artifact-attestor')}/threads/${thread.id}`,
  );
  await expect(page.getByRole('heading', { name: mark })).toBeVisible();
  await expect(page.getByRole('article', { name: /^Reply by/ })).toBeVisible();

  // Whatever may be clicked or hovered over is, without the page going away.
  const found = await page.evaluate(() => {
    const community = document.querySelector('[data-testid="community"]')!;
    const all = [...community.querySelectorAll('*')];
    for (const element of all) {
      element.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
      element.dispatchEvent(new Event('toggle'));
    }
    return {
      handlers: all
        .filter(({ attributes }) =>
          [...attributes].some(({ name }) => name.startsWith('on')),
        )
        .map(element => element.outerHTML),
      elements: all
        .filter(element =>
          element.matches(
            'script, iframe, object, embed, base, meta, style, form, template',
          ),
        )
        .map(element => element.outerHTML),
      addresses: all.flatMap(element =>
        ['href', 'src', 'xlink:href', 'srcdoc', 'action', 'formaction']
          .map(name => element.getAttribute(name) ?? '')
          .filter(
            address =>
              address !== '' &&
              !/^(https?:\/\/|mailto:|[/#?.]|data:,$|x|%)/i.test(address),
          ),
      ),
    };
  });
  expect(found).toEqual({ handlers: [], elements: [], addresses: [] });
  expect(
    await page.evaluate(() => (window as { broken?: number }).broken),
  ).toBeUndefined();

  // In the list, too, a title is only text.
  await page.goto(`${communityOf('artifact-attestor')}?sort=new`);
  await expect(page.getByRole('heading', { name: mark })).toContainText(
    '<img src=x',
  );
  expect(
    await page.evaluate(() => (window as { broken?: number }).broken),
  ).toBeUndefined();
});
