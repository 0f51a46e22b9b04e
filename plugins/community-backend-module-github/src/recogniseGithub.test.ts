import { recogniseGithub } from './recogniseGithub';

const hosts = ['github.com', 'ghe.example.net'];
const read = (url: string) => recogniseGithub(new URL(url), hosts);

describe('addresses of GitHub', () => {
  it.each([
    'https://github.com/Acme/api/pull/12',
    'https://github.com/acme/API/pull/12/files',
    'https://github.com/acme/api/pull/12/commits/abc?w=1#diff-1',
    'https://GitHub.com/acme/api/issues/12#issuecomment-1',
    'https://github.com/acme/api/pull/12/',
  ])('are one thing however they are written: %s', url => {
    expect(read(url)?.key).toBe('github.com/acme/api#12');
  });

  it('say whether it is an issue or a pull request, in few letters', () => {
    expect(read('https://github.com/Acme/api/pull/12/files')).toEqual({
      key: 'github.com/acme/api#12',
      kind: 'pull-request',
      label: 'Acme/api#12',
      url: 'https://github.com/Acme/api/pull/12',
    });
    expect(read('https://ghe.example.net/a/b.c/issues/3')).toEqual({
      key: 'ghe.example.net/a/b.c#3',
      kind: 'issue',
      label: 'a/b.c#3',
      url: 'https://ghe.example.net/a/b.c/issues/3',
    });
  });

  it.each([
    'https://github.com/acme/api',
    'https://github.com/acme/api/pulls',
    'https://github.com/acme/api/issues/new',
    'https://github.com/acme/api/issues/0',
    'https://github.com/acme/api/issues/12x',
    'https://github.com/acme/api/issues/99999999999',
    'https://github.com/acme/api/tree/main/issues/12',
    'https://github.com/../api/issues/12',
    'https://github.com/acme/%2e%2e%2fsecret/issues/12',
    'https://github.com.example.org/acme/api/pull/12',
    'https://gist.github.com/acme/api/pull/12',
    'https://github.com:8443/acme/api/pull/12',
    'https://ghe.other.net/acme/api/pull/12',
  ])('are nothing else than that: %s', url => {
    expect(read(url)).toBeUndefined();
  });
});
