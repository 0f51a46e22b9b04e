import { ConflictError, NotAllowedError } from '@backstage/errors';
import { allow, assertAllowed, both, deny, notNow } from './verdict';

describe('verdicts', () => {
  it('allow when all of them do, and when there are none', () => {
    expect(both(allow(), allow())).toEqual({ allowed: true });
    expect(both()).toEqual({ allowed: true });
  });

  it('speak of the person first: what stands is not for everybody to know', () => {
    const verdict = both(allow(), notNow('It is closed'), deny('Not you'));
    expect(verdict).toEqual(deny('Not you'));
  });

  it('give the first of several reasons', () => {
    expect(both(notNow('Closed'), notNow('Over'))).toEqual(notNow('Closed'));
    expect(both(deny('Not you'), deny('Nor others'))).toEqual(deny('Not you'));
  });

  it('become errors that tell the person from the state', () => {
    expect(() => assertAllowed(allow())).not.toThrow();
    expect(() => assertAllowed(deny('Not you'))).toThrow(
      new NotAllowedError('Not you'),
    );
    expect(() => assertAllowed(notNow('It is over'))).toThrow(
      new ConflictError('It is over'),
    );
  });
});
