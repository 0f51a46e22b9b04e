import { refusal } from '../../testing';
import { refusedFields } from './refusedFields';

describe('refusedFields', () => {
  it('finds the words for each field', async () => {
    const error = await refusal(
      400,
      'title: must be a single line; startsLocal: must be in the future; entityRefs.0: must be a full entity reference',
    );
    expect(refusedFields(error)).toEqual({
      byField: {
        title: 'must be a single line',
        date: 'must be in the future',
        entityRefs: 'must be a full entity reference',
      },
      hasMore: false,
    });
  });

  it('finds the parts of a recurrence, and what was chosen to change', async () => {
    const error = await refusal(
      400,
      'recurrence.rule: must have FREQ; recurrence.except.2: must be a day that exists; recurrence.extra: must name 2026-12-03 once; capacity: 12 people have a place already; which: must say which',
    );
    expect(refusedFields(error)).toEqual({
      byField: {
        repeats: 'must have FREQ',
        except: 'must be a day that exists',
        extra: 'must name 2026-12-03 once',
        capacity: '12 people have a place already',
        which: 'must say which',
      },
      hasMore: false,
    });
  });

  it.each([
    'You may not plan events on deploy-pipeline',
    'body: must change something',
  ])('knows that “%s” is about no field', async message => {
    expect(refusedFields(await refusal(403, message))).toEqual({
      byField: {},
      hasMore: true,
    });
  });

  it('shows the rest too when only a part is about a field', async () => {
    const error = await refusal(
      400,
      "title: is required; body: 'x' is not known here",
    );
    expect(refusedFields(error)).toEqual({
      byField: { title: 'is required' },
      hasMore: true,
    });
  });
});
