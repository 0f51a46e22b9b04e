import { aThread } from '../../../testing';
import { suggestedOnce } from './fillChoice';

it('suggests each thread once, where it is read first', () => {
  const asked = aThread({ kind: 'question' });
  const wanted = aThread();
  const shipped = aThread({ status: 'shipped' });
  expect(
    suggestedOnce({
      unanswered: [asked],
      wanted: [asked, wanted],
      shipped: [wanted, shipped],
    }),
  ).toEqual({ unanswered: [asked], wanted: [wanted], shipped: [shipped] });
});
