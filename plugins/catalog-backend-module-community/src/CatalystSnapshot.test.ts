import { CatalystSnapshot } from './CatalystSnapshot';

const api = 'component:default/api';
const web = 'component:default/web';
const ada = 'user:default/ada';
const lin = 'user:default/lin';
const on = (entityRef: string, person: string) => ({ entityRef, person });

describe('a snapshot', () => {
  it('knows of nobody before the community has told anything', () => {
    const snapshot = new CatalystSnapshot();
    expect(snapshot.of(api)).toBeUndefined();
    expect(snapshot.entityRefs).toEqual([]);
  });

  it('tells no catalyst from nothing known', () => {
    const snapshot = new CatalystSnapshot();
    snapshot.take([]);
    expect(snapshot.of(api)).toEqual([]);
  });

  it.each([
    ['of a first catalyst', [], [on(api, ada)], [api]],
    ['of one more', [on(api, ada)], [on(api, ada), on(api, lin)], [api]],
    [
      'of one who is none any more',
      [on(api, ada), on(web, lin)],
      [on(web, lin)],
      [api],
    ],
    ['of another one', [on(api, ada)], [on(api, lin)], [api]],
    ['of all who changed', [on(api, ada)], [on(web, ada)], [api, web]],
    [
      'of no other order',
      [on(api, ada), on(api, lin)],
      [on(api, lin), on(api, ada)],
      [],
    ],
  ])('says where it is news %s', (_, before, now, changed) => {
    const snapshot = new CatalystSnapshot();
    snapshot.take(before);
    expect(snapshot.take(now)).toEqual(changed);
  });
});
