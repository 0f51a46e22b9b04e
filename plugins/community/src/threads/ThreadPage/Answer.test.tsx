import { screen, within } from '@testing-library/react';
import { refuse } from '../../testing';
import { aReply } from '../__testUtils__/aReply';
import {
  aThreadWith,
  renderThread,
  shownReplies,
} from '../__testUtils__/renderThread';

const ada = aReply({ body: 'Two keys at once', can: { accept: true } });
const question = { kind: 'question', title: 'How to rotate?' } as const;
const asked = aThreadWith([ada], question);
const answered = aThreadWith([{ ...ada, accepted: true }], {
  ...question,
  id: asked.thread.id,
  status: 'answered',
  answer: { by: ada.author, role: ada.role, at: ada.createdAt },
});

const onTop = () => screen.queryByRole('region', { name: 'Accepted answer' });

it('marks an accepted answer and shows it on top', async () => {
  const accept = jest.fn(async () => answered);
  const { user } = await renderThread(asked, { accept });
  expect(onTop()).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Accept as answer' }));
  expect(
    await screen.findByRole('region', { name: 'Accepted answer' }),
  ).toHaveTextContent('Two keys at once');
  expect(within(shownReplies()[0]).getByText('Accepted answer')).toBeVisible();
  expect(screen.getAllByText('Answered')).not.toHaveLength(0);
  expect(accept).toHaveBeenCalledWith({
    id: asked.thread.id,
    replyId: ada.id,
  });
});

it('opens the question again when the acceptance is taken back', async () => {
  const unaccept = jest.fn(async () => asked);
  const { user } = await renderThread(answered, { unaccept });
  await user.click(
    screen.getByRole('button', { name: 'Take acceptance back' }),
  );
  expect(
    await screen.findByRole('button', { name: 'Accept as answer' }),
  ).toBeVisible();
  expect(onTop()).not.toBeInTheDocument();
});

it('says why an answer could not be accepted', async () => {
  const accept = refuse(409, 'This reply was deleted');
  const { user } = await renderThread(asked, { accept });
  await user.click(screen.getByRole('button', { name: 'Accept as answer' }));
  expect(await screen.findByText('This reply was deleted')).toBeInTheDocument();
  expect(onTop()).not.toBeInTheDocument();
});
