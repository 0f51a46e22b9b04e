import { keptSecrets, newSecret, readSecret } from './ballotSecret';

afterEach(() => {
  jest.restoreAllMocks();
  localStorage.clear();
});

/** Lets the device draw these bytes, over and over. */
function theDeviceDraws(bytes: number[]) {
  let at = 0;
  jest.spyOn(crypto, 'getRandomValues').mockImplementation(array => {
    const drawn = array as Uint8Array;
    drawn.forEach((_, index) => {
      drawn[index] = bytes[at % bytes.length];
      at += 1;
    });
    return array;
  });
}

it('draws 26 letters and digits, another secret each time', () => {
  const [one, other] = [newSecret(), newSecret()];
  expect(one).toMatch(/^[0-9a-z]{26}$/);
  expect(other).not.toBe(one);
});

it('passes over bytes that would favour some letters', () => {
  theDeviceDraws([252, 253, 254, 255, 35]);
  expect(newSecret()).toBe('z'.repeat(26));
});

it('takes each letter from as many bytes as any other', () => {
  const drawn = new Map<string, number>();
  for (let byte = 0; byte < 252; byte++) {
    theDeviceDraws([byte]);
    const [letter] = newSecret();
    drawn.set(letter, (drawn.get(letter) ?? 0) + 1);
  }
  expect(drawn.size).toBe(36);
  expect(new Set(drawn.values())).toEqual(new Set([7]));
});

it.each([
  ['ABCDE fghij-klmno pqrst uvwxy z', 'abcdefghijklmnopqrstuvwxyz'],
  ['too short', undefined],
  ['abcdefghijklmnopqrstuvwxyé', undefined],
])('reads %s as it was written down', (typed, secret) => {
  expect(readSecret(typed)).toBe(secret);
});

it('is kept for one person and one election', () => {
  const kept = { secret: newSecret(), sent: true };
  keptSecrets.write('one', 'user:default/ada', kept);
  expect(keptSecrets.read('one', 'user:default/ada')).toEqual(kept);
  expect(keptSecrets.read('other', 'user:default/ada')).toBeUndefined();
  expect(keptSecrets.read('one', 'user:default/jun')).toBeUndefined();
});
