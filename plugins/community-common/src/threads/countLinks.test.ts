import { countLinks } from './countLinks';

describe('the links of a text', () => {
  it.each([
    ['No link at all, not even a.b or http://', 0],
    ['https://a.example', 1],
    ['https://a.example, https://a.example. HTTPS://A.example', 1],
    ['[https://a.example](https://a.example)', 1],
    ['<http://a.example> www.b.example `https://c.example`', 3],
    ['[one](https://a.example/1 "title") and ![two](https://a.example/2)', 2],
    ['mail@www', 0],
  ])('are counted once for each address: %j', (text, count) => {
    expect(countLinks(text)).toBe(count);
  });

  it('are not those into the app', () => {
    const text =
      'https://App.example/a https://app.example/b https://b.example';
    expect(countLinks(text, 'https://app.example')).toBe(1);
  });
});
